import type { Line } from './lines.ts';

/** How a file ends its lines: where the paragraph ends, or where a page of some width did. */
export interface Wrapping {
  readonly wrapped: boolean;
  /** The longest line that the width allows, in characters. */
  readonly width: number;
}

/** Screens and letters wrap below this; longer lines are paragraphs. */
const widest = 130;

/**
 * Measures whether lines are wrapped by hand: in wrapped prose a large share of lines breaks in the middle of a
 * sentence, so the next one begins in lower case; where a line is a paragraph, hardly any does.
 */
export function measureWrapping(lines: readonly Line[]): Wrapping {
  const lengths: number[] = [];
  let pairs = 0;
  let continued = 0;
  for (let at = 0; at + 1 < lines.length; at += 1) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined || next === undefined || next.mark.type !== 'none') continue;
    if (line.mark.type === 'blank' || line.mark.type === 'hashes' || line.content.length < 25) continue;
    pairs += 1;
    lengths.push(line.content.length);
    if (/^[\p{Ll}\p{N}(]/u.test(next.content) && !/[.!?:]["'”’)]*$/.test(line.content.slice(-6))) continued += 1;
  }
  if (pairs < 2)
    return { wrapped: pairs === 1 && continued === 1 && (lengths[0] ?? 0) <= widest, width: lengths[0] ?? 0 };
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  return { wrapped: continued / pairs >= 0.3 && width <= widest, width };
}

/** True when `next` carries on the paragraph of `line`. Both stand on neighbouring lines without a mark. */
export function carriesOn(line: Line, next: Line, { wrapped, width }: Wrapping): boolean {
  if (!wrapped) return false;
  const firstWord = /^\S{0,60}/.exec(next.content)?.[0].length ?? 0;
  const room = width - line.content.length - 1 - firstWord;
  const sentenceEnds = /[.!?:]["'”’)\]]*$/.test(line.content.slice(-6));
  if (room >= 3 && sentenceEnds) return false;
  // A line that stops far too early without a stop is a line of its own: an address, a heading, a verse.
  if (room >= 8 && line.content.length < width * 0.6 && !/^\p{Ll}/u.test(next.content)) return false;
  // An indented line opens a paragraph, unless the whole text is indented.
  return !(next.indent > line.indent + 1 && sentenceEnds);
}
