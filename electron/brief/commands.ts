import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { NewId } from '../base/ids.ts';
import { deleteAcrossSlots } from './commands/delete-across-slots.ts';
import { insertBlock, type NewBlock } from './commands/insert-block.ts';
import { insertPageBreak } from './commands/insert-page-break.ts';
import { indentItem, outdentItem, splitItem } from './commands/lists.ts';
import { moveBlockBy } from './commands/move-block.ts';
import { numberList } from './commands/number-list.ts';
import { removeBlock } from './commands/remove-block.ts';
import { setColumns } from './commands/set-columns.ts';
import { showTableAs } from './commands/show-table-as.ts';
import { addColumn, addRow, alignColumn, moveCell, removeColumn, removeRow } from './commands/table.ts';
import { setLink, type TextMark, toggleMark } from './commands/toggle-mark.ts';
import { type BlockShape, turnInto } from './commands/turn-into.ts';

/**
 * Every command of the editor that needs no further choice, for menus, keys and the palette. Commands that need one (a
 * claim, a citation, a slot, a link) are the factories in `commands/`; the window asks for the choice first.
 */
export interface BriefCommand {
  readonly id: string;
  readonly title: string;
  readonly group: 'edit' | 'text' | 'block' | 'insert' | 'table' | 'list';
  /** Names of prosemirror-keymap; `Mod` is Ctrl, or Cmd on macOS. The first one is shown. */
  readonly keys: readonly string[];
  readonly make: (newId: NewId) => Command;
}

export const briefCommands: readonly BriefCommand[] = [
  { id: 'undo', title: 'Undo', group: 'edit', keys: ['Mod-z'], make: () => undo },
  { id: 'redo', title: 'Redo', group: 'edit', keys: ['Mod-Shift-z', 'Mod-y'], make: () => redo },
  {
    id: 'delete-across-slots',
    title: 'Delete selection',
    group: 'edit',
    keys: ['Backspace', 'Delete'],
    make: () => deleteAcrossSlots,
  },

  mark('strong', 'Bold', ['Mod-b']),
  mark('emphasis', 'Italic', ['Mod-i']),
  mark('superscript', 'Superscript', []),
  mark('subscript', 'Subscript', []),
  { id: 'remove-link', title: 'Remove link', group: 'text', keys: [], make: () => setLink(null) },

  shape('paragraph', 'Turn into paragraph', ['Mod-Alt-0']),
  shape('heading-2', 'Turn into heading', ['Mod-Alt-2']),
  shape('heading-3', 'Turn into small heading', ['Mod-Alt-3']),
  shape('heading-4', 'Turn into heading of level 4', ['Mod-Alt-4']),
  shape('heading-5', 'Turn into heading of level 5', ['Mod-Alt-5']),
  shape('heading-6', 'Turn into heading of level 6', ['Mod-Alt-6']),
  shape('bullet_list', 'Turn into bulleted list', ['Mod-Shift-8']),
  shape('ordered_list', 'Turn into numbered list', ['Mod-Shift-7']),
  shape('quote', 'Turn into quotation', ['Mod-Shift-9']),
  shape('callout', 'Turn into callout', []),
  shape('own', 'Turn into the section’s own block', ['Mod-Alt-j']),
  move('up', 'Move block up', ['Alt-Shift-ArrowUp']),
  move('down', 'Move block down', ['Alt-Shift-ArrowDown']),
  {
    id: 'remove-block',
    title: 'Remove block',
    group: 'block',
    keys: ['Mod-Shift-Backspace'],
    make: (newId) => removeBlock(null, newId),
  },

  insert('own', 'Add the section’s own block', ['Mod-Shift-Enter']),
  insert('paragraph', 'Add paragraph', []),
  insert('heading', 'Add heading', []),
  insert('bullet_list', 'Add bulleted list', []),
  insert('ordered_list', 'Add numbered list', []),
  insert('quote', 'Add quotation', []),
  insert('callout', 'Add callout', []),
  insert('table', 'Add table', []),
  { id: 'insert-page-break', title: 'Add page break', group: 'insert', keys: ['Mod-Enter'], make: insertPageBreak },
  columns(2, 'Set in two columns'),
  columns(3, 'Set in three columns'),
  columns(1, 'Set in one column again'),

  { id: 'next-cell', title: 'Next cell', group: 'table', keys: ['Tab'], make: () => moveCell('next') },
  {
    id: 'previous-cell',
    title: 'Previous cell',
    group: 'table',
    keys: ['Shift-Tab'],
    make: () => moveCell('previous'),
  },
  { id: 'add-row-above', title: 'Add row above', group: 'table', keys: [], make: () => addRow('above') },
  { id: 'add-row-below', title: 'Add row below', group: 'table', keys: [], make: () => addRow('below') },
  { id: 'remove-row', title: 'Remove row', group: 'table', keys: [], make: () => removeRow },
  { id: 'add-column-before', title: 'Add column before', group: 'table', keys: [], make: () => addColumn('before') },
  { id: 'add-column-after', title: 'Add column after', group: 'table', keys: [], make: () => addColumn('after') },
  { id: 'remove-column', title: 'Remove column', group: 'table', keys: [], make: () => removeColumn },
  { id: 'align-start', title: 'Align column left', group: 'table', keys: [], make: () => alignColumn('start') },
  { id: 'align-end', title: 'Align column right', group: 'table', keys: [], make: () => alignColumn('end') },
  { id: 'show-as-table', title: 'Show as table', group: 'table', keys: [], make: () => showTableAs('table') },
  { id: 'show-as-bars', title: 'Show as bars', group: 'table', keys: [], make: () => showTableAs('bars') },
  { id: 'show-as-lines', title: 'Show as lines', group: 'table', keys: [], make: () => showTableAs('lines') },

  {
    id: 'continue-numbering',
    title: 'Continue numbering of the list before',
    group: 'list',
    keys: [],
    make: () => numberList('list-before'),
  },
  { id: 'restart-numbering', title: 'Number list from 1', group: 'list', keys: [], make: () => numberList('one') },
  { id: 'split-item', title: 'New list item', group: 'list', keys: ['Enter'], make: () => splitItem },
  { id: 'indent-item', title: 'Indent list item', group: 'list', keys: ['Tab'], make: () => indentItem },
  { id: 'outdent-item', title: 'Outdent list item', group: 'list', keys: ['Shift-Tab'], make: () => outdentItem },
];

function mark(name: TextMark, title: string, keys: readonly string[]): BriefCommand {
  return { id: `toggle-${name}`, title, group: 'text', keys, make: () => toggleMark(name) };
}

function shape(name: BlockShape, title: string, keys: readonly string[]): BriefCommand {
  const id = `turn-into-${name.replaceAll('_', '-')}`;
  return { id, title, group: 'block', keys, make: (newId) => turnInto(name, null, newId) };
}

function move(direction: 'up' | 'down', title: string, keys: readonly string[]): BriefCommand {
  return { id: `move-${direction}`, title, group: 'block', keys, make: (newId) => moveBlockBy(direction, newId) };
}

function columns(count: 1 | 2 | 3, title: string): BriefCommand {
  const make = (newId: NewId) => setColumns(count, newId);
  return { id: `set-columns-${count}`, title, group: 'block', keys: [], make };
}

function insert(kind: NewBlock, title: string, keys: readonly string[]): BriefCommand {
  const id = `insert-${kind.replaceAll('_', '-')}`;
  return { id, title, group: 'insert', keys, make: (newId) => insertBlock(kind, { type: 'cursor' }, newId) };
}

/** Keys and what they do. A key with several commands tries them in the list's order until one applies. */
export function briefKeys(newId: NewId): Readonly<Record<string, Command>> {
  const keys: Record<string, Command> = {};
  for (const { keys: names, make } of briefCommands) {
    const command = make(newId);
    for (const name of names) {
      const before = keys[name];
      keys[name] = before
        ? (state, dispatch, view) => before(state, dispatch, view) || command(state, dispatch, view)
        : command;
    }
  }
  return keys;
}
