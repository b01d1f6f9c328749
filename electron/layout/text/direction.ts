import bidiFactory from 'bidi-js';
import { isRightToLeft } from '../../base/writing-direction.ts';
import type { LetterCase } from './lettering.ts';
import type { StyledRun } from './runs.ts';

const rightToLeftLetters =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f\u202b\u202e\u2067]/u;
const bidi = bidiFactory();

/** A paragraph whose runs each have one direction. */
export interface DirectedRuns {
  readonly runs: readonly StyledRun[];
  /** The paragraph as a whole reads from right to left. */
  readonly rightToLeft: boolean;
}

/**
 * Divides runs where the direction changes (Unicode's bidirectional algorithm, UAX 9). Text in one direction stays as it
 * is. A paragraph in a language from right to left reads so whatever it starts with, unless it has none of its letters;
 * any other paragraph reads as its first letter does.
 */
export function directedRuns(runs: readonly StyledRun[], letters: LetterCase, language: string): DirectedRuns {
  // A separator of segments (class S) keeps what stands on two lines from being reordered as one.
  const text = runs.map(bidiText).join('');
  const some = rightToLeftLetters.test(text);
  const throughout = isRightToLeft(language) && (some || !/\p{L}/u.test(text));
  if (!some && !throughout) return { runs, rightToLeft: false };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, throughout ? 'rtl' : undefined);
  let offset = 0;
  const directed = runs.flatMap((run) => {
    const start = offset;
    offset += run.lineBreak ? 1 : run.text.length;
    return run.lineBreak ? [run] : dividedRun(run, levels.subarray(start, offset), letters);
  });
  return { runs: directed, rightToLeft: ((paragraphs[0]?.level ?? 0) & 1) === 1 };
}

/** A note's number is an object beside the text: after a figure it would be read, and stand, as more digits of it. */
function bidiText(run: StyledRun): string {
  if (run.lineBreak) return '\t';
  return run.mark === null ? run.text : '\ufffc'.repeat(run.text.length);
}

function dividedRun(run: StyledRun, levels: Uint8Array, letters: LetterCase): readonly StyledRun[] {
  const parts: StyledRun[] = [];
  let start = 0;
  for (let index = 1; index <= levels.length; index += 1) {
    if (index < levels.length && levels[index] === levels[start]) continue;
    const level = levels[start] ?? 0;
    const { face, features, language } = run.lettering;
    const direction = (level & 1) === 1 && run.mark === null ? 'rtl' : 'ltr';
    const lettering = letters.lettering(face, features, language, direction);
    parts.push({ ...run, text: run.text.slice(start, index), level, lettering });
    start = index;
  }
  return parts;
}

/** Parts of a line in the order in which they stand from left to right (rule L2 of the algorithm). */
export function inVisualOrder<P extends { readonly run: StyledRun }>(parts: readonly P[]): readonly P[] {
  if (parts.every((part) => part.run.level === 0)) return parts;
  const levels = parts.map((part) => part.run.level);
  const highest = Math.max(0, ...levels);
  const lowestOdd = Math.min(...levels.filter((level) => (level & 1) === 1), highest + 1);
  const ordered = [...parts];
  for (let level = highest; level >= lowestOdd; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if ((ordered[start]?.run.level ?? 0) < level) continue;
      let end = start;
      while (end < ordered.length && (ordered[end]?.run.level ?? 0) >= level) end += 1;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
