import { betweenNotes } from '../blocks/note-room.ts';
import type { Strip } from '../blocks/strip.ts';

/** Lines of one note at the foot of one page. */
export interface NotePart {
  readonly note: string;
  readonly number: number;
  readonly strips: readonly Strip[];
  readonly from: number;
  readonly to: number;
}

/** What is left of a note that did not fit on the page where it started. */
export interface PendingNote {
  readonly note: string;
  readonly number: number;
  readonly strips: readonly Strip[];
  readonly from: number;
}

/** The foot of a page: note parts in the order in which they were placed; see `inOrder`. A value; every change makes a new one. */
export interface NoteArea {
  readonly parts: readonly NotePart[];
  /** Points, the rule and its space included; 0 without notes. */
  readonly height: number;
}

export const emptyNoteArea: NoteArea = { parts: [], height: 0 };

/** Fewest lines of a divided note on either page. */
export const fewestNoteLines = 2;

export function linesHeight(strips: readonly Strip[], from: number, to: number): number {
  let height = 0;
  for (let index = from; index < to; index += 1) height += strips[index]?.height ?? 0;
  return height;
}

/** Height that the area gains with one more part of this many points. */
export function addedHeight(area: NoteArea, linesOfPart: number, separator: number): number {
  return linesOfPart + (area.parts.length === 0 ? separator : betweenNotes);
}

export function withPart(area: NoteArea, part: NotePart, separator: number): NoteArea {
  const height = addedHeight(area, linesHeight(part.strips, part.from, part.to), separator);
  return { parts: [...area.parts, part], height: area.height + height };
}

/** What earlier pages left over first, then the notes that begin here by their numbers: a row cites them cell by cell. */
export function inOrder({ parts, height }: NoteArea): NoteArea {
  const begun = parts.filter((part) => part.from === 0).toSorted((a, b) => a.number - b.number);
  return { parts: [...parts.filter((part) => part.from > 0), ...begun], height };
}

/** The area with a part of it continued by further lines of the same note. */
export function withLonger(area: NoteArea, note: string, to: number): NoteArea {
  let grown = 0;
  const parts = area.parts.map((part) => {
    if (part.note !== note) return part;
    grown = linesHeight(part.strips, part.to, to);
    return { ...part, to };
  });
  return { parts, height: area.height + grown };
}

/**
 * How many lines of a note, from `from` on, go into `room` points: all, or so many that neither page gets a single
 * line, or 0.
 */
export function linesThatFit(strips: readonly Strip[], from: number, room: number): number {
  const all = strips.length - from;
  let count = 0;
  let height = 0;
  while (count < all) {
    height += strips[from + count]?.height ?? 0;
    if (height > room + 0.001) break;
    count += 1;
  }
  if (count === all) return count;
  const leaving = Math.min(count, all - fewestNoteLines);
  return leaving >= fewestNoteLines ? leaving : 0;
}

/** How many more lines of a note of which some stand go into `room` points: a single one is not left over. */
export function furtherLines(strips: readonly Strip[], from: number, room: number): number {
  const all = strips.length - from;
  let count = 0;
  while (count < all && linesHeight(strips, from, from + count + 1) <= room + 0.001) count += 1;
  return count === all ? count : Math.max(0, Math.min(count, all - fewestNoteLines));
}

export function isSamePending(pending: readonly PendingNote[], before: readonly PendingNote[]): boolean {
  return (
    pending.length === before.length &&
    pending.every(({ note, from, strips }, index) => {
      const other = before[index];
      return note === other?.note && from === other.from && strips === other.strips;
    })
  );
}
