import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type BriefCommand, briefCommands } from '../../../electron/brief/commands.ts';
import { type LiveBrief, liveBrief, run, useLive } from '../../open-brief/live-brief.ts';
import { newId } from '../../open-brief/new-id.ts';
import { Button, IconButton, IconToggle } from '../../ui/button.tsx';
import {
  BoldIcon,
  BulletsIcon,
  CiteIcon,
  CommentIcon,
  ExpandIcon,
  ItalicIcon,
  LinkIcon,
  NumbersIcon,
  PictureIcon,
  QuoteIcon,
  RedoIcon,
  TableIcon,
  UndoIcon,
} from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Toolbar, ToolbarLine } from '../../ui/toolbar.tsx';
import styles from './format-bar.module.css';
import { structureNames } from './node-views/part-words.ts';
import { citePopup, type EditorPopup, picturePopup } from './popup.ts';

/** What can be done to the text at the caret, by single clicks. */
export function FormatBar(props: { readonly view: EditorView | null; readonly onPopup: (popup: EditorPopup) => void }) {
  const bold = useLive((live) => hasMark(live.editor, 'strong'));
  const italic = useLive((live) => hasMark(live.editor, 'emphasis'));
  const canUndo = useLive((live) => undoDepth(live.editor) > 0);
  const canRedo = useLive((live) => redoDepth(live.editor) > 0);
  const shape = useLive(shapeWords);
  const inTable = useLive((live) => isInside(live.editor, 'table'));
  const readOnly = useLive((live) => live.readOnly);
  const act = (id: string) => {
    runBriefCommand(id);
    props.view?.focus();
  };
  return (
    <Toolbar label="Text tools" className={styles.bar}>
      <IconButton label="Undo" keys="Mod-z" icon={<UndoIcon />} isDisabled={!canUndo} onPress={() => run(undo)} />
      <IconButton label="Redo" keys="Mod-Shift-z" icon={<RedoIcon />} isDisabled={!canRedo} onPress={() => run(redo)} />
      <ToolbarLine />
      <MenuButton label="Kind of block" entries={() => shapeEntries(act)}>
        <Button small look="quiet" isDisabled={readOnly} className={styles.shape}>
          {shape} <ExpandIcon size={13} />
        </Button>
      </MenuButton>
      <IconToggle
        label="Bold"
        keys="Mod-b"
        icon={<BoldIcon />}
        isSelected={bold}
        isDisabled={readOnly}
        onChange={() => act('toggle-strong')}
      />
      <IconToggle
        label="Italic"
        keys="Mod-i"
        icon={<ItalicIcon />}
        isSelected={italic}
        isDisabled={readOnly}
        onChange={() => act('toggle-emphasis')}
      />
      <IconButton
        label="Link"
        icon={<LinkIcon />}
        isDisabled={readOnly}
        onPress={() => props.onPopup({ type: 'link' })}
      />
      <ToolbarLine />
      <IconButton
        label="Bulleted list"
        icon={<BulletsIcon />}
        isDisabled={readOnly}
        onPress={() => act('turn-into-bullet-list')}
      />
      <IconButton
        label="Numbered list"
        icon={<NumbersIcon />}
        isDisabled={readOnly}
        onPress={() => act('turn-into-ordered-list')}
      />
      <IconButton label="Quotation" icon={<QuoteIcon />} isDisabled={readOnly} onPress={() => act('turn-into-quote')} />
      {inTable ? (
        <MenuButton label="Table" entries={() => tableEntries(act)}>
          <Button small look="quiet" isDisabled={readOnly} icon={<TableIcon size={15} />}>
            Table <ExpandIcon size={13} />
          </Button>
        </MenuButton>
      ) : (
        <IconButton
          label="Insert a table"
          icon={<TableIcon />}
          isDisabled={readOnly}
          onPress={() => act('insert-table')}
        />
      )}
      <MenuButton label="Page and columns" entries={() => flowEntries(act)}>
        <Button small look="quiet" isDisabled={readOnly}>
          Page <ExpandIcon size={13} />
        </Button>
      </MenuButton>
      <IconButton
        label="Insert a picture"
        icon={<PictureIcon />}
        isDisabled={readOnly}
        onPress={() => props.onPopup(picturePopup)}
      />
      <ToolbarLine />
      <Button
        small
        look="quiet"
        icon={<CiteIcon size={15} />}
        isDisabled={readOnly}
        onPress={() => props.onPopup(citePopup)}
      >
        Cite
      </Button>
      <Button small look="quiet" isDisabled={readOnly} onPress={() => props.onPopup({ type: 'footnote' })}>
        Note
      </Button>
      <IconButton
        label="Comment"
        icon={<CommentIcon />}
        isDisabled={readOnly}
        onPress={() => props.onPopup({ type: 'comment' })}
      />
    </Toolbar>
  );
}

/** Runs one of the brief's listed commands. False when it does not apply at the caret. */
function runBriefCommand(id: string): boolean {
  const command = briefCommands.find((one) => one.id === id);
  return command ? run(command.make(newId)) : false;
}

function shapeEntries(act: (id: string) => void): readonly MenuEntry[] {
  return entriesFor(
    briefCommands.filter((command) => command.id.startsWith('turn-into-')),
    act,
    ({ title }) =>
      title.replace('Turn into ', '').replace(/^(?:the )?(.)/, (_all, first: string) => first.toUpperCase()),
  );
}

function flowEntries(act: (id: string) => void): readonly MenuEntry[] {
  return entriesFor(
    briefCommands.filter(({ id }) => id === 'insert-page-break' || id.startsWith('set-columns-')),
    act,
  );
}

function tableEntries(act: (id: string) => void): readonly MenuEntry[] {
  return entriesFor(
    briefCommands.filter(({ group, keys }) => group === 'table' && keys.length === 0),
    act,
  );
}

/** Commands as entries of a menu; those that would do nothing at the caret are grey. */
function entriesFor(
  commands: readonly BriefCommand[],
  act: (id: string) => void,
  labelOf = (command: BriefCommand) => command.title,
): readonly MenuEntry[] {
  const editor = liveBrief()?.editor;
  return commands.map((command) => ({
    type: 'action',
    id: command.id,
    label: labelOf(command),
    keys: command.keys[0],
    isDisabled: editor === undefined || !command.make(newId)(editor),
    run: () => act(command.id),
  }));
}

function hasMark(state: EditorState, name: string): boolean {
  const type = state.schema.marks[name];
  if (!type) return false;
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true;
  return false;
}

const shapeNames: Readonly<Record<string, string>> = { ...structureNames, bullet_list: 'Bulleted list' };

const headingNames: Readonly<Record<number, string>> = {
  3: 'Small heading',
  4: 'Heading of level 4',
  5: 'Heading of level 5',
  6: 'Heading of level 6',
};

function shapeWords(live: LiveBrief): string {
  const { $from } = live.editor.selection;
  const block = $from.depth >= 2 ? $from.node(2) : $from.nodeAfter;
  if (block?.type.name === 'heading') return headingNames[Number(block.attrs.level)] ?? 'Heading';
  return shapeNames[block?.type.name ?? ''] ?? 'Paragraph';
}
