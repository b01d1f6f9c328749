import type { ResultRow, SectionResult, Target } from './result.ts';

const columns = ['', 'ours', 'peer', 'ratio', 'rounds', 'target', 'reached', 'against'] as const;

/** One section for people to read: a row per ratio, then a line for everything that was skipped. */
export function writeTable(title: string, { rows, skipped, lines: findings = [] }: SectionResult): string {
  const cells = rows.map(writeRow);
  const head = [title, ...columns.slice(1)];
  const all = cells.length === 0 ? [] : [head, ...cells];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) => {
    const padded = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 || column === row.length - 1 ? cell.padEnd(width) : cell.padStart(width);
    });
    return padded.join('  ').trimEnd();
  });
  return [...lines, ...findings, ...skipped.map((line) => `skipped: ${line}`)].join('\n');
}

function writeRow(row: ResultRow): readonly string[] {
  const [low, high] = row.spread;
  return [
    row.what,
    `${significant(row.ours)} ${row.unit}`,
    `${significant(row.theirs)} ${row.unit}`,
    `${significant(row.ratio)}x`,
    `${row.rounds} (${significant(low)}-${significant(high)})`,
    row.target === null ? 'none set' : bar(row.target, row.unit),
    row.reached === null ? '' : row.reached ? 'yes' : 'NO',
    row.peer,
  ];
}

function bar({ type, bound, value }: Target, unit: string): string {
  return `${bound === 'at most' ? '≤' : '≥'} ${type === 'ratio' ? `${value}x` : `${value} ${unit}`}`;
}

/** Three digits are all that such measurements are worth. */
export function significant(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}
