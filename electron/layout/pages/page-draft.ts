import type { Strip } from '../blocks/strip.ts';
import { emptyNoteArea, inOrder, type NoteArea, type PendingNote } from './note-area.ts';

/** A strip at its place in the text area of a page: `top` counts from the area's top, `dx` moves it to its column. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly top: number;
  readonly dx: number;
}

/** A page as it will be drawn. */
export interface PageDraft {
  readonly body: readonly PlacedStrip[];
  readonly area: NoteArea;
  /** Notes that go on at the foot of the next page. */
  readonly pending: readonly PendingNote[];
}

/** A page while it is filled. A value, so that going back to an earlier state is only taking it up again. */
export interface PageFilling {
  readonly last: PlacedChain | null;
  /** Where the next strip would start, without the space before it. */
  readonly bottom: number;
  readonly spaceAfter: number;
  readonly area: NoteArea;
  readonly pending: readonly PendingNote[];
  /** Share of the spaces between strips that the page has: 1, or less on a page that is set tighter. */
  readonly spacing: number;
  /** Points from the top that notes leave to the text, so that a page is never all notes while there is text. */
  readonly reserved: number;
}

/** What stands on a page, from the foot up: states of one page share what is above. */
export interface PlacedChain {
  readonly placed: readonly PlacedStrip[];
  readonly above: PlacedChain | null;
}

export function emptyPage(pending: readonly PendingNote[], spacing: number, reserved = 0): PageFilling {
  return { last: null, bottom: 0, spaceAfter: 0, area: emptyNoteArea, pending, spacing, reserved };
}

export function draftOf({ last, area, pending }: PageFilling): PageDraft {
  const groups: (readonly PlacedStrip[])[] = [];
  for (let chain = last; chain !== null; chain = chain.above) groups.push(chain.placed);
  return { body: groups.reverse().flat(), area: inOrder(area), pending };
}

/** Top of a strip if it came next: no space at the head of a page. */
export function topOfNext(filling: PageFilling, strip: Strip): number {
  return filling.bottom === 0 ? 0 : filling.bottom + filling.spacing * Math.max(filling.spaceAfter, strip.before);
}

export function withStrip(filling: PageFilling, strip: Strip): PageFilling {
  const top = strip.height === 0 ? filling.bottom : topOfNext(filling, strip);
  return {
    last: { placed: [{ strip, top, dx: 0 }], above: filling.last },
    bottom: top + strip.height,
    // A strip without height, such as a page break, leaves the space before it as it was.
    spaceAfter: strip.height === 0 ? Math.max(strip.after, filling.spaceAfter) : strip.after,
    area: filling.area,
    pending: filling.pending,
    spacing: filling.spacing,
    reserved: filling.reserved,
  };
}
