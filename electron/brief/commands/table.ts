import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, Selection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { structural } from '../history.ts';
import { insertBlocks, type Place, spotOf } from '../place.ts';
import { slotAround } from '../slots.ts';
import { emptyTable } from './insert-block.ts';

/** Larger tables make every key slow; they belong in an annex. */
export const maxCells = 2000;

export function insertTable(
  size: { readonly rows: number; readonly columns: number },
  place: Place,
  newId: NewId,
): Command {
  return (state, dispatch) => {
    const spot = spotOf(state.doc, state.selection, place);
    const slot = spot?.type === 'blocks' ? spot.slot : spot ? slotAround(state.doc, spot.from) : null;
    const whole = [size.rows, size.columns].every((count) => Number.isInteger(count) && count > 0);
    if (!spot || !slot || !whole || size.rows * size.columns > maxCells) return false;
    const table = emptyTable(state.schema, size, newId);
    if (!slot.node.type.contentMatch.matchType(table.type)) return false;
    if (!dispatch) return true;
    const index = spot.type === 'blocks' ? spot.index : state.doc.resolve(spot.to).indexAfter(1);
    const tr = insertBlocks(structural(state.tr), { type: 'blocks', slot, index }, [table]);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.$from.before(2) + 1), 1)));
    return true;
  };
}

/** Where the cursor stands in a table; rows may differ in length, the column is that of the cursor's own row. */
interface Cell {
  readonly table: Node;
  readonly pos: number;
  readonly row: number;
  readonly column: number;
}

function cellOf(state: EditorState): Cell | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name !== 'table') continue;
    return { table: node, pos: $from.before(depth), row: $from.index(depth), column: $from.index(depth + 1) };
  }
  return null;
}

/** One change of a table's rows; null leaves the table as it is. The cursor goes to `cursor` in the new table. */
interface TableChange {
  readonly rows: readonly (readonly Node[])[];
  readonly headerRows?: number;
  readonly cursor: { readonly row: number; readonly column: number };
}

function changeTable(change: (cell: Cell, rows: readonly (readonly Node[])[]) => TableChange | null): Command {
  return (state, dispatch) => {
    const cell = cellOf(state);
    if (!cell) return false;
    const rows = children(cell.table).map(children);
    const made = change(cell, rows);
    if (!made || made.rows.length === 0 || made.rows.some((row) => row.length === 0)) return false;
    if (made.rows.reduce((sum, row) => sum + row.length, 0) > maxCells) return false;
    if (!dispatch) return true;
    const { schema } = state;
    const content = made.rows.map((row) => schema.node('table_row', null, [...row]));
    const attributes = { ...cell.table.attrs, headerRows: made.headerRows ?? cell.table.attrs.headerRows };
    const table = cell.table.type.create(attributes, Fragment.from(content));
    const tr = structural(state.tr).replaceWith(cell.pos, cell.pos + cell.table.nodeSize, table);
    dispatch(
      tr.setSelection(Selection.near(tr.doc.resolve(cellPosition(table, cell.pos, made.cursor)))).scrollIntoView(),
    );
    return true;
  };
}

export function addRow(where: 'above' | 'below'): Command {
  return changeTable(({ row, column }, rows) => {
    const like = rows[row] ?? [];
    const at = where === 'above' ? row : row + 1;
    const empty = like.map((cell) => cell.type.create(cell.attrs));
    return { rows: [...rows.slice(0, at), empty, ...rows.slice(at)], cursor: { row: at, column } };
  });
}

export function addColumn(where: 'before' | 'after'): Command {
  return changeTable(({ row, column }, rows) => {
    const at = where === 'before' ? column : column + 1;
    const made = rows.map((cells) => {
      const type = cells[0]?.type;
      return type ? [...cells.slice(0, at), type.create(), ...cells.slice(at)] : cells;
    });
    return { rows: made, cursor: { row, column: at } };
  });
}

export const removeRow: Command = changeTable(({ table, row, column }, rows) => {
  const headers = Number(table.attrs.headerRows);
  return {
    rows: rows.filter((_, index) => index !== row),
    headerRows: row < headers ? headers - 1 : headers,
    cursor: { row: Math.min(row, rows.length - 2), column },
  };
});

export const removeColumn: Command = changeTable(({ row, column }, rows) => ({
  rows: rows.map((cells) => cells.filter((_, index) => index !== column)),
  cursor: { row, column: Math.max(0, column - 1) },
}));

/** Puts the cells of the cursor's column at the start or the end of their width, as numbers want it. */
export function alignColumn(align: 'start' | 'end'): Command {
  return changeTable(({ row, column }, rows) => ({
    rows: rows.map((cells) =>
      cells.map((cell, at) => (at === column ? cell.type.create({ ...cell.attrs, align }, cell.content) : cell)),
    ),
    cursor: { row, column },
  }));
}

/** The cursor to the cell after or before; after the last cell a new row begins. */
export function moveCell(direction: 'next' | 'previous'): Command {
  return (state, dispatch) => {
    const cell = cellOf(state);
    if (!cell) return false;
    const places = children(cell.table).flatMap((row, index) =>
      children(row).map((_, column) => ({ row: index, column })),
    );
    const here = places.findIndex((place) => place.row === cell.row && place.column === cell.column);
    const target = places[here + (direction === 'next' ? 1 : -1)];
    if (!target) return direction === 'next' ? addRowAfterLast(state, dispatch) : false;
    const at = Selection.near(state.doc.resolve(cellPosition(cell.table, cell.pos, target)));
    if (dispatch) dispatch(state.tr.setSelection(at).scrollIntoView());
    return true;
  };
}

const addRowAfterLast: Command = changeTable(({ row }, rows) => {
  const empty = (rows[row] ?? []).map((cell) => cell.type.create(cell.attrs));
  return { rows: [...rows, empty], cursor: { row: row + 1, column: 0 } };
});

function cellPosition(table: Node, pos: number, place: { readonly row: number; readonly column: number }): number {
  let at = pos + 1;
  const row = Math.min(place.row, table.childCount - 1);
  for (let index = 0; index < row; index += 1) at += table.child(index).nodeSize;
  const cells = table.child(row);
  at += 1;
  for (let index = 0; index < Math.min(place.column, cells.childCount - 1); index += 1)
    at += cells.child(index).nodeSize;
  return at + 1;
}

function children(node: Node): readonly Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}
