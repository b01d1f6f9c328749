import { isCaption } from './captions.ts';
import type { Draft, TextDraft } from './drafts.ts';
import { bulletOf } from './list-marks.ts';
import { isSmall } from './paragraph-size.ts';
import { isSameSize } from './paragraphs.ts';
import type { TypeFace } from './type-face.ts';

/** The drafts of one column after another. */
export type Columns = readonly (readonly Draft[])[];

/**
 * Puts paragraphs together that a column, a page, a figure or a table breaks in two. The second half is the next
 * running text of the same size; it must begin as no sentence does, or the first half must end as none does.
 */
export function joinParagraphs(columns: Columns, body: TypeFace): readonly Draft[] {
  const drafts: Draft[] = [];
  // The last paragraph, and whether a break stands between it and what comes now.
  let last = -1;
  let broken = false;
  for (const column of columns) {
    broken = true;
    for (const draft of column) {
      const before = drafts[last];
      if (broken && before !== undefined && draft.type === 'paragraph' && canGoOn(before, draft)) {
        drafts[last] = { ...before, lines: [...before.lines, ...draft.lines], full: draft.full };
        broken = false;
        continue;
      }
      drafts.push(draft);
      const isText = draft.type === 'paragraph' || draft.type === 'list-item' || draft.type === 'quote';
      // Small print at the foot of a column and words in a figure do not end what stands above them.
      if (isText && !isSmall(draft, body.size) && isRunningText(draft, body)) {
        last = drafts.length - 1;
        broken = false;
      } else if (draft.type === 'heading') last = -1;
      else broken = true;
    }
  }
  return drafts;
}

/** Running text and not the words of a figure: more than a few of them, in the font of the document. */
function isRunningText({ lines }: TextDraft, { font }: TypeFace): boolean {
  if (lines.length > 2) return true;
  const words = lines.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return words >= 6 && lines.some((line) => line.font === font);
}

function canGoOn(before: Draft, draft: TextDraft): before is TextDraft {
  if (before.type === 'table') return false;
  const end = before.lines.at(-1);
  const start = draft.lines[0];
  if (end === undefined || start === undefined) return false;
  if (!isSameSize(end.size, start.size) || end.bold !== start.bold || bulletOf(start.text) !== null) return false;
  if (isCaption(start.text) || isCaption(before.lines[0]?.text ?? '')) return false;
  if (/[.!?…]["”’»)\]\d]*$/u.test(end.text)) return false;
  if (/^\p{Ll}/u.test(start.text)) return before.full || /[\p{Ll},-]$/u.test(end.text);
  return (
    before.full &&
    !draft.indented &&
    /[\p{L},–-]$/u.test(end.text) &&
    /^[\p{Lu}("“‘]/u.test(start.text) &&
    end.font === start.font
  );
}
