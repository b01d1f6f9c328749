import type { PdfLine } from './lines.ts';

/** Lines that are read from top to bottom before anything else on the page: a column, or a stretch across all columns. */
export type Column = readonly PdfLine[];

/** A page in more pieces is a drawing, and is read from top to bottom. */
const mostPieces = 3_000;
const deepest = 6;
const mostGutters = 6;

/**
 * The lines of a page in the order of reading. Where most of the page leaves one upright strip free, what stands to the
 * left of it is read before what stands to the right, between the lines that cross the strip.
 */
export function inReadingOrder(lines: readonly PdfLine[], depth = 0): readonly Column[] {
  if (lines.length === 0) return [];
  const gutters = lines.length > mostPieces || depth > deepest ? [] : findGutters(lines);
  for (const gutter of gutters) {
    const columns = partedAt(lines, gutter, depth);
    if (columns !== null) return columns;
  }
  return [fromTop(lines)];
}

/** Null when nothing along this gutter stands in columns. */
function partedAt(lines: readonly PdfLine[], gutter: number, depth: number): readonly Column[] | null {
  const columns: Column[] = [];
  let parted = false;
  let single: PdfLine[] = [];
  const flush = () => {
    if (single.length > 0) columns.push(fromTop(single));
    single = [];
  };
  for (const { across, band } of bandsOf(lines, gutter)) {
    const left = band.filter((line) => middle(line) < gutter);
    const right = band.filter((line) => middle(line) >= gutter);
    if (isColumns(left, right)) {
      flush();
      columns.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1));
      parted = true;
    } else single.push(...band);
    if (across !== null) single.push(across);
  }
  flush();
  return parted ? columns : null;
}

function fromTop(lines: readonly PdfLine[]): Column {
  return [...lines].sort((a, b) =>
    Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.3 ? a.left - b.left : b.y - a.y,
  );
}

function middle({ left, right }: PdfLine): number {
  return (left + right) / 2;
}

/** The places that neighbours leave free between them, the one that most of them agree on first. */
function findGutters(lines: readonly PdfLine[]): readonly number[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  if (lines.length < 6 || !(right - left > 40) || right - left > 20_000) return [];
  const votes = new Int32Array(Math.ceil(right - left) + 2);
  for (const line of lines) {
    const next = nextToTheRight(line, lines);
    if (next === null) continue;
    const from = Math.ceil(line.right - left);
    const to = Math.floor(next.left - left);
    for (let at = from; at <= to; at += 1) votes[at] = (votes[at] ?? 0) + 1;
  }
  const gutters: number[] = [];
  while (gutters.length < mostGutters) {
    const most = votes.reduce((best, count) => Math.max(best, count), 0);
    if (most < 3) break;
    const first = votes.indexOf(most);
    let last = first;
    while (votes[last + 1] === most) last += 1;
    gutters.push(left + (first + last) / 2);
    votes.fill(0, Math.max(0, first - 6), last + 7);
  }
  return gutters;
}

function nextToTheRight(line: PdfLine, lines: readonly PdfLine[]): PdfLine | null {
  let best: PdfLine | null = null;
  for (const other of lines) {
    if (other.left < line.right + line.size * 0.4 || Math.abs(other.y - line.y) > line.size * 0.75) continue;
    if (best === null || other.left < best.left) best = other;
  }
  return best;
}

interface Band {
  /** The line that crosses the gutter and ends the band below which it stands. */
  readonly across: PdfLine | null;
  readonly band: readonly PdfLine[];
}

function bandsOf(lines: readonly PdfLine[], gutter: number): readonly Band[] {
  const bands: Band[] = [];
  let band: PdfLine[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.left - b.left)) {
    if (line.left < gutter - 1 && line.right > gutter + 1) {
      bands.push({ across: line, band });
      band = [];
    } else band.push(line);
  }
  bands.push({ across: null, band });
  return bands;
}

/** Cells of a table stand side by side row by row, and are short; lines of columns fill their column. */
function isColumns(left: readonly PdfLine[], right: readonly PdfLine[]): boolean {
  if (left.length < 2 || right.length < 2) return false;
  const proseLeft = proseOf(left);
  const proseRight = proseOf(right);
  if (proseLeft > 0 && proseRight > 0) return true;
  const isFull = (prose: number, lines: readonly PdfLine[]) => prose > 1 && lines.length >= 6;
  // Beside a column of prose a figure or a listing may stand; beside prose in cells, every line has its row.
  if (isFull(proseLeft, left) && shareInRows(right, left, 0.05) < 0.8) return true;
  if (isFull(proseRight, right) && shareInRows(left, right, 0.05) < 0.8) return true;
  const few = left.length < right.length ? left : right;
  if (shareInRows(few, few === left ? right : left, 0.15) >= 0.5) return false;
  return proseLeft > 0 || proseRight > 0 || few.length >= 6;
}

/** How many of the lines have another one beside them on the same line. */
function shareInRows(lines: readonly PdfLine[], others: readonly PdfLine[], slack: number): number {
  const inRows = lines.filter((line) => others.some((other) => Math.abs(other.y - line.y) < line.size * slack));
  return inRows.length / lines.length;
}

/** 0 for short pieces, 1 for lines that mostly fill their column, 2 when there is no doubt. */
function proseOf(lines: readonly PdfLine[]): 0 | 1 | 2 {
  const width = Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left));
  const filling = lines.filter((line) => line.right - line.left > width * 0.6);
  const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  if (filling.length < lines.length * 0.5 || words < lines.length * 3.5) return 0;
  return filling.length >= lines.length * 0.65 && words >= lines.length * 5 ? 2 : 1;
}
