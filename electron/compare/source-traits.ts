import type { RemovedRange } from '../library/snapshot.ts';
import { type SecondHandMark, secondHandMarks } from './second-hand.ts';
import { sketchOf } from './sketch.ts';

/** What comparing must know of a whole text. It changes only with the text, so a library may keep it. */
export interface SourceTraits {
  /** The text's fingerprint; see `sketchOf`. Page furniture takes no part in it. */
  readonly sketch: readonly number[];
  readonly marks: readonly SecondHandMark[];
}

/** Must be raised whenever the rules below give something else for the same text: traits that were kept are then read anew. */
export const traitsVersion = 1;

export function sourceTraits(
  text: string,
  removed: readonly Pick<RemovedRange, 'start' | 'end' | 'state'>[],
  language: string | null,
): SourceTraits {
  const kept: string[] = [];
  let from = 0;
  for (const { start, end, state } of removed) {
    if (state !== 'removed' || start < from) continue;
    kept.push(text.slice(from, start));
    from = end;
  }
  kept.push(text.slice(from));
  return { sketch: sketchOf(kept.join('\n')), marks: secondHandMarks(text, language) };
}
