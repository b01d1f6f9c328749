import { type XmlElement, xmlChild } from '../library/importers/xml.ts';

/** Of cells that were joined: the one that holds the words, one that it reaches over to the side, or one below it. */
export type JoinedCell = 'holds' | 'across' | 'down';

/** A cell of a table in its place; null for a place that the cell before it reaches over. */
export interface GridCell {
  readonly element: XmlElement | null;
  readonly joined: JoinedCell | null;
}

/**
 * The cells of each row, one for each column of the table. Widths say little: a border that was dragged in one row gives
 * all others wider cells (ISO 29500-1, 17.4.17). A row has joined cells where it has fewer of them than rows have mostly.
 */
export function cellGrid(rows: readonly (readonly XmlElement[])[]): readonly (readonly GridCell[])[] {
  const width = mostCommon(rows.map(({ length }) => length));
  return rows.map((cells) => {
    let missing = width - cells.length;
    return cells.flatMap((element): readonly GridCell[] => {
      const reach = Math.min(missing, spanOf(element) - 1);
      missing -= reach;
      const covered = Array.from({ length: reach }, (): GridCell => ({ element: null, joined: 'across' }));
      return [{ element, joined: downwards(element) ?? (reach > 0 ? 'holds' : null) }, ...covered];
    });
  });
}

function spanOf(cell: XmlElement): number {
  const span = Number(xmlChild(cell, 'tcPr', 'gridSpan')?.attributes.val ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}

/** 17.4.84: without a value it goes on with the cell above. */
function downwards(cell: XmlElement): JoinedCell | null {
  const merge = xmlChild(cell, 'tcPr', 'vMerge');
  if (merge === null) return null;
  return merge.attributes.val === 'restart' ? 'holds' : 'down';
}

/** The greatest of those that are there most often. */
function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, often], [b, other]) => other - often || b - a);
  return first?.[0] ?? 0;
}
