/** A stretch of two texts laid side by side: in both, only in the old one, or only in the new one. */
export interface DifferencePart {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are compared as a whole: a table over all their words would fill the memory. */
const mostWords = 2000;

/**
 * What became of a text, word by word. The parts that are the same or removed spell the old text, the same and the added
 * ones the new text, to the last space.
 */
export function wordDifference(before: string, after: string): readonly DifferencePart[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  if (old.length > mostWords || fresh.length > mostWords) {
    return joined([
      { type: 'removed', text: before },
      { type: 'added', text: after },
    ]);
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
  return joined(parts);
}

/** Words, numbers whole, and the space between them apart, so that a space that grew is no other word. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s+|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}'’]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** How many words the rests of both texts have in common, from every pair of places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array {
  const width = fresh.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        old[row] === fresh[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  return lengths;
}

/** Neighbours of one type become one part; between two changed words the space goes with them. */
function joined(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const runs: DifferencePart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last?.type === part.type) runs[runs.length - 1] = { type: part.type, text: last.text + part.text };
    else runs.push(part);
  }
  return runs.filter(({ text }) => text !== '');
}
