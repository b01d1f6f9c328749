import type { Note } from '../../document/nodes.ts';
import type { Strip } from '../blocks/strip.ts';
import {
  addedHeight,
  fewestNoteLines,
  furtherLines,
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

export type NoteLines = (note: string) => readonly Strip[];

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
    area = withPart(area, { note: note.id, number: note.number, strips, from: 0, to: count }, measures.separator);
    if (count < strips.length) pending.push({ note: note.id, number: note.number, strips, from: count });
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
    area = withPart(area, { note: note.id, number: note.number, strips, from: 0, to: count }, measures.separator);
    if (count < strips.length) pending.push({ note: note.id, number: note.number, strips, from: count });
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
      area = withPart(area, { ...rest, to }, measures.separator);
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
    const count = part === undefined || pending.length > 0 ? 0 : furtherLines(rest.strips, rest.from, room);
    if (count > 0) area = withLonger(area, rest.note, rest.from + count);
    if (rest.from + count < rest.strips.length) pending.push({ ...rest, from: rest.from + count });
  }
  return { ...filling, area, pending };
}
