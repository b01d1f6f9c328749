/** Words in quotation marks, without the marks. */
export interface QuotedWords {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

// Single marks are apostrophes more often than quotations; they count when they are the curly pair.
const pairs = /“([^“”]+)”|"([^"]+)"|«([^«»]+)»|„([^„“”]+)[“”]|‘([^‘’]+(?:’\p{L}[^‘’]*)*)’(?!\p{L})/gu;

/** Fewer words are a term or a title rather than something somebody said. */
const leastWords = 3;

export function quotedWords(text: string): readonly QuotedWords[] {
  return [...text.matchAll(pairs)].flatMap((match) => {
    const inside = match.slice(1).find((group) => group !== undefined) ?? '';
    const words = inside.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (words < leastWords) return [];
    const start = match.index + match[0].indexOf(inside);
    return [{ start, end: start + inside.length, text: inside }];
  });
}

/**
 * The pieces of a quotation that must stand in the source: what was left out ("…", "[...]") and what the writer put in
 * ("[the ministry]") divides them. The stop of the writer's own sentence is not part of the last one.
 */
export function quotedPieces(quotation: string): readonly string[] {
  return quotation
    .split(/\s*(?:\[[^\]]*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3,}|…)\s*/u)
    .map((piece) => piece.trim().replace(/[.,;:!?]+$/u, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Whether a quotation that began before this place is still open there: it may take several sentences. */
export function isInsideQuotation(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  // German closes with the mark that English opens with.
  const curly = before.includes('„') ? count(/„/g) - count(/[“”]/g) : count(/“/g) - count(/”/g);
  return curly > 0 || count(/«/g) > count(/»/g) || count(/"/g) % 2 === 1;
}
