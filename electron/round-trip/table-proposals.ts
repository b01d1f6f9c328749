import type { Inserted, Recorder, RowPlace } from '../brief/proposals/proposal.ts';
import { blockText, nodeWithId } from '../brief/proposals/text-line.ts';
import { type Comparison, type Draft, trackedIn } from './comparison.ts';
import { insertedFrom } from './line-edits.ts';
import type { MatchUnit } from './match-units.ts';
import type { OurUnit } from './our-units.ts';
import { soleRecorder } from './recorded-gone.ts';
import { recordedText } from './recorded-text.ts';
import { inserting } from './unit-parts.ts';

/** Rows and columns of tables that are new, and which cells that came back these are. */
export interface TableProposals {
  readonly drafts: readonly Draft[];
  readonly told: ReadonlySet<number>;
}

/** One row of a table that came back: the indexes of its cells. */
interface ReturnedRow {
  readonly cells: readonly number[];
}

/** A cell of ours with the place of its text: the row's block and number, and the column in it. */
export interface OurCell {
  readonly own: OurUnit;
  readonly block: string;
  readonly row: number;
  readonly column: number;
}

export function tableProposals(comparison: Comparison): TableProposals {
  const drafts: Draft[] = [];
  const told = new Set<number>();
  for (const rows of returnedTables(comparison)) {
    const columns = newColumns(comparison, rows);
    for (const { draft, cells } of columns) {
      drafts.push(draft);
      for (const cell of cells) told.add(cell);
    }
    for (const [at, row] of rows.entries()) {
      if (row.cells.some((cell) => comparison.ourOf[cell] !== null)) continue;
      const draft = newRow(comparison, rows, at, told);
      if (draft === null) continue;
      drafts.push(draft);
      for (const cell of row.cells) told.add(cell);
    }
  }
  return { drafts, told };
}

function returnedTables({ theirs }: Comparison): readonly (readonly ReturnedRow[])[] {
  const tables = new Map<number, Map<number, number[]>>();
  for (const [index, { unit }] of theirs.entries()) {
    if (unit.cell === null) continue;
    const rows = tables.get(unit.cell.table) ?? new Map<number, number[]>();
    tables.set(unit.cell.table, rows);
    rows.set(unit.cell.row, [...(rows.get(unit.cell.row) ?? []), index]);
  }
  return [...tables.values()].map((rows) => [...rows.values()].map((cells) => ({ cells })));
}

/** Where the text of a unit in a table is kept; null for what is no cell of the brief's. */
export function ourCell(own: OurUnit | undefined): OurCell | null {
  const [target] = own?.targets ?? [];
  if (own === undefined || own.unit.cell === null || target?.type !== 'line') return null;
  const { block, path } = target.line;
  const [row, column] = path.length === 2 ? path : [0, path[0]];
  return row === undefined || column === undefined ? null : { own, block, row, column };
}

function cellOf(comparison: Comparison, index: number): OurCell | null {
  return ourCell(comparison.ours[comparison.ourOf[index] ?? -1]);
}

/** The row beside which a new one stands: the nearest before it that the brief has, else the nearest behind. */
function newRow(
  comparison: Comparison,
  rows: readonly ReturnedRow[],
  at: number,
  told: ReadonlySet<number>,
): Draft | null {
  const { cells } = rows[at] ?? { cells: [] };
  const units = cells.flatMap((index) => comparison.theirs[index] ?? []);
  const isKnown = ({ cells: those }: ReturnedRow) => those.some((index) => cellOf(comparison, index) !== null);
  const before = rows.slice(0, at).findLast(isKnown);
  const beside = before ?? rows.slice(at + 1).find(isKnown);
  if (beside === undefined || units.every(({ text }) => text === '')) return null;
  // Words of a row that was taken out here since the export, and not touched there.
  if (units.every(({ hash, text }) => text === '' || comparison.origin.saidAnywhere(hash))) return null;
  const like = beside.cells.flatMap((index, column) => {
    const cell = cellOf(comparison, index);
    return cell === null ? [] : [{ cell, column }];
  });
  const [first] = like;
  if (!first) return null;
  const made: (readonly Inserted[])[] = [];
  for (const { cell, column } of like) {
    // In columns that no row of the brief fills there is nothing to say.
    while (made.length < cell.column) made.push([]);
    made[cell.column] = insertedOf(comparison, units[column]);
  }
  const isWhole = units.length === beside.cells.filter((index) => !told.has(index)).length;
  const place = placeOf(comparison, first.cell);
  return {
    kind: 'row',
    place: comparison.placeOf(first.cell.own),
    before: '',
    after: units.map(({ text }) => text).join(' | '),
    conflict: units.some(({ unit }) => unit.names.length > 0 && comparison.origin.had(unit.names)),
    tracked: trackedIn(units),
    by: rowRecorder(units),
    unable: isWhole ? null : 'structure',
    change: isWhole
      ? { type: 'insert-row', place, side: before === undefined ? 'before' : 'behind', cells: made }
      : null,
    order: cells[0] ?? -1,
  };
}

/** Who brought in a row, where that was recorded of the row itself. */
function rowRecorder(units: readonly MatchUnit[]): Recorder | null {
  const made = units.flatMap(({ unit }) => unit.broughtIn ?? []);
  return made.length === units.length ? soleRecorder(made) : null;
}

function placeOf({ live }: Comparison, { block, row }: OurCell): RowPlace {
  const node = nodeWithId(live.doc, block)?.node;
  const found = node?.type.name === 'table' && row < node.childCount ? node.child(row) : node;
  return { block, row, before: found?.children.map(blockText) ?? [] };
}

/** Columns of which no cell is the brief's, in a table whose rows are. */
function newColumns(comparison: Comparison, rows: readonly ReturnedRow[]) {
  const known = rows.filter(({ cells }) => cells.some((index) => cellOf(comparison, index) !== null));
  const [first] = known;
  const anyCell = first?.cells.map((index) => cellOf(comparison, index)).find((cell) => cell !== null);
  const table = anyCell && nodeWithId(comparison.live.doc, anyCell.block)?.node;
  if (!first || !anyCell || table?.type.name !== 'table') return [];
  const { block } = anyCell;
  const width = first.cells.length;
  const isGrid = known.every(({ cells }) => cells.length === width);
  const fresh = first.cells.flatMap((_, column) => {
    const isNew = known.every(({ cells }) => comparison.ourOf[cells[column] ?? -1] === null);
    return isNew ? [column] : [];
  });
  // As many columns as there were: other words in all of their cells.
  if (!isGrid || width - fresh.length !== table.child(0).childCount) return [];
  return fresh.map((column) => {
    const left = first.cells.slice(0, column).findLast((index) => cellOf(comparison, index) !== null);
    const after = left === undefined ? -1 : (cellOf(comparison, left)?.column ?? -1);
    const cells = known.flatMap((row) => row.cells[column] ?? []);
    const units = cells.flatMap((index) => comparison.theirs[index] ?? []);
    const byRow = new Map(
      known.map((row) => {
        const own = row.cells.map((index) => cellOf(comparison, index)).find((cell) => cell !== null);
        return [own?.row ?? -1, insertedOf(comparison, comparison.theirs[row.cells[column] ?? -1])];
      }),
    );
    const draft: Draft = {
      kind: 'column',
      place: comparison.placeOf(anyCell.own),
      before: '',
      after: units.map(({ text }) => text).join(' | '),
      conflict: false,
      tracked: trackedIn(units),
      by: null,
      unable: null,
      change: {
        type: 'insert-column',
        table: block,
        after,
        cells: table.children.map((_, row) => byRow.get(row) ?? []),
      },
      // From right to left, so that the places of the others stay right when all are made.
      order: (first.cells[0] ?? -1) - column / 1000,
    };
    return { draft, cells };
  });
}

function insertedOf(comparison: Comparison, unit: MatchUnit | undefined): readonly Inserted[] {
  if (unit === undefined) return [];
  const characters = recordedText(unit.unit.pieces);
  const fresh = characters.flatMap((one, at) => (one.fresh ? [at] : []));
  return insertedFrom(
    fresh,
    inserting(comparison, characters, () => ''),
  );
}
