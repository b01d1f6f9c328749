import { readableText, rightToLeft } from './characters.ts';
import type { PdfPage, PdfWord } from './pdf-file.ts';

/** Words that stand on one line without a wide gap between them: a line of a column, or a cell of a table. */
export interface PdfLine {
  readonly text: string;
  /** Stretches of `text` that stand higher and smaller than the rest. */
  readonly raised: readonly { readonly start: number; readonly end: number }[];
  readonly left: number;
  readonly right: number;
  /** The line that its letters stand on; larger is higher. */
  readonly y: number;
  readonly size: number;
  /** Nearly all of it. */
  readonly bold: boolean;
  readonly font: string;
  /** The room its first word takes. */
  readonly firstWord: number;
  readonly tag: number;
  readonly artifact: boolean;
}

/** What the tags of a page say about the words in them. */
export interface TagReading {
  /** The tag of the block around a tag; -1 for none. */
  blockOf(tag: number): number;
  /** Whether it marks a note, which may be drawn in any size. */
  isNoteMark(tag: number): boolean;
}

export const withoutTags: TagReading = { blockOf: () => -1, isNoteMark: () => false };

/** A wider gap than this, in sizes of the type, parts columns and cells; justified lines stay below it. */
const widestSpace = 1.25;

interface OpenLine {
  readonly words: PdfWord[];
  left: number;
  right: number;
  y: number;
  size: number;
}

/** The direction that most of the page is written in comes first; what is turned another way follows it. */
export function readLines(page: PdfPage, tags: TagReading): readonly PdfLine[] {
  const turned: [PdfWord[], PdfWord[], PdfWord[], PdfWord[]] = [[], [], [], []];
  for (const word of page.words) turned[word.turn].push(word);
  const order = [...turned].sort((a, b) => lengthOf(b) - lengthOf(a));
  return order.flatMap((words) => linesOf(words, tags));
}

function lengthOf(words: readonly PdfWord[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function linesOf(words: readonly PdfWord[], tags: TagReading): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  for (const word of words) {
    if (open !== null && goesOn(open, word, tags)) extend(open, word);
    else {
      if (open !== null) lines.push(closed(open, tags));
      open = { words: [word], left: word.x, right: word.end, y: word.y, size: word.size };
    }
  }
  if (open !== null) lines.push(closed(open, tags));
  return lines.filter(({ text }) => text !== '');
}

function extend(line: OpenLine, word: PdfWord): void {
  line.words.push(word);
  line.left = Math.min(line.left, word.x);
  line.right = Math.max(line.right, word.end);
  // A line that begins with a raised mark takes its place from the first full-sized word.
  if (word.size > line.size * 1.15) {
    line.size = word.size;
    line.y = word.y;
  }
}

function goesOn(line: OpenLine, word: PdfWord, tags: TagReading): boolean {
  const last = line.words.at(-1);
  if (last === undefined) return false;
  if (last.artifact !== word.artifact || tags.blockOf(last.tag) !== tags.blockOf(word.tag)) return false;
  const size = Math.max(line.size, word.size);
  const distance = Math.abs(word.y - line.y);
  const unequal = Math.min(line.size, word.size) < size * 0.87;
  if (distance > size * (unequal ? 0.6 : 0.22)) return false;
  const gap = rightToLeft.test(word.text) || rightToLeft.test(last.text) ? gapEitherWay(line, word) : word.x - last.end;
  return gap > -size * 0.6 && gap < size * widestSpace;
}

/** In text from right to left, words and numbers come on either side of what stands there already. */
function gapEitherWay(line: OpenLine, word: PdfWord): number {
  return Math.max(word.x - line.right, line.left - word.end);
}

function closed({ words, left, right }: OpenLine, tags: TagReading): PdfLine {
  const { size, y, font } = mostOf(words);
  const raised: { start: number; end: number }[] = [];
  let text = '';
  let bold = 0;
  let letters = 0;
  let previous: PdfWord | null = null;
  let firstWord = 0;
  for (const word of words) {
    const readable = readableText(word.text, word.font);
    const isAbove = word.size < size * 0.87 && word.y > y + size * 0.12;
    const isRaised = words.length > 1 && (isAbove || (tags.isNoteMark(word.tag) && isMark(readable)));
    const isNear = isRaised && previous !== null && word.x - previous.end < size * 0.5;
    const parted = previous !== null && !isNear && isParted(previous, word);
    if (parted && text !== '' && !text.endsWith(' ')) text += ' ';
    if (!text.includes(' ')) firstWord = Math.max(firstWord, word.end - left);
    const start = text.length;
    text += readable;
    const before = raised.at(-1);
    if (isRaised && before !== undefined && before.end === start) before.end = text.length;
    else if (isRaised) raised.push({ start, end: text.length });
    letters += readable.length;
    if (word.font.bold) bold += readable.length;
    previous = word;
  }
  const first = words[0];
  return {
    text: text.trim(),
    raised,
    left,
    right,
    y,
    size,
    bold: bold > letters * 0.9,
    font,
    firstWord,
    tag: tags.blockOf(first?.tag ?? -1),
    artifact: first?.artifact ?? false,
  };
}

/** A wide enough gap parts words that nothing else does; overlapping letters are never parted. */
function isParted(previous: PdfWord, word: PdfWord): boolean {
  const gap = word.x - previous.end;
  const size = Math.max(previous.size, word.size);
  if (word.spaced) return true;
  return gap > size * 0.28 || gap < -size * 3;
}

function isMark(text: string): boolean {
  return /^(?:\d{1,4}|[*†‡§¶]{1,3})$/u.test(text);
}

/** The type that most of a line is set in; a larger bullet or a raised mark does not speak for it. */
function mostOf(words: readonly PdfWord[]): { readonly size: number; readonly y: number; readonly font: string } {
  const [first] = words;
  let best = { size: first?.size ?? 10, y: first?.y ?? 0, font: first?.font.name ?? '' };
  if (words.every(({ font, size }) => font === first?.font && size === best.size)) return best;
  let most = 0;
  const counts = new Map<string, number>();
  for (const { font, text, size, y } of words) {
    const key = `${size.toFixed(1)} ${font.name}`;
    const count = (counts.get(key) ?? 0) + text.length;
    counts.set(key, count);
    if (count > most) {
      most = count;
      best = { size, y, font: font.name };
    }
  }
  return best;
}
