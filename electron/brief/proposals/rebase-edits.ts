import { wordDifference } from '../../base/word-difference.ts';
import type { LineEdit } from './proposal.ts';

/**
 * The edits for a line that has changed since they were made, each at the same words. Null when words that an edit
 * replaces, or the place where it inserts, are no longer there.
 */
export function rebaseEdits(before: string, now: string, edits: readonly LineEdit[]): readonly LineEdit[] | null {
  if (before === now) return edits;
  const kept = keptOffsets(before, now);
  const rebased: LineEdit[] = [];
  for (const edit of edits) {
    const from = placeOf(edit.from, kept);
    if (from === null) return null;
    const to = edit.to === edit.from ? from : afterLast(edit, kept);
    if (to === null || to - from !== edit.to - edit.from) return null;
    rebased.push({ ...edit, from, to });
  }
  return rebased;
}

/** For each character of the old text its place in the new one; null where it is gone. */
export function keptOffsets(before: string, now: string): readonly (number | null)[] {
  const kept: (number | null)[] = [];
  let at = 0;
  for (const { type, text } of wordDifference(before, now)) {
    if (type === 'added') at += text.length;
    else if (type === 'removed') for (let index = 0; index < text.length; index += 1) kept.push(null);
    else {
      for (let index = 0; index < text.length; index += 1) kept.push(at + index);
      at += text.length;
    }
  }
  return kept;
}

/** Between two characters: behind the one before, or else before the one behind. */
function placeOf(offset: number, kept: readonly (number | null)[]): number | null {
  const behind = offset < kept.length ? kept[offset] : null;
  if (behind != null) return behind;
  const before = offset > 0 ? kept[offset - 1] : null;
  if (before != null) return before + 1;
  return kept.length === 0 ? 0 : null;
}

function afterLast(edit: LineEdit, kept: readonly (number | null)[]): number | null {
  const last = kept[edit.to - 1];
  return last == null ? null : last + 1;
}
