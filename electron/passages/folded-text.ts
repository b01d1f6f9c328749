/** A text with its typography taken out, and the way back to the characters it was made from. */
export interface FoldedText {
  readonly text: string;
  /** The place in the original of every folded character, and the original's end behind the last one. */
  readonly places: Int32Array;
}

const left: ReadonlySet<number> = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);

/**
 * Text in which only words count: runs of white space are one space, quotation marks and dashes have one form, soft
 * hyphens and characters without width are gone. A file that was wrapped anew still has the same folded text.
 */
export function foldedText(original: string): FoldedText {
  const codes = new Uint16Array(original.length);
  const places = new Int32Array(original.length + 1);
  let length = 0;
  let spaced = false;
  for (let at = 0; at < original.length; at += 1) {
    const code = original.charCodeAt(at);
    if (left.has(code)) continue;
    const isSpace = isWhite(code);
    if (isSpace && spaced) continue;
    spaced = isSpace;
    codes[length] = isSpace ? 0x20 : oneForm(code);
    places[length] = at;
    length += 1;
  }
  places[length] = original.length;
  return { text: textOf(codes, length), places: places.subarray(0, length + 1) };
}

/** The original's range of a folded one, without white space at its borders. */
export function unfolded(
  { places }: FoldedText,
  original: string,
  folded: { readonly start: number; readonly end: number },
) {
  const start = places[folded.start] ?? original.length;
  let end = places[folded.end] ?? original.length;
  while (end > start && (isWhite(original.charCodeAt(end - 1)) || left.has(original.charCodeAt(end - 1)))) end -= 1;
  return { start, end };
}

function isWhite(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 0x20 ||
    code === 0x85 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

function oneForm(code: number): number {
  if (code < 0xab) return code;
  if ((code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb) return 0x22;
  if ((code >= 0x2018 && code <= 0x201b) || code === 0x2039 || code === 0x203a || code === 0x2032) return 0x27;
  if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212) return 0x2d;
  return code;
}

function textOf(codes: Uint16Array, length: number): string {
  const parts: string[] = [];
  for (let at = 0; at < length; at += 8192) {
    parts.push(String.fromCharCode(...codes.subarray(at, Math.min(length, at + 8192))));
  }
  return parts.join('');
}
