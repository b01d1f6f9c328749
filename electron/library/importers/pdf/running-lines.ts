import type { PdfLine } from './lines.ts';
import type { PdfBox } from './pdf-file.ts';

/** The lines of one page, still unsorted. */
export interface PageLines {
  readonly box: PdfBox;
  readonly label: string;
  readonly lines: readonly PdfLine[];
}

export interface RunningLine {
  readonly line: PdfLine;
  readonly rule: 'running-header' | 'running-footer' | 'page-number';
  readonly place: 'head' | 'foot';
  /** Only what is certain leaves the text; anything else is offered. */
  readonly certain: boolean;
}

interface Candidate {
  readonly page: number;
  readonly line: PdfLine;
  readonly place: 'head' | 'foot';
  /** Its words without numbers: what is the same on every page. */
  readonly key: string;
}

/** The outermost lines of a page, this many at either end, may be running lines. */
const outermost = 3;
/** Farther in than this share of the height, a line belongs to the text. */
const margin = 0.14;

const roman = /^(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;

/** Headers, footers and page numbers: what stands in the same place at the edge of page after page. */
export function findRunningLines(pages: readonly PageLines[]): readonly (readonly RunningLine[])[] {
  const candidates = pages.flatMap(candidatesOf);
  const keys = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.place} ${candidate.key}`;
    const known = keys.get(key);
    if (known === undefined) keys.set(key, [candidate]);
    else known.push(candidate);
  }
  const numbered = pagesThatCount(candidates, pages);
  const found: RunningLine[][] = pages.map(() => []);
  for (const candidate of candidates) {
    const { line, place } = candidate;
    const add = (rule: RunningLine['rule'], certain: boolean) =>
      found[candidate.page]?.push({ line, rule, place, certain });
    const like = (keys.get(`${place} ${candidate.key}`) ?? []).filter((other) => isSamePlace(candidate, other));
    const repeats = new Set(like.map(({ page }) => page)).size;
    const edge = place === 'head' ? 'running-header' : 'running-footer';
    if (numbered.has(candidate)) add('page-number', true);
    else if (line.artifact) add(pageNumberIn(line.text) === null ? edge : 'page-number', true);
    else if (pageNumberIn(line.text) !== null && isOutermost(candidate, pages)) {
      add('page-number', line.text === pages[candidate.page]?.label);
    } else if (repeats >= 3) add(edge, true);
    else if (repeats === 2 && pages.length <= 4)
      add(
        edge,
        like.every((other) => other.line.text === line.text),
      );
  }
  return found;
}

/** What the edges of the page hold. Running lines that follow each other inwards keep the ones behind them reachable. */
function candidatesOf({ box, lines }: PageLines, page: number): readonly Candidate[] {
  const height = box.top - box.bottom;
  const inOrder = [...lines].sort((a, b) => b.y - a.y);
  const near = (line: PdfLine, place: Candidate['place']) =>
    place === 'head' ? line.y > box.top - height * margin : line.y < box.bottom + height * margin;
  const at = (place: Candidate['place']): readonly Candidate[] => {
    const rows = edgeRows(place === 'head' ? inOrder : [...inOrder].reverse());
    // Running lines stand apart from the text: what is close to the next line inwards is the text's own first line.
    const last = rows.findLastIndex((row, index) => index < outermost && isApart(row, rows[index + 1]));
    return rows.slice(0, outermost).flatMap((row, index) =>
      row
        .filter((line) => near(line, place) && line.text.length <= 160)
        .filter((line) => index <= last || line.artifact || pageNumberIn(line.text) !== null)
        .map((line) => ({ page, line, place, key: keyOf(line.text) })),
    );
  };
  return [...at('head'), ...at('foot')];
}

/** The rows at one edge of a page, one more than may be running lines. */
function edgeRows(inwards: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const rows: PdfLine[][] = [];
  for (const line of inwards) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (first !== undefined && Math.abs(line.y - first.y) < line.size * 0.4) row?.push(line);
    else if (rows.length > outermost) break;
    else rows.push([line]);
  }
  return rows;
}

function isApart(row: readonly PdfLine[], inner: readonly PdfLine[] | undefined): boolean {
  const one = row[0];
  const other = inner?.[0];
  if (one === undefined || other === undefined) return true;
  return Math.abs(one.y - other.y) > Math.max(one.size, other.size) * 1.35;
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/(?<![\p{L}\p{N}])[ivxlc]{1,7}(?![\p{L}\p{N}])/gu, '#')
    .replace(/\s+/g, ' ');
}

function isSamePlace(a: Candidate, b: Candidate): boolean {
  return Math.abs(a.line.y - b.line.y) < 8 && isClose(a.line.size, b.line.size);
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < Math.max(a, b) * 0.1;
}

/** The number that a line states when it states nothing else: `12`, `- 12 -`, `Page 3 of 9`, `xiv`. */
export function pageNumberIn(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^[-–—|·[(]\s*|\s*[-–—|·\])]$/g, '')
    .replace(/^(?:page|seite|página|pagina|p\.|s\.)\s*/i, '')
    .replace(/\s*(?:of|von|de|sur|\/)\s*\d{1,4}$/i, '');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  return roman.test(plain) ? romanNumber(plain.toLowerCase()) : null;
}

function romanNumber(text: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = [...text].map((letter) => values[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** Numbers that rise with the pages: the same distance to the page's place on two pages or more. */
function pagesThatCount(candidates: readonly Candidate[], pages: readonly PageLines[]): ReadonlySet<Candidate> {
  const byDistance = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const number = pageNumberIn(candidate.line.text);
    if (number === null) continue;
    const key = `${number - candidate.page} ${roman.test(candidate.line.text.trim())}`;
    byDistance.set(key, [...(byDistance.get(key) ?? []), candidate]);
  }
  const rising = [...byDistance.values()].filter((group) => new Set(group.map(({ page }) => page)).size >= 2);
  // Two numbers on two pages may be two numbers; on a longer document they must go on.
  const enough = Math.min(3, Math.max(2, Math.ceil(pages.length / 4)));
  return new Set(rising.filter((group) => group.length >= enough).flat());
}

function isOutermost({ line, page, place }: Candidate, pages: readonly PageLines[]): boolean {
  const others = pages[page]?.lines ?? [];
  return others.every((other) => (place === 'head' ? other.y <= line.y + 1 : other.y >= line.y - 1));
}
