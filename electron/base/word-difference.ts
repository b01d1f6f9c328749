import { commonLengths } from './common-lengths.ts';

/** A stretch of two texts laid side by side: in both, only in the old one, or only in the new one. */
export interface DifferencePart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer stretches are compared as a whole: a table over all their words would fill the memory. */
const mostWords = 2000;

/**
 * What became of a text, word by word. The parts that are the same or removed spell the old text, the same and the added
 * ones the new text, to the last space.
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  return tokenDifference(wordsOf(before), wordsOf(after));
}

/** The same of texts that are in words already. */
export function tokenDifference(old: readonly string[], fresh: readonly string[]): readonly DifferencePart[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (
    end < old.length - start &&
    end < fresh.length - start &&
    old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
  ) {
    end += 1;
  }
  const middle = changedWords(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return joined([
    { type: 'same', text: old.slice(0, start).join('') },
    ...middle,
    { type: 'same', text: old.slice(old.length - end).join('') },
  ]);
}

/** The same for what is left of both when the words they begin and end with alike are gone. */
function changedWords(old: readonly string[], fresh: readonly string[]): readonly DifferencePart[] {
  if (old.length > mostWords || fresh.length > mostWords) {
    return [
      { type: 'removed', text: old.join('') },
      { type: 'added', text: fresh.join('') },
    ];
  }
  const width = fresh.length + 1;
  const common = commonLengths(old, fresh);
  const parts: DifferencePart[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < fresh.length) {
    const left = old[row];
    const right = fresh[column];
    if (left !== undefined && left === right) {
      parts.push({ type: 'same', text: left });
      row += 1;
      column += 1;
    } else if (
      left !== undefined &&
      (right === undefined || (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))
    ) {
      parts.push({ type: 'removed', text: left });
      row += 1;
    } else if (right !== undefined) {
      parts.push({ type: 'added', text: right });
      column += 1;
    }
  }
  return parts;
}

/** Words, numbers whole, and the space between them apart, so that a space that grew is no other word. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}'’]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Neighbours of one type become one part; between two changed words the space goes with them. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const runs: DifferencePart[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const last = runs.at(-1);
    if (last?.type === part.type) runs[runs.length - 1] = { type: part.type, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}
