import type { Note } from '../../document/nodes.ts';
import type { Strip } from '../blocks/strip.ts';
import {
  addedHeight,
  betweenNotes,
  fewestNoteLines,
  linesHeight,
  linesThatFit,
  type NoteArea,
  type PendingNote,
  withLonger,
  withPart,
} from './note-area.ts';
import { type PageFilling, topOfNext, withStrip } from './page-draft.ts';

/** Share of a page that a note which must be divided may take while there is text to set. */
export const mostForNotes = 0.65;

/** Measures of the pages, in points. */
export interface PageMeasures {
  /** Height of the text area, notes included. */
  readonly height: number;
  /** Height of the rule above the notes and the space around it. */
  readonly separator: number;
}

type NoteLines = (note: string) => readonly Strip[];

/**
 * The page with one more strip and the notes cited on it; null when it does not fit. All notes but the last are set
 * whole; of the last one at least two lines must fit, and the rest is left pending. `ahead` is the height of the strips
 * that must follow on the same page for it to end well: a note is divided rather than that it takes their room.
 */
export function placeStrip(
  filling: PageFilling,
  strip: Strip,
  ahead: number,
  noteLines: NoteLines,
  measures: PageMeasures,
): PageFilling | null {
  const bottom = topOfNext(filling, strip) + strip.height;
  let area = filling.area;
  if (bottom + area.height > measures.height + 0.001) return null;
  if (strip.notes.length === 0) return withStrip(filling, strip);
  const pending: PendingNote[] = [...filling.pending];
  for (const [index, note] of strip.notes.entries()) {
    const strips = noteLines(note.id);
    const before = area.height + addedHeight(area, 0, measures.separator);
    const room = measures.height - Math.max(bottom, filling.reserved) - before;
    const fair = measures.height * mostForNotes - before;
    const isLast = index === strip.notes.length - 1;
    const count = isLast ? shareOfLast(strips, room, fair, ahead) : linesThatFit(strips, 0, room);
    if (count === 0 || (count < strips.length && !isLast)) return null;
    area = withPart(area, { note: note.id, strips, from: 0, to: count }, measures.separator);
    if (count < strips.length) pending.push({ note: note.id, strips, from: count });
  }
  return { ...withStrip(filling, strip), area, pending };
}

/**
 * The page with these notes at its foot, under text that ends at `bottom`: all whole but the last, which may be divided.
 * Null when they do not fit.
 */
export function placeNotes(
  filling: PageFilling,
  notes: readonly Note[],
  bottom: number,
  noteLines: NoteLines,
  measures: PageMeasures,
): PageFilling | null {
  let { area } = filling;
  if (bottom + area.height > measures.height + 0.001) return null;
  const pending: PendingNote[] = [...filling.pending];
  for (const [index, note] of notes.entries()) {
    const strips = noteLines(note.id);
    const room = measures.height - bottom - area.height - addedHeight(area, 0, measures.separator);
    const count = linesThatFit(strips, 0, room);
    if (count === 0 || (count < strips.length && index < notes.length - 1)) return null;
    area = withPart(area, { note: note.id, strips, from: 0, to: count }, measures.separator);
    if (count < strips.length) pending.push({ note: note.id, strips, from: count });
  }
  return { ...filling, area, pending };
}

/**
 * Lines of a note to set at first. One that must be divided leaves the text its part of the page; when the text has
 * ended, it gets what is left.
 */
function shareOfLast(strips: readonly Strip[], room: number, fair: number, ahead: number): number {
  const besideText = linesThatFit(strips, 0, room - ahead);
  if (besideText === strips.length) return besideText;
  const divided = linesThatFit(strips, 0, Math.min(room - ahead, fair));
  if (divided > 0) return divided;
  const tight = linesThatFit(strips, 0, room);
  return tight === strips.length ? tight : Math.min(tight, fewestNoteLines);
}

/**
 * The same for a strip whose notes do not fit as they should: each of them gets a first share of the room that is left
 * beside the strip and what must follow it, and the rest waits. Names the notes of which nothing could be placed.
 */
export function placeAnyway(
  filling: PageFilling,
  strip: Strip,
  ahead: number,
  noteLines: NoteLines,
  measures: PageMeasures,
): { readonly filling: PageFilling; readonly displaced: readonly string[] } {
  const bottom = topOfNext(filling, strip) + strip.height;
  let area = filling.area;
  const pending: PendingNote[] = [...filling.pending];
  const displaced: string[] = [];
  strip.notes.forEach((note, index) => {
    const strips = noteLines(note.id);
    const room = measures.height - bottom - area.height - addedHeight(area, 0, measures.separator);
    // What the notes before did not need goes to the ones after them.
    const share = (room - ahead) / (strip.notes.length - index) - betweenNotes;
    const count = linesThatFit(strips, 0, share) || linesThatFit(strips, 0, room) || oneLine(strips, room);
    if (count > 0) area = withPart(area, { note: note.id, strips, from: 0, to: count }, measures.separator);
    else displaced.push(note.id);
    if (count < strips.length) pending.push({ note: note.id, strips, from: count });
  });
  return { filling: { ...withStrip(filling, strip), area, pending }, displaced };
}

function oneLine(strips: readonly Strip[], room: number): number {
  return linesHeight(strips, 0, 1) <= room ? Math.min(1, strips.length) : 0;
}

/** Sets what earlier pages left over, in up to `room` points. */
export function placePending(filling: PageFilling, room: number, measures: PageMeasures): PageFilling {
  if (filling.pending.length === 0) return filling;
  let area: NoteArea = filling.area;
  const still: PendingNote[] = [];
  for (const rest of filling.pending) {
    const blocked = still.length > 0;
    const inside = room - area.height - addedHeight(area, 0, measures.separator);
    const count = blocked ? 0 : linesThatFit(rest.strips, rest.from, inside);
    if (count > 0) {
      const to = rest.from + count;
      area = withPart(area, { note: rest.note, strips: rest.strips, from: rest.from, to }, measures.separator);
    }
    if (rest.from + count < rest.strips.length) still.push({ ...rest, from: rest.from + count });
  }
  return { ...filling, area, pending: still };
}

/** Fills what room the page has left with further lines of the notes that are not finished. */
export function fillWithPending(filling: PageFilling, measures: PageMeasures): PageFilling {
  if (filling.pending.length === 0) return filling;
  let { area } = filling;
  const pending: PendingNote[] = [];
  for (const rest of filling.pending) {
    const room = measures.height - filling.bottom - area.height;
    const part = area.parts.find((candidate) => candidate.note === rest.note);
    const count = part === undefined || pending.length > 0 ? 0 : growth(rest, room);
    if (count > 0) area = withLonger(area, rest.note, rest.from + count);
    if (rest.from + count < rest.strips.length) pending.push({ ...rest, from: rest.from + count });
  }
  return { ...filling, area, pending };
}

// The page has lines of this note already, so a single further one does no harm; a single one left over would.
function growth(rest: PendingNote, room: number): number {
  const all = rest.strips.length - rest.from;
  let count = 0;
  while (count < all && linesHeight(rest.strips, rest.from, rest.from + count + 1) <= room + 0.001) count += 1;
  return count === all ? count : Math.max(0, Math.min(count, all - 2));
}
