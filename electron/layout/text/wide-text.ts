import LineBreaker from 'linebreak';
import { isWide } from './scripts.ts';

/** What stands between two neighbouring parts of a text without spaces. A line may end at each. */
export type Joint =
  /** Between ideographs: a justified line is stretched here. */
  | 'stretch'
  /** Between an ideograph and a Latin letter or a figure: a little room, as the layout of Japanese text asks for. */
  | 'room';

export interface WidePart {
  readonly text: string;
  /** Null after the last part. */
  readonly joint: Joint | null;
}

const opening = String.raw`\p{Ps}\p{Pi}`;
const closing = String.raw`\p{Pe}\p{Pf}\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff01\uff1f!?,.:;`;
const besideQuotes = new RegExp(`(?<=[^${opening}])(?=[\u2018\u201c])|(?<=[\u2019\u201d])(?=[^${closing}])`, 'gu');
const hangul = /\p{Script=Hangul}/u;
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;
const characterBefore = /[\s\S]$/u;

/**
 * Text with ideographs, divided wherever a line may end (Unicode's line breaking algorithm, UAX 14): never before a
 * closing bracket, a full stop or a small kana, never after an opening bracket. Korean is divided at spaces only.
 */
export function widePartsOf(text: string): readonly WidePart[] {
  const parts: WidePart[] = [];
  let start = 0;
  for (const offset of breaksOf(text)) {
    const before = characterBefore.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
    const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const joint = jointOf(before, after);
    if (joint === null) continue;
    parts.push({ text: text.slice(start, offset), joint });
    start = offset;
  }
  parts.push({ text: text.slice(start), joint: null });
  return parts;
}

function breaksOf(text: string): readonly number[] {
  const breaker = new LineBreaker(text);
  const offsets = new Set<number>();
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) offsets.add(found.position);
  // The algorithm takes curly quotation marks for either kind; beside ideographs it is known which they are.
  for (const match of text.matchAll(besideQuotes)) offsets.add(match.index);
  offsets.delete(text.length);
  return [...offsets].sort((one, other) => one - other);
}

function jointOf(before: string, after: string): Joint | null {
  if (hangul.test(before) || hangul.test(after)) return null;
  const [wideBefore, wideAfter] = [isWide(before), isWide(after)];
  if (isQuote(before) || isQuote(after)) return wideBefore || wideAfter ? 'stretch' : null;
  if (!wideBefore && !wideAfter) return null;
  if (wideBefore && wideAfter) return 'stretch';
  return spaced.test(wideBefore ? after : before) ? 'room' : 'stretch';
}

function isQuote(character: string): boolean {
  return /[\u2018\u2019\u201c\u201d]/.test(character);
}
