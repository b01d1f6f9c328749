import type { Draft, TextDraft } from './drafts.ts';
import { isSmall } from './paragraph-size.ts';

/** The mark that a note at the foot of a page begins with. */
export interface NoteStart {
  readonly mark: string;
  /** Where the words of the note begin. */
  readonly length: number;
}

const plainMark = /^(\d{1,3}|[*∗†‡§¶]{1,3})\.?\s+(?=\S)/u;

/** Turns small type at the foot of a column into notes, from the first one that begins with a mark. */
export function withFootnotes(column: readonly Draft[], bodySize: number): readonly Draft[] {
  let from = column.length;
  for (let at = column.length - 1; at >= 0; at -= 1) {
    const draft = column[at];
    if (draft === undefined || draft.type === 'table' || !isSmall(draft, bodySize)) break;
    if (noteStart(draft) !== null) from = at;
  }
  return column.map((draft, index): Draft => {
    if (index < from || draft.type === 'table' || draft.stated) return draft;
    const { ordered: _, ...note } = draft;
    return { ...note, type: 'footnote', level: 0 };
  });
}

export function noteStart({ lines }: Pick<TextDraft, 'lines'>): NoteStart | null {
  const [line] = lines;
  if (line === undefined) return null;
  const [raised] = line.raised;
  if (raised !== undefined && raised.start === 0 && raised.end <= 4) {
    return { mark: line.text.slice(0, raised.end).trim(), length: raised.end };
  }
  const match = plainMark.exec(line.text);
  return match === null ? null : { mark: match[1] ?? '', length: match[0].length };
}
