import { sentencesOf } from '../library/sentences.ts';
import type { ClaimCandidate } from './candidate.ts';
import type { ClaimSource } from './claim-source.ts';

/** The claims of a text, in order of their place. */
export function extractClaims({ text, blocks, language }: ClaimSource): readonly ClaimCandidate[] {
  return sentencesOf(text, blocks, language).flatMap(({ start, end, block }) => {
    if (blocks[block]?.type === 'heading') return [];
    const original = text.slice(start, end).replace(/\s+/g, ' ');
    if (original.split(' ').length < 6) return [];
    return [
      {
        start,
        end,
        statement: original,
        original,
        kinds: ['background' as const],
        speaker: null,
        question: null,
        figures: [],
        tags: [],
        weight: 0.2,
      },
    ];
  });
}
