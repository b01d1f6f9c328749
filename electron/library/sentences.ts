import { goesOn } from './sentences/goes-on.ts';
import type { Sentence, SourceBlock } from './structure.ts';

/**
 * The sentences of every text block, in order. White space at either end belongs to no sentence. Tables and code have
 * none; a heading is one.
 *
 * Borders are proposed after every stop that white space follows, and refused where the sentence goes on (abbreviations,
 * initials, a quotation's own question mark). The runtime's own segmenter is not used: its cost grows with the square of
 * a long line, and its borders change with the version of its tables, which would move stored claims.
 */
export function sentencesOf(
  text: string,
  blocks: readonly SourceBlock[],
  language: string | null,
): readonly Sentence[] {
  const ordinals = hasOrdinalStops(language);
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    if (block.type === 'table' || block.type === 'code') return;
    const blockText = text.slice(block.start, block.end);
    const borders = block.type === 'heading' ? [] : sentenceBorders(blockText, ordinals);
    let from = 0;
    for (const to of [...borders, blockText.length]) {
      const [start, end] = trimmed(blockText, from, to);
      if (end > start) sentences.push({ start: block.start + start, end: block.start + end, block: index });
      from = to;
    }
  });
  return sentences;
}

// The look-behind keeps this linear: a run of stops is tried from its first stop only.
const stop = /(?<![.!?…؟۔।॥])[.!?…؟۔।॥]+["'”’»›)\]]*\s+|[。！？｡]["'”’」』）】]*\s*/gu;

/** The places in a block where a sentence ends and another one follows. */
function sentenceBorders(blockText: string, ordinals: boolean): readonly number[] {
  const readable = withoutMarkup(blockText);
  const borders: number[] = [];
  let sentenceStart = 0;
  for (const match of readable.matchAll(stop)) {
    const end = match.index + match[0].length;
    if (end >= readable.length) break;
    const left = readable.slice(sentenceStart, end);
    if (ordinals && /(?<!\p{N})\p{N}{1,2}\.\s+$/u.test(left.slice(-8))) continue;
    if (goesOn(left, readable.slice(end, end + 160))) continue;
    borders.push(end);
    sentenceStart = end;
  }
  return borders;
}

/**
 * The same number of characters without what would hide a border: line ends inside a paragraph, marks of emphasis and
 * footnote marks, which stand between a stop and the next sentence. Apostrophes take their places, because borders look
 * through these.
 */
function withoutMarkup(blockText: string): string {
  const oneLine = blockText.replace(/[\r\n\t\v\f\u0085\u2028\u2029]/g, ' ');
  const unmarked = oneLine.includes('[')
    ? oneLine.replace(/(?<=[.!?…"”’)*_]|\])\[\^?[\w*†‡-]{1,8}\]/g, (mark) => "'".repeat(mark.length))
    : oneLine;
  return unmarked.replace(/[*_`¹²³⁰⁴⁵⁶⁷⁸⁹†‡]/g, "'");
}

/** Languages that write ordinal numbers with a stop: "21. November" is no border there. */
function hasOrdinalStops(language: string | null): boolean {
  return language !== null && /^(?:de|da|nb|nn|no|fi|is|cs|sk|sl|hr|bs|sr|hu|et|lv|pl|tr)\b/i.test(language);
}

function trimmed(blockText: string, from: number, to: number): [number, number] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(blockText[start] ?? '')) start += 1;
  while (end > start && /\s/.test(blockText[end - 1] ?? '')) end -= 1;
  return [start, end];
}
