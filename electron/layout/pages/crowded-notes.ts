import type { Note } from '../../document/nodes.ts';
import { betweenNotes } from '../blocks/note-room.ts';
import type { Strip } from '../blocks/strip.ts';
import {
  addedHeight,
  emptyNoteArea,
  fewestNoteLines,
  furtherLines,
  linesHeight,
  type NoteArea,
  type NotePart,
  type PendingNote,
  withPart,
} from './note-area.ts';
import { type PageFilling, topOfNext, withStrip } from './page-draft.ts';
import type { NoteLines, PageMeasures } from './place-strip.ts';

/** A page on which notes had to move together, and the notes of which nothing could be placed. */
export interface CrowdedPage {
  readonly filling: PageFilling;
  readonly displaced: readonly string[];
}

/**
 * The page with one more strip where the notes do not fit as they should. All notes that begin on the page share what
 * room there is beside the text and `ahead`, the height of what must follow: each has its first line, so that it begins
 * where it is cited, and the rest waits for the next page. Only what an earlier page left over keeps its lines.
 */
export function placeCrowded(
  filling: PageFilling,
  strip: Strip,
  ahead: number,
  noteLines: NoteLines,
  measures: PageMeasures,
): CrowdedPage {
  const bottom = topOfNext(filling, strip) + strip.height;
  const begun: readonly BegunNote[] = [
    ...filling.area.parts.filter(isBegun),
    ...strip.notes.map((note) => begunNote(note, noteLines)),
  ].toSorted((a, b) => a.number - b.number);
  let area = filling.area.parts.reduce<NoteArea>(
    (carried, part) => (isBegun(part) ? carried : withPart(carried, part, measures.separator)),
    emptyNoteArea,
  );
  const room = measures.height - bottom - area.height - addedHeight(area, -betweenNotes, measures.separator);
  const least = firstLines(begun, room);
  const counts = shared(begun, least, room - ahead);
  const rests = filling.pending.filter((rest) => !begun.some(({ note }) => note === rest.note));
  const late: PendingNote[] = [];
  begun.forEach(({ note, number, strips }, index) => {
    const to = counts[index] ?? 0;
    if (to > 0) area = withPart(area, { note, number, strips, from: 0, to }, measures.separator);
    if (to === 0) late.push({ note, number, strips, from: 0 });
    else if (to < strips.length) rests.push({ note, number, strips, from: to });
  });
  // What could not begin comes first on the next page.
  const pending = [...late, ...rests];
  return { filling: { ...withStrip(filling, strip), area, pending }, displaced: late.map(({ note }) => note) };
}

type BegunNote = Pick<NotePart, 'note' | 'number' | 'strips'>;

function isBegun(part: NotePart): boolean {
  return part.from === 0;
}

function begunNote({ id, number }: Note, noteLines: NoteLines): BegunNote {
  return { note: id, number, strips: noteLines(id) };
}

/** Lines of each note when as many notes as can be have one: 0 for those that are left without. */
function firstLines(notes: readonly BegunNote[], room: number): readonly number[] {
  let left = room;
  return notes.map(({ strips }) => {
    left -= linesHeight(strips, 0, 1) + betweenNotes;
    return left > -0.001 ? Math.min(1, strips.length) : 0;
  });
}

/**
 * Lines of each note in `room` points, no fewer than `least`. First those that a single line would part get a second
 * one or their whole text, then each gets its share of what is left, and what it does not need goes to the ones after it.
 */
function shared(notes: readonly BegunNote[], least: readonly number[], room: number): readonly number[] {
  const used = notes.reduce(
    (sum, { strips }, index) =>
      (least[index] ?? 0) > 0 ? sum + linesHeight(strips, 0, least[index] ?? 0) + betweenNotes : sum,
    0,
  );
  let left = room - used;
  const counts = [...least];
  notes.forEach(({ strips }, index) => {
    const from = counts[index] ?? 0;
    if (from === 0) return;
    // Of three lines none may stand alone.
    const to = strips.length <= fewestNoteLines + 1 ? strips.length : fewestNoteLines;
    const more = linesHeight(strips, from, to);
    if (more > left + 0.001) return;
    counts[index] = to;
    left -= more;
  });
  notes.forEach(({ strips }, index) => {
    const from = counts[index] ?? 0;
    if (from < fewestNoteLines) return;
    const to = from + furtherLines(strips, from, left / (notes.length - index));
    counts[index] = to;
    left -= linesHeight(strips, from, to);
  });
  return counts;
}
