import type { AttributeChange, Inserted, LineEdit, TitleChange } from './proposal.ts';
import { rebaseEdits } from './rebase-edits.ts';

/** A text with its words edited; looks make no difference to it. */
export function editedText(before: string, edits: readonly LineEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, insert, looks } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (looks !== undefined) continue;
    pieces.push(before.slice(at, from), insertedText(insert));
    at = Math.max(at, to);
  }
  return [...pieces, before.slice(at)].join('');
}

/** As `lineText` gives it. */
export function insertedText(insert: readonly Inserted[]): string {
  return insert
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'block-end' ? '\n' : '\u2060'))
    .join('');
}

/** A caption, an answer or a title with the change made; null where its words are no longer there, or nothing changes. */
export function changedText({ before, edits }: AttributeChange | TitleChange, now: unknown): string | null {
  if (typeof now !== 'string') return null;
  const placed = rebaseEdits(before, now, edits);
  const after = placed === null ? now : editedText(now, placed);
  return after === now ? null : after;
}
