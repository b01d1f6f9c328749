import type { Inline, ResolvedDocument } from './nodes.ts';
import { inlineRunsOf, plainText } from './walk.ts';

/**
 * The sentence that each note's first mark belongs to, by the note's number, without marks: a mark behind a full stop belongs to the
 * sentence that ends there. Sentences are those of Unicode (UAX 29) in the document's language.
 */
export function citedSentences({ blocks, meta }: ResolvedDocument): ReadonlyMap<number, string> {
  const segmenter = new Intl.Segmenter(meta.language, { granularity: 'sentence' });
  const sentences = new Map<number, string>();
  for (const run of inlineRunsOf(blocks)) {
    if (!run.some((inline) => inline.type === 'note-mark')) continue;
    const text = plainText(run);
    const parts = [...segmenter.segment(text)];
    for (const { number, at } of marksIn(run)) {
      if (sentences.has(number)) continue;
      const part = parts.findLast(({ index }) => index < Math.max(at, 1));
      sentences.set(number, part?.segment.trim() ?? '');
    }
  }
  return sentences;
}

/** Where each mark stands, as an offset in the plain text of its run. */
function marksIn(run: readonly Inline[]): readonly { readonly number: number; readonly at: number }[] {
  let at = 0;
  return run.flatMap((inline) => {
    if (inline.type === 'note-mark') return [{ number: inline.number, at }];
    at += plainText([inline]).length;
    return [];
  });
}
