import { sideBySide } from './combine.ts';
import type { Strip } from './strip.ts';

type Cell = readonly Strip[];

/**
 * A row line by line, the first line of each cell in the first strip. Where the lines that stand side by side cite more
 * than `most` notes, the cells are divided each at a line of its own: from the first cell on, each gets as many lines
 * as it may have until the notes are so many, and what is left of all cells begins side by side again. Only a line of a
 * single cell may cite more.
 */
export function rowLines(cells: readonly Cell[], most: number): readonly Strip[] {
  const rows = sideBySide(cells);
  return rows.every(({ notes }) => notes.length <= most) ? rows : parts(cells, most).flatMap(sideBySide);
}

function parts(cells: readonly Cell[], most: number): readonly (readonly Cell[])[] {
  const found: (readonly Cell[])[] = [];
  let left = cells;
  while (left.some((cell) => cell.length > 0)) {
    const counts = linesOfPart(left, most);
    found.push(left.map((cell, index) => cell.slice(0, counts[index])));
    left = left.map((cell, index) => cell.slice(counts[index]));
  }
  return found;
}

/** How many lines of each cell cite no more than `most` notes together: at least one line of one cell. */
function linesOfPart(cells: readonly Cell[], most: number): readonly number[] {
  const counts = cells.map(() => 0);
  const closed = cells.map(() => false);
  let cited = 0;
  for (let line = 0; closed.includes(false); line += 1) {
    cells.forEach((cell, index) => {
      const notes = cell[line]?.notes.length;
      const full = notes !== undefined && notes > 0 && cited > 0 && cited + notes > most;
      if (closed[index] || notes === undefined || full) {
        closed[index] = true;
        return;
      }
      counts[index] = line + 1;
      cited += notes;
    });
  }
  return counts;
}
