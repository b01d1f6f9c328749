import type { Strip } from '../blocks/strip.ts';
import { emptyNoteArea, type NoteArea, type PendingNote } from './note-area.ts';

/** A strip at its place in the text area of a page: `top` counts from the area's top, `dx` moves it to its column. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
  readonly dx: number;
}

/** A page while it is filled. A value, so that going back to an earlier state is only taking it up again. */
export interface PageDraft {
  readonly body: readonly PlacedStrip[];
  /** Where the next strip would start, without the space before it. */
  readonly bottom: number;
  readonly spaceAfter: number;
  readonly area: NoteArea;
  readonly pending: readonly PendingNote[];
  /** Points from the top that notes leave to the text, so that a page is never all notes while there is text. */
  readonly reserved: number;
}

export function emptyDraft(pending: readonly PendingNote[], reserved = 0): PageDraft {
  return { body: [], bottom: 0, spaceAfter: 0, area: emptyNoteArea, pending, reserved };
}

/** Top of a strip if it came next: no space at the head of a page. */
export function topOfNext(draft: PageDraft, strip: Strip): number {
  return draft.bottom === 0 ? 0 : draft.bottom + Math.max(draft.spaceAfter, strip.before);
}

export function withStrip(draft: PageDraft, strip: Strip): PageDraft {
  const top = strip.height === 0 ? draft.bottom : topOfNext(draft, strip);
  return {
    ...draft,
    body: [...draft.body, { strip, top, dx: 0 }],
    bottom: top + strip.height,
    // A strip without height, such as a page break, leaves the space before it as it was.
    spaceAfter: strip.height === 0 ? Math.max(strip.after, draft.spaceAfter) : strip.after,
  };
}
