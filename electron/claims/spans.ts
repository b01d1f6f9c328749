import type { Sentence } from '../library/structure.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/** A stretch that makes one claim, inside one block. Offsets are those of the text. */
export interface ClaimSpan {
  readonly start: number;
  readonly end: number;
  readonly quotations: readonly Quotation[];
}

/** A longer quotation is cited sentence by sentence. */
const longestQuotation = 1200;

/**
 * The sentences of one block, joined where a quotation runs over their borders: cutting a quotation in two would put
 * half of somebody's words under nobody's name.
 */
export function claimSpans(
  text: string,
  block: { readonly start: number; readonly end: number },
  sentences: readonly Sentence[],
): readonly ClaimSpan[] {
  const quotations = quotationsIn(text.slice(block.start, block.end)).map((quotation) => ({
    ...quotation,
    start: quotation.start + block.start,
    end: quotation.end + block.start,
  }));
  const spans: ClaimSpan[] = [];
  let next = 0;
  for (let at = 0; at < sentences.length; at += 1) {
    const first = sentences[at];
    if (first === undefined) break;
    let { end } = first;
    while (next < quotations.length && (quotations[next]?.end ?? 0) <= first.start) next += 1;
    for (let index = next; index < quotations.length; index += 1) {
      const quotation = quotations[index];
      if (quotation === undefined || quotation.start >= end) break;
      if (quotation.end - first.start > longestQuotation) continue;
      while (end < quotation.end && at + 1 < sentences.length) {
        at += 1;
        end = sentences[at]?.end ?? end;
      }
    }
    const own: Quotation[] = [];
    for (let index = next; index < quotations.length; index += 1) {
      const quotation = quotations[index];
      if (quotation === undefined || quotation.start >= end) break;
      if (quotation.end > first.start) own.push(quotation);
    }
    spans.push({ start: first.start, end, quotations: own });
  }
  return spans;
}
