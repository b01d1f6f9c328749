import type { Node } from 'prosemirror-model';
import type { Chart, ChartKind, ChartSeries } from '../../base/charts/chart.ts';
import { cleanLine } from '../../base/clean-text.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import { cellLanguage } from './cell-language.ts';
import { type CellReading, outlookOfLabel, readCell } from './read-cell.ts';

/** Why a table cannot be drawn. Rows and columns count from 1, headings included. */
export type NoChart =
  | { readonly type: 'too-small' }
  | { readonly type: 'no-number'; readonly row: number; readonly column: number; readonly text: string }
  | { readonly type: 'no-values' }
  | { readonly type: 'units-differ'; readonly units: readonly string[] };

/**
 * A table as a chart: the first column names the categories, every other column is a series, the first row names the
 * series where the table has a heading row. `language` is the brief's, a BCP 47 tag. Null for what is shown as a table.
 */
export function readChart(table: Node, language: string): Result<Chart, NoChart> | null {
  const kind = chartKindOf(table);
  if (kind === null) return null;
  const rows = table.children.map((row) => row.children.map(textOf));
  const headRows = Math.max(0, Math.min(Math.trunc(Number(table.attrs.headerRows)) || 0, rows.length - 1));
  const body = rows.slice(headRows);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns < 2) return fail({ type: 'too-small' });
  const words = cellLanguage(language);
  const heads = Array.from({ length: columns }, (_, column) => headOf(rows.slice(0, headRows), column));
  const cells = body.map((row) => Array.from({ length: columns - 1 }, (_, at) => readCell(row[at + 1] ?? '', words)));
  for (const [row, read] of cells.entries()) {
    const column = read.findIndex(({ type }) => type === 'words');
    if (column < 0) continue;
    const text = body[row]?.[column + 1] ?? '';
    return fail({ type: 'no-number', row: headRows + row + 1, column: column + 2, text });
  }
  const numbers = cells.flat().filter((cell) => cell.type === 'number');
  if (numbers.length === 0) return fail({ type: 'no-values' });
  const units = [...new Set(numbers.map(({ unit }) => unit))];
  const named = units.filter((unit) => unit !== '');
  // Where no words of the language are known, one behind a number may multiply it.
  if (named.length > 1 || (units.length > 1 && (words.id === 'und' || named[0] === '%')))
    return fail({ type: 'units-differ', units: units.map((unit) => (unit === '' ? '–' : unit)) });
  // Rows and columns without a word are places that the writer has not filled yet.
  const filled = body.flatMap((row, at) => (row.some((words) => words !== '') ? [at] : []));
  const categories = filled.map((at) => body[at]?.[0] ?? '');
  const outlooks = categories.map((category) => outlookOfLabel(category, words));
  const series = heads.slice(1).flatMap((name, column): readonly ChartSeries[] => {
    const own = outlookOfLabel(name, words);
    const values = filled.map((at, nth) => chartValue(cells[at]?.[column], own ?? outlooks[nth] ?? null));
    return name === '' && values.every((value) => value === null) ? [] : [{ name, values }];
  });
  return ok({ kind, heading: heads[0] ?? '', categories, series, unit: named[0] ?? '' });
}

/** Null for a table that is shown as one. */
export function chartKindOf(table: Node): ChartKind | null {
  const { shownAs } = table.attrs;
  return shownAs === 'bars' || shownAs === 'lines' ? shownAs : null;
}

function chartValue(
  cell: CellReading | undefined,
  outlook: 'expected' | 'potential' | null,
): ChartSeries['values'][number] {
  if (cell?.type !== 'number') return null;
  return cell.value.modality === null ? { ...cell.value, modality: outlook } : cell.value;
}

function headOf(heads: readonly (readonly string[])[], column: number): string {
  return heads
    .map((row) => row[column] ?? '')
    .filter((words) => words !== '')
    .join(', ');
}

/** A cell's words without its citations; what is no text separates words. */
function textOf(cell: Node): string {
  const words = cell.textBetween(0, cell.content.size, ' ', (leaf) => (leaf.type.name === 'citation' ? '' : ' '));
  return cleanLine(words).replace(/\s+/gu, ' ').trim();
}
