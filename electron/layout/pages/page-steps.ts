import { betweenNotes } from '../blocks/note-room.ts';
import { type ColumnSet, type GalleyPart, heightOf, isColumnSet, type Strip } from '../blocks/strip.ts';
import { type ColumnFill, type ColumnRoom, fillColumns } from './columns.ts';
import { placeCrowded } from './crowded-notes.ts';
import { fewestNoteLines, linesHeight, type PendingNote } from './note-area.ts';
import { demeritsOfBreak, isSound } from './page-breaks.ts';
import { emptyPage, type PageFilling, topOfNext, withStrip } from './page-draft.ts';
import { mostForNotes, type PageMeasures, placeNotes, placePending, placeStrip } from './place-strip.ts';

/** What pages are made of. */
export interface PageSource {
  readonly galley: readonly GalleyPart[];
  readonly noteLines: (note: string) => readonly Strip[];
  readonly measures: PageMeasures;
}

/**
 * Where a page starts: a part of the galley, in a set of columns the strip in it, and the notes that the pages before
 * left over. Nothing else of what came before matters to the pages that follow.
 */
export interface PageStart {
  readonly part: number;
  readonly strip: number;
  readonly pending: readonly PendingNote[];
}

/** The page with everything before a place on it. */
export interface Step {
  readonly part: number;
  readonly strip: number;
  readonly filling: PageFilling;
}

/** Strips looked at beyond one that cites a note. */
export const mostAhead = 3;
/** Lines of text that every page gets while there is text to set. */
const fewestTextLines = 3;
/** Most strips that make up those lines: headings above them, say. */
export const mostLeastText = 16;

/** A page with what must come first: notes left over, and the head of a table that goes on. */
export function openPage(source: PageSource, start: PageStart, spacing: number): PageFilling {
  const { galley, measures } = source;
  const first = galley[start.part];
  if (first === undefined) return placePending(emptyPage(start.pending, spacing), measures.height, measures);
  const { text, notes } = leastText(source, start);
  const room = Math.min(measures.height * mostForNotes, measures.height - text - notes);
  const opened = placePending(emptyPage(start.pending, spacing, text), room, measures);
  return repeatedHead(source, first).reduce((filling, head) => withStrip(filling, head), opened);
}

/** The head of a table that goes on, unless it would leave no room for what it stands over and its notes. */
function repeatedHead({ noteLines, measures }: PageSource, first: GalleyPart): readonly Strip[] {
  if (isColumnSet(first) || first.repeatedHead.length === 0) return [];
  const notes = first.notes.reduce((sum, { id }) => sum + linesHeight(noteLines(id), 0, 1) + betweenNotes, 0);
  const needed = first.height + (notes > 0 ? notes + measures.separator : 0);
  return heightOf(first.repeatedHead) + needed > measures.height ? [] : first.repeatedHead;
}

/** Points that the next lines of text need, with all that must not be parted from them, and the beginnings of their notes. */
function leastText(
  source: PageSource,
  { part: start, strip: startStrip }: PageStart,
): { readonly text: number; readonly notes: number } {
  const { galley, noteLines } = source;
  const first = galley[start];
  let text = first === undefined ? 0 : heightOf(repeatedHead(source, first));
  let notes = 0;
  for (let index = start; index < start + mostLeastText; index += 1) {
    const [above, part] = [galley[index - 1], galley[index]];
    if (part === undefined) break;
    if (isColumnSet(part)) {
      const first = index === start ? startStrip : 0;
      for (const strip of part.columns.slice(first, beginningOf(part, first))) {
        text += strip.height + strip.before;
        for (const note of strip.notes) notes += linesHeight(noteLines(note.id), 0, 3) + betweenNotes;
      }
      break;
    }
    const apart = above === undefined || isColumnSet(above) || isSound(demeritsOfBreak(above, part));
    if (index >= start + fewestTextLines && apart) break;
    text += part.height + part.before;
    for (const note of part.notes) notes += linesHeight(noteLines(note.id), 0, 3) + betweenNotes;
  }
  return { text, notes };
}

export function stepOn(source: PageSource, step: Step, start: PageStart): Step | null {
  const part = source.galley[step.part];
  if (part === undefined) return null;
  if (isColumnSet(part)) return stepIntoColumns(source, step, part);
  const isFirst = step.part === start.part;
  if (part.startsPage && !isFirst && step.filling.bottom > 0) return null;
  const ahead = heightAhead(source, step.part);
  const placed = placeStrip(step.filling, part, ahead, source.noteLines, source.measures);
  return placed === null ? null : { part: step.part + 1, strip: 0, filling: placed };
}

/**
 * The next strip where it does not fit beside the notes as they should be, all those that begin on the page with their
 * beginnings alone. Better than a page that ends badly.
 */
export function crowdedStep(source: PageSource, step: Step): Step | null {
  const { part, filling } = step;
  const strip = source.galley[part];
  if (strip !== undefined && isColumnSet(strip)) return crowdedColumns(source, step, strip);
  if (strip === undefined || strip.startsPage) return null;
  if (strip.notes.length === 0 && filling.area.parts.length === 0) return null;
  const ahead = heightAhead(source, part);
  const placed = placeCrowded(filling, strip, ahead, source.noteLines, source.measures);
  if (placed.displaced.length > 0) return null;
  const fits = placed.filling.bottom + placed.filling.area.height <= source.measures.height + 0.001;
  return fits ? { part: part + 1, strip: 0, filling: placed.filling } : null;
}

/** Index of the strip after those that a page of columns begins with: the first one and what must not be parted from it. */
function beginningOf({ columns }: ColumnSet, start: number): number {
  let end = start + 1;
  for (; end < columns.length; end += 1) {
    const [above, below] = [columns[end - 1], columns[end]];
    if (above === undefined || below === undefined || isSound(demeritsOfBreak(above, below))) break;
  }
  return end;
}

/** The beginning of columns alone on a page, where their notes leave no room for more of them. */
function crowdedColumns(source: PageSource, { part, strip, filling }: Step, set: ColumnSet): Step | null {
  if (filling.bottom > 0) return null;
  const end = beginningOf(set, strip);
  let filled = filling;
  for (const each of set.columns.slice(strip, end)) {
    const placed = placeCrowded(filled, each, 0, source.noteLines, source.measures);
    if (placed.displaced.length > 0) return null;
    filled = placed.filling;
  }
  if (filled.bottom + filled.area.height > source.measures.height + 0.001) return null;
  const done = end >= set.columns.length;
  return { part: done ? part + 1 : part, strip: done ? 0 : end, filling: filled };
}

/**
 * Height of the strips that must stand on one page with this one, such as the last line of its paragraph, and of the
 * beginnings of their notes.
 */
function heightAhead({ galley, noteLines }: PageSource, start: number): number {
  const strip = galley[start];
  if (strip === undefined || isColumnSet(strip) || strip.notes.length === 0) return 0;
  let height = 0;
  for (let index = start + 1; index <= start + mostAhead; index += 1) {
    const [above, below] = [galley[index - 1], galley[index]];
    if (above === undefined || below === undefined || isColumnSet(above) || isColumnSet(below)) break;
    if (isSound(demeritsOfBreak(above, below))) break;
    height += below.height + Math.max(above.after, below.before);
    below.notes.forEach(({ id }, order) => {
      const lines = noteLines(id);
      const isLast = order === below.notes.length - 1;
      height += betweenNotes + linesHeight(lines, 0, isLast ? Math.min(fewestNoteLines, lines.length) : lines.length);
    });
  }
  return height;
}

/** Rounds of halving in which columns are made shorter until the notes cited in them have room. */
const roundsForNotes = 7;

export function stepIntoColumns(
  { measures, noteLines }: PageSource,
  { part, strip, filling }: Step,
  set: ColumnSet,
  leave = 0,
): Step | null {
  const first = set.columns[strip];
  if (first === undefined) return { part: part + 1, strip: 0, filling };
  // A page that has some of the columns is full, unless they end on it.
  if (strip > 0 && filling.bottom > 0) return null;
  const wholePage = filling.bottom === 0;
  const top = topOfNext(filling, first);
  const height = measures.height - filling.area.height - top - leave;
  const found = columnsWithNotes(set, strip, { height, wholePage }, (fill) => {
    const notes = fill.placed.flatMap((each) => each.strip.notes);
    return placeNotes(filling, notes, top + fill.height, noteLines, measures);
  });
  if (found === null) return null;
  const { fill, noted } = found;
  const done = fill.next >= set.columns.length;
  const placed = fill.placed.map((each) => ({ ...each, top: each.top + top }));
  return {
    part: done ? part + 1 : part,
    strip: done ? 0 : fill.next,
    filling: {
      ...noted,
      last: { placed, above: filling.last },
      bottom: top + fill.height,
      spaceAfter: set.columns[fill.next - 1]?.after ?? 0,
    },
  };
}

interface NotedColumns {
  readonly fill: ColumnFill;
  /** The page with the notes of the columns. */
  readonly noted: PageFilling;
}

/**
 * As much of the columns as stands on the page with the notes cited in it. What is cited depends on what is placed, so
 * the height is found by halving; without notes the tallest is the one.
 */
function columnsWithNotes(
  set: ColumnSet,
  start: number,
  room: ColumnRoom,
  withNotes: (fill: ColumnFill) => PageFilling | null,
): NotedColumns | null {
  const full = fillColumns(set, start, room);
  if (full === null) return null;
  const whole = withNotes(full);
  if (whole !== null) return { fill: full, noted: whole };
  let best: NotedColumns | null = null;
  let low = 0;
  let high = room.height;
  for (let round = 0; round < roundsForNotes; round += 1) {
    const middle = (low + high) / 2;
    const fill = fillColumns(set, start, { height: middle, wholePage: false });
    const noted = fill === null ? null : withNotes(fill);
    if (fill !== null && noted !== null) best = { fill, noted };
    // Too low for a line is as low as it is of use.
    if (fill === null || noted !== null) low = middle;
    else high = middle;
  }
  return best;
}
