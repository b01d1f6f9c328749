/** A stretch of a text, in UTF-16 code units; `end` is the first one behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range from its first to its last visible character; empty where there is none. */
export function withoutSpaceAround({ start, end }: TextRange, text: string): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
