/** Signs that stand in front of the items of a list and belong to none of them. */
const bullet = /^(?:[•‣◦▪▫■□●○◆◇❖➢➤►▶✓✔✗\u2023\u2043\u204c\u204d\u2219\u25aa]|[-–—*·](?=\s))\s*(?=\S)/u;
const number = /^(?:\(?(\d{1,3})[.)]|\((\d{1,3})\)|\[(\d{1,4})\]|\(?([a-z])\))\s+(?=\S)/u;

/** The bullet at the start of a line with the white space behind it; null when there is none. */
export function bulletOf(text: string): string | null {
  return bullet.exec(text)?.[0] ?? null;
}

export interface NumberMark {
  readonly mark: string;
  readonly value: number;
  /** In square brackets, as references are numbered. */
  readonly bracketed: boolean;
}

/** The number of an item at the start of a line: `3.`, `(3)`, `[3]` or `c)`. */
export function numberOf(text: string): NumberMark | null {
  const match = number.exec(text);
  if (match === null) return null;
  const [mark, plain, inBrackets, inSquare, letter] = match;
  const value = letter === undefined ? Number(plain ?? inBrackets ?? inSquare) : letter.charCodeAt(0) - 96;
  return { mark, value, bracketed: inSquare !== undefined };
}
