import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { slotsOf } from '../../electron/brief/slots.ts';
import type { SavedSearch } from '../../electron/claims/saved-search.ts';
import { request } from '../bridge/request.ts';
import { runSavedSearch } from '../features/library/search-state.ts';
import { editorPort } from '../open-brief/editor-port.ts';
import { liveBrief } from '../open-brief/live-brief.ts';
import { Picker, type PickerEntry } from '../ui/picker.tsx';
import { appCommands, applies } from './commands.ts';
import { matchScore } from './palette-match.ts';

/** Every command by name, and every section of the brief. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [before] = useState(() => document.activeElement);
  const searches = useSavedSearches();
  const all = useMemo(() => paletteEntries(searches), [searches]);
  const entries = useMemo(
    () =>
      all
        .map((entry) => ({ entry, score: matchScore(text, `${entry.label} ${entry.group ?? ''}`) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ entry }) => entry),
    [all, text],
  );
  return (
    <Picker
      label="Find a command"
      placeholder="Type what you want to do"
      text={text}
      onText={setText}
      entries={entries}
      empty="No command of that name."
      onClose={onClose}
      onPick={(id) => {
        // The command finds the keyboard where it was; the dialog, while it is there, would not let it go.
        flushSync(onClose);
        if (before instanceof HTMLElement) before.focus();
        pick(id, searches);
      }}
    />
  );
}

function useSavedSearches(): readonly SavedSearch[] {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    let gone = false;
    // Without a library there are none to be found, and whoever looks at the library is told why.
    void request('library.saved-searches', {}).then((reply) => !gone && reply.ok && setSearches(reply.value.searches));
    return () => {
      gone = true;
    };
  }, []);
  return searches;
}

function paletteEntries(searches: readonly SavedSearch[]): readonly PickerEntry[] {
  const live = liveBrief();
  const commands = appCommands
    .filter((command) => command.id !== 'view.palette' && applies(command, live))
    .map((command) => ({ id: command.id, label: command.title, group: command.group, keys: command.keys[0] }));
  const sections = live
    ? slotsOf(live.editor.doc).map(({ slot }) => ({
        id: `slot:${slot.key}`,
        label: `Go to ${slot.title}`,
        group: 'Section',
      }))
    : [];
  const saved = searches.map(({ name }) => ({ id: `search:${name}`, label: `Search: ${name}`, group: 'Library' }));
  return [...commands, ...saved, ...sections];
}

function pick(id: string, searches: readonly SavedSearch[]): void {
  if (id.startsWith('slot:')) editorPort()?.goToSlot(id.slice('slot:'.length));
  else if (id.startsWith('search:')) {
    const search = searches.find(({ name }) => name === id.slice('search:'.length));
    if (search) runSavedSearch(search);
  } else appCommands.find((command) => command.id === id)?.run();
}
