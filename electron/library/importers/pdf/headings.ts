import { isCaption } from './captions.ts';
import type { Draft, TextDraft } from './drafts.ts';
import type { PdfOutlineEntry } from './pdf-file.ts';
import type { TypeFace } from './type-face.ts';

const longest = 160;
const number =
  /^(?:(?:chapter|section|part|annex|appendix|kapitel|teil|anhang)\s+)?((?:\d{1,2}|[A-Z])(?:\.\d{1,2})*)[.:]?\s+(?=\p{L})/iu;

/** How a heading looks: headings that look alike stand at one level. */
interface Found {
  readonly index: number;
  readonly draft: TextDraft;
  readonly text: string;
  readonly look: string;
  /** How many numbers its own number has; 0 without one. */
  readonly depth: number;
  /** From the table of contents; 0 when it is not there. */
  readonly listed: number;
}

/**
 * Finds the headings among paragraphs: by the file's table of contents, by larger or bolder type, by their numbers.
 * What the file itself calls a heading stays what it is.
 */
export function withHeadings(
  drafts: readonly Draft[],
  body: TypeFace,
  outline: readonly PdfOutlineEntry[],
): readonly Draft[] {
  const listed = listedHeadings(outline);
  const firstProse = drafts.findIndex((draft) => isProse(draft, body));
  const titleSize = Math.max(0, ...drafts.slice(0, Math.max(firstProse, 0)).map(sizeOf));
  const found = drafts.flatMap((draft, index): readonly Found[] => {
    if (draft.type === 'table' || draft.stated || draft.type !== 'paragraph') return [];
    const text = textOf(draft);
    const level = listed.get(plain(text)) ?? 0;
    const isHead = index < firstProse;
    const isHeading = level > 0 ? text.length <= longest : isHeadingByLook(draft, text, body, drafts[index + 1]);
    // Above the first paragraph stand authors, dates and addresses, often in type of their own.
    const isTitle =
      !isHead || level > 0 || sizeOf(draft) >= titleSize * 0.97 || (index === firstProse - 1 && isPlainHead(text));
    if (!isHeading || !isTitle) return [];
    return [{ index, draft, text, look: lookOf(draft), depth: depthOf(text), listed: level }];
  });
  const levels = levelsOf(found);
  const headings = new Map(found.map((heading) => [heading.index, levels(heading)]));
  return drafts.map((draft, index): Draft => {
    if (draft.type === 'table') return draft;
    const level = headings.get(index);
    if (level !== undefined) return { ...draft, type: 'heading', level };
    if (isQuestion(draft, body)) return { ...draft, type: 'question', level: 0 };
    const isUnder = draft.type === 'paragraph' && !draft.stated && isCaption(textOf(draft));
    return isUnder ? { ...draft, type: 'caption' } : draft;
  });
}

/** The heading of the first paragraph, such as "Abstract" or "1 Introduction", and not the name of its author. */
function isPlainHead(text: string): boolean {
  return number.test(text) || !text.includes(' ') || !/\p{Lu}\p{Ll}+ \p{Lu}|\d{4}/u.test(text);
}

function isHeadingByLook(draft: TextDraft, text: string, body: TypeFace, next: Draft | undefined): boolean {
  const [line] = draft.lines;
  if (
    line === undefined ||
    isQuestion(draft, body) ||
    draft.lines.length > 3 ||
    text.length > longest ||
    isCaption(text)
  )
    return false;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 3 || letters < text.length * 0.5 || /[,;:]$|[@{}=<>]|https?:|\(\d[\d,.]*\)|\d,\d{3}/.test(text))
    return false;
  const isShort = text.length <= 60 && draft.lines.length === 1 && draft.lines.every(({ bold }) => bold);
  if (/[.]$/.test(text) && !number.test(text) && !isShort) return false;
  const size = sizeOf(draft);
  if (size >= body.size * 1.15 && !body.isDisplay) return true;
  if (!draft.apart || next === undefined || size < body.size * 0.95) return false;
  const isBold = draft.lines.every(({ bold }) => bold) && !body.bold;
  if (isBold && text.length <= 120) return true;
  const isOther = draft.lines.every(({ font }) => font !== body.font);
  if (number.test(text) && text.length <= 100 && (isOther || isCapitals(text))) return /\p{Lu}/u.test(text);
  return isCapitals(text) && letters >= 4 && text.length <= 80 && draft.lines.length === 1 && isProse(next, body);
}

/** A question in bold on a line of its own, with its answer below. */
function isQuestion({ type, lines, apart }: TextDraft, body: TypeFace): boolean {
  if (type !== 'paragraph' || !apart || body.bold || lines.length > 3) return false;
  return lines.every(({ bold }) => bold) && /\?["”’»)]*$/u.test(lines.at(-1)?.text ?? '');
}

function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

function isProse(draft: Draft, body: TypeFace): boolean {
  if (draft.type === 'table' || sizeOf(draft) < body.size * 0.94 || sizeOf(draft) > body.size * 1.1) return false;
  return draft.lines.length >= 2 && textOf(draft).length > 100;
}

function listedHeadings(outline: readonly PdfOutlineEntry[]): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { title, level } of outline) {
    const key = plain(title);
    if (key.length > 2 && !levels.has(key)) levels.set(key, Math.min(level, 6));
  }
  return levels;
}

/** A heading as it can be compared: the table of contents may leave out its number and set other spaces. */
function plain(text: string): string {
  return text
    .replace(number, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function depthOf(text: string): number {
  const found = number.exec(text)?.[1];
  return found === undefined ? 0 : found.split('.').length;
}

export function sizeOf(draft: Draft): number {
  return draft.type === 'table' ? 0 : Math.max(...draft.lines.map(({ size }) => size));
}

function lookOf(draft: TextDraft): string {
  const [line] = draft.lines;
  return `${(Math.round(sizeOf(draft) * 2) / 2).toFixed(1)} ${line?.bold === true ? 1 : 0} ${isCapitals(textOf(draft)) ? 1 : 0}`;
}

/** Larger before smaller, bold before light, capitals before small letters; numbers correct what the look suggests. */
function levelsOf(found: readonly Found[]): (heading: Found) => number {
  const looks = [...new Set(found.map(({ look }) => look))].sort(
    (a, b) => Number.parseFloat(b) - Number.parseFloat(a) || (a < b ? 1 : -1),
  );
  const rank = (look: string) => looks.indexOf(look) + 1;
  const first = found.find(({ depth }) => depth === 1);
  const base = first === undefined ? 0 : rank(first.look);
  // Where the table of contents lists headings of a look, the others of that look stand beside them.
  const listedLooks = new Map(found.filter(({ listed }) => listed > 0).map(({ look, listed }) => [look, listed]));
  const shift = listedLooks.size > 0 && found.some(({ listed, index }) => listed === 0 && index === 0) ? 1 : 0;
  return ({ look, depth, listed, index }) => {
    const level =
      listed > 0
        ? listed + shift
        : base > 0 && depth > 0
          ? base + depth - 1
          : listedLooks.has(look) && index > 0
            ? (listedLooks.get(look) ?? 1) + shift
            : rank(look);
    return Math.max(1, Math.min(6, level));
  };
}

export function textOf({ lines }: TextDraft): string {
  return lines.map(({ text }) => text).join(' ');
}
