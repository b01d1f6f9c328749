import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { maxCells } from '../commands/table.ts';
import { type Making, nodesOf } from './edit-line.ts';
import type { BriefChange, Inserted, RowPlace } from './proposal.ts';
import { blockText, nodeWithId } from './text-line.ts';

type Change<T extends BriefChange['type']> = Extract<BriefChange, { type: T }>;
export type TableChange = Change<'insert-row' | 'remove-row' | 'insert-column' | 'remove-column'>;

/** Makes a change of rows or columns; false where the table is not as it was. */
export function changeTable(tr: Transaction, change: TableChange, making: Making): boolean {
  switch (change.type) {
    case 'insert-row':
      return insertRow(tr, change, making);
    case 'remove-row': {
      const found = rowAt(tr.doc, change.place);
      if (found === null || found.table.childCount < 2) return false;
      tr.delete(found.pos, found.pos + found.row.nodeSize);
      return true;
    }
    case 'insert-column':
      return insertColumn(tr, change, making);
    case 'remove-column':
      return removeColumn(tr, change);
  }
}

/** Whether the rows or columns are as they were before the change. */
export function isTableChangeUndone(doc: Node, change: TableChange): boolean {
  switch (change.type) {
    case 'insert-row': {
      const around = nodeWithId(doc, change.place.block);
      if (around === null) return false;
      const isTable = around.node.type.name === 'table';
      const beside = isTable ? around.node : doc.resolve(around.pos).parent;
      return !beside.children.some((row) => saysAll(row, change.cells));
    }
    case 'remove-row':
      return rowAt(doc, change.place) !== null;
    case 'insert-column': {
      const table = nodeWithId(doc, change.table)?.node;
      return table !== undefined && !columnsOf(table).some((column) => same(column, change.cells.map(wordsOf)));
    }
    case 'remove-column': {
      const table = nodeWithId(doc, change.table)?.node;
      return table !== undefined && columnsOf(table).some((column) => same(column, change.before));
    }
  }
}

function insertRow(tr: Transaction, { place, side, cells }: Change<'insert-row'>, making: Making): boolean {
  const around = nodeWithId(tr.doc, place.block);
  if (around === null) return false;
  const found = around.node.type.name === 'table' ? rowAt(tr.doc, place) : { row: around.node, pos: around.pos };
  if (found === null) return false;
  const { row, pos } = found;
  const made = row.children.map((cell, at) => {
    const inlines = (cells[at] ?? []).flatMap((piece) => nodesOf(piece, making));
    return cell.inlineContent ? cell.type.create(cell.attrs, inlines) : null;
  });
  if (made.includes(null)) return false;
  // What was said of the row beside, a risk's owner or its id, is not said of the new one.
  const attributes = row.attrs.id === undefined ? row.attrs : { id: making.newId() };
  const node = row.type.create(attributes, Fragment.fromArray(made.flatMap((cell) => cell ?? [])));
  const at = side === 'behind' ? pos + row.nodeSize : pos;
  const index = tr.doc.resolve(at).index();
  if (!tr.doc.resolve(at).parent.canReplaceWith(index, index, node.type)) return false;
  tr.insert(at, node);
  return true;
}

/** The row that says what it said: the one nearest to where it stood. */
function rowAt(
  doc: Node,
  { block, row, before }: RowPlace,
): { readonly table: Node; readonly row: Node; readonly pos: number } | null {
  const found = nodeWithId(doc, block);
  if (found?.node.type.name !== 'table') return null;
  const { node: table } = found;
  const those = table.children.flatMap((one, index) => (same(one.children.map(blockText), before) ? [index] : []));
  const [index] = those.toSorted((a, b) => Math.abs(a - row) - Math.abs(b - row));
  if (index === undefined) return null;
  let pos = found.pos + 1;
  for (const one of table.children.slice(0, index)) pos += one.nodeSize;
  return { table, row: table.child(index), pos };
}

function insertColumn(tr: Transaction, { table: id, after, cells }: Change<'insert-column'>, making: Making): boolean {
  const found = nodeWithId(tr.doc, id);
  const rows = found?.node.children ?? [];
  const count = rows.reduce((sum, row) => sum + row.childCount + 1, 0);
  if (!found || rows.length !== cells.length || count > maxCells) return false;
  const made = rows.map((row, index) => {
    const like = row.child(Math.min(Math.max(after, 0), row.childCount - 1));
    const inlines = (cells[index] ?? []).flatMap((piece) => nodesOf(piece, making));
    const children = row.children.toSpliced(after + 1, 0, like.type.create(null, inlines));
    return row.copy(Fragment.fromArray(children));
  });
  return replaceRows(tr, found.pos, made);
}

function removeColumn(tr: Transaction, { table: id, column, before }: Change<'remove-column'>): boolean {
  const found = nodeWithId(tr.doc, id);
  if (!found) return false;
  const those = columnsOf(found.node).flatMap((one, index) => (same(one, before) ? [index] : []));
  const [at] = those.toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column));
  if (at === undefined || found.node.children.some(({ childCount }) => childCount < 2)) return false;
  const made = found.node.children.map((row) => row.copy(Fragment.fromArray(row.children.toSpliced(at, 1))));
  return replaceRows(tr, found.pos, made);
}

function replaceRows(tr: Transaction, pos: number, rows: readonly Node[]): boolean {
  const table = tr.doc.nodeAt(pos);
  if (!table) return false;
  tr.replaceWith(pos + 1, pos + table.nodeSize - 1, rows);
  return true;
}

/** The texts of each column, from the first row to the last. */
function columnsOf(table: Node): readonly (readonly string[])[] {
  const width = Math.max(0, ...table.children.map(({ childCount }) => childCount));
  return Array.from({ length: width }, (_, at) =>
    table.children.map((row) => (at < row.childCount ? blockText(row.child(at)) : '')),
  );
}

function saysAll(row: Node, cells: readonly (readonly Inserted[])[]): boolean {
  const texts = row.children.map(blockText);
  return texts.length >= cells.length && cells.every((cell, at) => texts[at] === wordsOf(cell));
}

function wordsOf(cell: readonly Inserted[]): string {
  return cell.map((piece) => (piece.type === 'text' ? piece.text : '\u2060')).join('');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
