import type { NewBlockShape } from '../brief/proposals/proposal.ts';
import { type Comparison, type Draft, type Spot, trackedIn } from './comparison.ts';
import { insertedFrom } from './line-edits.ts';
import type { MatchUnit } from './match-units.ts';
import { recordedText } from './recorded-text.ts';
import { tableProposals } from './table-proposals.ts';
import { inserting } from './unit-parts.ts';

/** Paragraphs and rows that the brief does not have. */
export function newProposals(comparison: Comparison): readonly Draft[] {
  const tables = tableProposals(comparison);
  const drafts: Draft[] = [...tables.drafts];
  let last: { readonly index: number; readonly id: string } | null = null;
  for (const [index, theirs] of comparison.theirs.entries()) {
    if (!isNew(comparison, theirs, index)) continue;
    if (theirs.unit.cell !== null) {
      if (tables.told.has(index)) continue;
      const cells = cellsOfRow(comparison, index);
      if (cells !== null) drafts.push(newRow(comparison, cells, index));
      continue;
    }
    const id = comparison.newId(index);
    const follows = last !== null && isBetweenNew(comparison, last.index, index) ? [last.id] : [];
    drafts.push(newParagraph(comparison, theirs, index, { id, follows }));
    last = { index, id };
  }
  return drafts;
}

function isNew(comparison: Comparison, theirs: MatchUnit, index: number): boolean {
  if (theirs.text === '' || comparison.ourOf[index] !== null || comparison.isInJoined('theirs', index)) return false;
  // Words of a block that was taken out here since the export, and not touched there.
  return !comparison.origin.saidAnywhere(theirs.hash);
}

/** The brief had this block when it was exported and has it no more: it was taken out here and changed there. */
function wasTakenOut(comparison: Comparison, { unit }: MatchUnit): boolean {
  return unit.names.length > 0 && comparison.origin.had(unit.names);
}

function newParagraph(
  comparison: Comparison,
  theirs: MatchUnit,
  index: number,
  { id, follows }: { readonly id: string; readonly follows: readonly string[] },
): Draft {
  const spot = comparison.spotBefore(index);
  const characters = recordedText(theirs.unit.pieces);
  const fresh = characters.flatMap((one, at) => (one.fresh ? [at] : []));
  const content = insertedFrom(
    fresh,
    inserting(comparison, characters, () => ''),
  );
  const after = [...follows, ...(spot?.after ?? [])];
  return {
    ...newFacts(comparison, spot, [theirs], index),
    after: theirs.text,
    unable: spot === null ? 'written-from-data' : null,
    change:
      spot === null
        ? null
        : { type: 'insert', id, after, slot: spot.slot, shape: shapeOf(comparison, theirs, index), content },
  };
}

function newRow(comparison: Comparison, cells: readonly MatchUnit[], index: number): Draft {
  return {
    ...newFacts(comparison, comparison.spotBefore(index), cells, index),
    after: cells.map(({ text }) => text).join(' | '),
    unable: 'structure',
    change: null,
  };
}

function newFacts(comparison: Comparison, spot: Spot | null, theirs: readonly MatchUnit[], order: number) {
  return {
    kind: 'new' as const,
    place: comparison.placeIn(spot?.slot ?? null, spot?.after.at(-1) ?? null),
    before: '',
    conflict: theirs.some((unit) => wasTakenOut(comparison, unit)),
    tracked: trackedIn(theirs),
    by: null,
    order,
  };
}

/** The new cells of a row, at the first of them; null at the others. */
function cellsOfRow(comparison: Comparison, index: number): readonly MatchUnit[] | null {
  const cell = comparison.theirs[index]?.unit.cell;
  if (!cell) return null;
  const isSame = (unit: MatchUnit | undefined) =>
    unit?.unit.cell?.table === cell.table && unit.unit.cell.row === cell.row;
  const row = comparison.theirs.flatMap((unit, at) =>
    isSame(unit) && isNew(comparison, unit, at) ? [{ unit, at }] : [],
  );
  return row[0]?.at === index ? row.map(({ unit }) => unit) : null;
}

/** Nothing that the brief has stands between two new paragraphs. */
function isBetweenNew(comparison: Comparison, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (comparison.ourOf[at] !== null) return false;
  return true;
}

/** What the style of a new paragraph says it is; one in the style of the block before it is another of its kind. */
function shapeOf(comparison: Comparison, { unit }: MatchUnit, index: number): NewBlockShape {
  const { style, listed } = unit;
  const heading = /^heading ?([1-6])$/.exec(style)?.[1];
  if (heading !== undefined) {
    return heading === '1' || heading === '2' ? 'heading-2' : heading === '3' ? 'heading-3' : 'heading-4';
  }
  const before = comparison.theirs[index - 1]?.unit;
  if (before !== undefined && before.cell === null && before.style === style && before.listed === listed) return 'same';
  if (listed) return /number/.test(style) ? 'number' : 'bullet';
  return /quot/.test(style) ? 'quote' : 'paragraph';
}
