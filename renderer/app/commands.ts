import { redo, undo } from 'prosemirror-history';
import { briefCommands } from '../../electron/brief/commands.ts';
import { type MenuCommand, menuCommands } from '../../electron/contract/menu-commands.ts';
import { exportAgain } from '../features/export/export-again.ts';
import { chooseAndImport } from '../features/jobs/start-import.ts';
import { startLibraryWork } from '../features/jobs/start-library-work.ts';
import { printBrief } from '../features/preview/print-brief.ts';
import {
  type Attention,
  focusPane,
  showCaretInPreview,
  showInspector,
  showNow,
  useAttention,
} from '../open-brief/attention.ts';
import { openDialog } from '../open-brief/dialogs.ts';
import { editorPort } from '../open-brief/editor-port.ts';
import { check, goToFinding } from '../open-brief/findings.ts';
import { type LiveBrief, run } from '../open-brief/live-brief.ts';
import { newId } from '../open-brief/new-id.ts';
import { bringBack } from '../open-brief/returned.ts';
import { closeBrief, openBrief, saveBrief } from '../open-brief/session.ts';
import { showFailure } from '../ui/show-failure.ts';
import { pasteAsSource } from './paste-source.tsx';
import { wordCitation } from './word-citation.ts';

/** One thing the window can do, for the palette, the keys and the native menu. */
export interface AppCommand {
  readonly id: string;
  readonly title: string;
  readonly group: string;
  /** Names of prosemirror-keymap; the first one is shown. Keys of the editor are handled there and only shown here. */
  readonly keys: readonly string[];
  readonly handledBy: 'window' | 'editor';
  readonly needsBrief: boolean;
  readonly run: () => void;
}

const report = async (
  outcome: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: Parameters<typeof showFailure>[0] }>,
) => {
  const result = await outcome;
  if (!result.ok) showFailure(result.error);
};

const toggle = (part: keyof Pick<Attention, 'libraryShown' | 'inspectorShown' | 'focusMode'>) => () =>
  useAttention.setState((state) => ({ [part]: !state[part] }));

const checkNow = () => {
  showInspector('check');
  check();
};

const searchLibrary = () => {
  showNow({ libraryShown: true, libraryTab: 'claims', reading: null });
  document.querySelector<HTMLElement>('[data-pane="library"] input[type="search"]')?.focus();
};

/** What every menu item does. Total: a new menu item does not compile until the window can do it. */
const menuActions: {
  readonly [C in MenuCommand]: { readonly needsBrief: boolean; readonly group: string; readonly run: () => void };
} = {
  'brief.new': { needsBrief: false, group: 'File', run: () => openDialog({ type: 'new-brief' }) },
  'brief.open': { needsBrief: false, group: 'File', run: () => void report(openBrief(null)) },
  'brief.save': { needsBrief: true, group: 'File', run: () => void report(saveBrief(false)) },
  'brief.save-as': { needsBrief: true, group: 'File', run: () => void report(saveBrief(true)) },
  'brief.close': { needsBrief: true, group: 'File', run: () => void report(closeBrief()) },
  'brief.details': { needsBrief: true, group: 'File', run: () => showInspector('details') },
  'library.paste': { needsBrief: false, group: 'Library', run: pasteAsSource },
  'library.import': { needsBrief: false, group: 'Library', run: () => void chooseAndImport('files') },
  'library.import-folder': { needsBrief: false, group: 'Library', run: () => void chooseAndImport('folders') },
  'library.duplicates': { needsBrief: false, group: 'Library', run: () => openDialog({ type: 'duplicates' }) },
  'library.tags': { needsBrief: false, group: 'Library', run: () => openDialog({ type: 'tags' }) },
  'library.back-up': { needsBrief: false, group: 'Library', run: () => void startLibraryWork('library.back-up') },
  'library.restore-backup': { needsBrief: false, group: 'Library', run: () => openDialog({ type: 'restore-library' }) },
  'library.export-data': {
    needsBrief: false,
    group: 'Library',
    run: () => void startLibraryWork('library.export-data'),
  },
  'library.bring-in': { needsBrief: false, group: 'Library', run: () => void startLibraryWork('library.bring-in') },
  'brief.export-again': { needsBrief: true, group: 'File', run: () => void exportAgain() },
  'brief.export': { needsBrief: true, group: 'File', run: () => openDialog({ type: 'export' }) },
  'brief.bring-back': { needsBrief: true, group: 'File', run: () => void bringBack() },
  'brief.preview': { needsBrief: true, group: 'View', run: () => showInspector('preview') },
  'brief.show-in-preview': { needsBrief: true, group: 'View', run: showCaretInPreview },
  'brief.print': { needsBrief: true, group: 'File', run: () => void printBrief() },
  'edit.undo': { needsBrief: true, group: 'Edit', run: () => run(undo) },
  'edit.redo': { needsBrief: true, group: 'Edit', run: () => run(redo) },
  'edit.cite': { needsBrief: true, group: 'Insert', run: () => editorPort()?.cite() },
  'edit.footnote': { needsBrief: true, group: 'Insert', run: () => editorPort()?.footnote() },
  'edit.comment': { needsBrief: true, group: 'Insert', run: () => editorPort()?.comment() },
  'edit.picture': { needsBrief: true, group: 'Insert', run: () => editorPort()?.picture() },
  'view.palette': { needsBrief: false, group: 'View', run: () => openDialog({ type: 'palette' }) },
  'view.library': { needsBrief: false, group: 'View', run: toggle('libraryShown') },
  'view.inspector': { needsBrief: true, group: 'View', run: toggle('inspectorShown') },
  'view.search-library': { needsBrief: false, group: 'Library', run: searchLibrary },
  'check.run': { needsBrief: true, group: 'Check', run: checkNow },
  'check.next': { needsBrief: true, group: 'Check', run: () => goToFinding(1) },
  'check.previous': { needsBrief: true, group: 'Check', run: () => goToFinding(-1) },
  'app.house-style': { needsBrief: false, group: 'Program', run: () => openDialog({ type: 'house-style' }) },
  'app.settings': { needsBrief: false, group: 'Program', run: () => openDialog({ type: 'settings' }) },
  'help.shortcuts': { needsBrief: false, group: 'Help', run: () => openDialog({ type: 'shortcuts' }) },
  'help.about': { needsBrief: false, group: 'Help', run: () => openDialog({ type: 'about' }) },
};

// Keys that the menu does not show besides its own.
const moreKeys: { readonly [C in MenuCommand]?: readonly string[] } = {
  'view.palette': ['Mod-Shift-p'],
  'brief.preview': [],
};

const fromMenu: readonly AppCommand[] = (Object.keys(menuCommands) as MenuCommand[]).map((id) => {
  const { label, keys } = menuCommands[id];
  return {
    id,
    title: label.replace('…', ''),
    keys: [...(keys === '' ? [] : [keyName(keys)]), ...(moreKeys[id] ?? [])],
    handledBy: 'window',
    ...menuActions[id],
  };
});

function windowCommand(
  id: string,
  title: string,
  keys: readonly string[],
  act: () => void,
  options: { readonly needsBrief?: boolean; readonly group?: string } = {},
): AppCommand {
  return {
    id,
    title,
    keys,
    handledBy: 'window',
    needsBrief: options.needsBrief ?? false,
    group: options.group ?? 'View',
    run: act,
  };
}

const own: readonly AppCommand[] = [
  windowCommand('pane.library', 'Go to the library', ['Mod-1'], () => {
    showNow({ libraryShown: true });
    focusPane('library');
  }),
  windowCommand('pane.brief', 'Go to the brief', ['Mod-2'], () => focusPane('brief')),
  windowCommand(
    'pane.inspector',
    'Go to the inspector',
    ['Mod-3'],
    () => {
      showNow({ inspectorShown: true });
      focusPane('inspector');
    },
    { needsBrief: true },
  ),
  windowCommand('view.focus', 'Focus mode', ['Mod-Shift-f'], toggle('focusMode'), { needsBrief: true }),
  windowCommand('edit.find', 'Find and replace', ['Mod-f', 'Mod-h'], () => editorPort()?.find(), {
    needsBrief: true,
    group: 'Edit',
  }),
  windowCommand('edit.link', 'Link the selected words', [], () => editorPort()?.link(), {
    needsBrief: true,
    group: 'Insert',
  }),
  windowCommand('edit.wording', 'Word the citation yourself', [], wordCitation, { needsBrief: true, group: 'Edit' }),
  windowCommand('view.versions', 'Versions', [], () => showInspector('versions'), { needsBrief: true }),
  windowCommand('block.move-to', 'Move block to a section', ['Mod-Alt-g'], () => openDialog({ type: 'move-block' }), {
    needsBrief: true,
    group: 'Block',
  }),
  windowCommand('view.evidence', 'Evidence of the selection', [], () => showInspector('source'), { needsBrief: true }),
  windowCommand(
    'library.sources',
    'Sources',
    [],
    () => useAttention.setState({ libraryShown: true, libraryTab: 'sources', reading: null }),
    { group: 'Library' },
  ),
  windowCommand('library.proposals', 'Compare details of references', [], () => openDialog({ type: 'proposals' }), {
    group: 'Library',
  }),
  windowCommand(
    'library.differences',
    'Differences between sources',
    [],
    () => useAttention.setState({ libraryShown: true, libraryTab: 'differences', reading: null }),
    { group: 'Library' },
  ),
];

const groupTitles = {
  edit: 'Edit',
  text: 'Text',
  block: 'Block',
  insert: 'Insert',
  table: 'Table',
  list: 'List',
} as const;

const fromEditor: readonly AppCommand[] = briefCommands
  .filter(({ id }) => !['undo', 'redo', 'delete-across-slots', 'split-item'].includes(id))
  .map(({ id, title, group, keys, make }) => ({
    id: `text.${id}`,
    title,
    keys,
    group: groupTitles[group],
    handledBy: 'editor',
    needsBrief: true,
    run: () => {
      run(make(newId));
      editorPort()?.focus();
    },
  }));

/** Everything the window can do, each thing once. */
export const appCommands: readonly AppCommand[] = [...fromMenu, ...own, ...fromEditor];

export function applies(command: AppCommand, live: LiveBrief | null): boolean {
  return !command.needsBrief || live !== null;
}

/** An accelerator of the native menu as a key of the window: `CmdOrCtrl+Shift+S` becomes `Mod-Shift-s`. */
export function keyName(accelerator: string): string {
  return accelerator
    .split('+')
    .map((part) => (part === 'CmdOrCtrl' ? 'Mod' : part.length === 1 ? part.toLowerCase() : part))
    .join('-');
}
