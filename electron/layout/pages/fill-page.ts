import { type ColumnSet, type GalleyPart, isColumnSet, type Strip } from '../blocks/strip.ts';
import { fillColumns } from './columns.ts';
import { betweenNotes, fewestNoteLines, linesHeight, type PendingNote } from './note-area.ts';
import { demerits, demeritsOfBreak, demeritsOfLastPage, demeritsOfRoom, isSound } from './page-breaks.ts';
import { emptyPage, type PageFilling, withStrip } from './page-draft.ts';
import {
  fillWithPending,
  mostForNotes,
  type PageMeasures,
  placeAnyway,
  placePending,
  placeStrip,
} from './place-strip.ts';

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

/** One of the ways in which a page can end. */
export interface PageEnd {
  readonly filling: PageFilling;
  readonly next: PageStart;
  readonly demerits: number;
  /** Notes of which no line fits on the page that cites them. */
  readonly displaced: readonly string[];
}

export interface FilledPage {
  /** The best first. */
  readonly ends: readonly PageEnd[];
  /** Index of the first part of the galley that nobody looked at. */
  readonly reach: number;
}

/** The page with everything before a place on it. */
interface Step {
  readonly part: number;
  readonly strip: number;
  readonly filling: PageFilling;
}

/** Ends of a page that are weighed against each other. */
const mostEnds = 12;
/** Shares of the page's height that columns may leave empty so that their last page is not a scrap. */
const shorterBy = 0.03;
const mostShorter = 6;
/** Strips looked at beyond one that cites a note. */
const mostAhead = 3;
/** Lines of text that every page gets while there is text to set. */
const fewestTextLines = 3;
/** Most strips that make up those lines: headings above them, say. */
const mostLeastText = 16;

/** Fills a page as far as it goes, and names the places near its foot where it could end. */
export function fillPage(source: PageSource, start: PageStart): FilledPage {
  const opened = openPage(source, start);
  const steps: Step[] = [];
  const faults: number[] = [];
  const first: Step = { part: start.part, strip: start.strip, filling: opened };
  let current = first;
  let endsWell = false;
  for (;;) {
    const next = stepOn(source, current, start) ?? (endsWell ? null : crowdedStep(source, current));
    if (next === null) break;
    const fault = demeritsAt(source, next);
    // What has no height makes no page.
    if (next.filling.bottom > opened.bottom) {
      steps.push(next);
      faults.push(fault);
      endsWell ||= isSound(fault);
    }
    current = next;
  }
  const reach = Math.max(current.part, start.part + mostLeastText) + mostAhead + 2;
  const stopped = source.galley[current.part];
  if (stopped === undefined || (isBreak(stopped) && current !== first)) {
    return { ends: [lastEnd(source, current)], reach };
  }
  const ends = steps.length > 0 ? possibleEnds(source, first, steps, faults) : [forcedEnd(source, current)];
  return { ends, reach };
}

/** A page with what must come first: notes left over, and the head of a table that goes on. */
function openPage(source: PageSource, start: PageStart): PageFilling {
  const { galley, measures } = source;
  const first = galley[start.part];
  if (first === undefined) return placePending(emptyPage(start.pending), measures.height, measures);
  const { text, notes } = leastText(source, start.part);
  const room = Math.min(measures.height * mostForNotes, measures.height - text - notes);
  const opened = placePending(emptyPage(start.pending, text), room, measures);
  return repeatedHead(first, measures).reduce((filling, head) => withStrip(filling, head), opened);
}

/** The head of a table that goes on, unless it would leave no room for what it stands over. */
function repeatedHead(first: GalleyPart, measures: PageMeasures): readonly Strip[] {
  if (isColumnSet(first)) return [];
  return heightOf(first.repeatedHead) + first.height > measures.height ? [] : first.repeatedHead;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((height, strip) => height + strip.height, 0);
}

/** Points that the next lines of text need, with all that must not be parted from them, and the beginnings of their notes. */
function leastText(
  { galley, noteLines, measures }: PageSource,
  start: number,
): { readonly text: number; readonly notes: number } {
  const first = galley[start];
  let text = first === undefined ? 0 : heightOf(repeatedHead(first, measures));
  let notes = 0;
  for (let index = start; index < start + mostLeastText; index += 1) {
    const [above, part] = [galley[index - 1], galley[index]];
    if (part === undefined || isColumnSet(part)) break;
    const apart = above === undefined || isColumnSet(above) || isSound(demeritsOfBreak(above, part));
    if (index >= start + fewestTextLines && apart) break;
    text += part.height + part.before;
    for (const note of part.notes) notes += linesHeight(noteLines(note.id), 0, 3) + betweenNotes;
  }
  return { text, notes };
}

function isBreak(part: GalleyPart): boolean {
  return !isColumnSet(part) && part.startsPage;
}

function stepOn(source: PageSource, step: Step, start: PageStart): Step | null {
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
 * The next strip where its notes do not fit as they should, each of them with its beginning alone. Better than a page
 * that ends badly.
 */
function crowdedStep(source: PageSource, { part, filling }: Step): Step | null {
  const strip = source.galley[part];
  if (strip === undefined || isColumnSet(strip) || strip.startsPage || strip.notes.length === 0) return null;
  const ahead = heightAhead(source, part);
  const placed = placeAnyway(filling, strip, ahead, source.noteLines, source.measures);
  if (placed.displaced.length > 0) return null;
  const fits = placed.filling.bottom + placed.filling.area.height <= source.measures.height + 0.001;
  return fits ? { part: part + 1, strip: 0, filling: placed.filling } : null;
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

/** Ends of a page full of columns with less in them, so that the last page of the columns gets more. */
function shorterColumns(source: PageSource, before: Step, full: Step): readonly PageEnd[] {
  const set = source.galley[full.part];
  if (set === undefined || !isColumnSet(set)) return [];
  const ends: PageEnd[] = [];
  let last = full;
  for (let shorter = 1; shorter <= mostShorter; shorter += 1) {
    const step = stepIntoColumns(source, before, set, shorter * shorterBy * source.measures.height);
    if (step === null) break;
    if (step.strip === last.strip) continue;
    ends.push(endAfter(source, step, 0));
    last = step;
  }
  return ends;
}

function stepIntoColumns(
  { measures }: PageSource,
  { part, strip, filling }: Step,
  set: ColumnSet,
  leave = 0,
): Step | null {
  const first = set.columns[strip];
  if (first === undefined) return { part: part + 1, strip: 0, filling };
  // A page that has some of the columns is full, unless they end on it.
  if (strip > 0 && filling.bottom > 0) return null;
  const wholePage = filling.bottom === 0;
  const top = wholePage ? 0 : filling.bottom + Math.max(filling.spaceAfter, first.before);
  const height = measures.height - filling.area.height - top - leave;
  const fill = fillColumns(set, strip, { height, wholePage });
  if (fill === null) return null;
  const done = fill.next >= set.columns.length;
  const placed = fill.placed.map((each) => ({ ...each, top: each.top + top }));
  return {
    part: done ? part + 1 : part,
    strip: done ? 0 : fill.next,
    filling: {
      ...filling,
      last: { placed, above: filling.last },
      bottom: top + fill.height,
      spaceAfter: set.columns[fill.next - 1]?.after ?? 0,
    },
  };
}

/**
 * The last sound ends of the page. Only a page without any may end with a single line, and only one without even that
 * with a heading parted from its text.
 */
function possibleEnds(
  source: PageSource,
  opened: Step,
  steps: readonly Step[],
  faults: readonly number[],
): readonly PageEnd[] {
  const least = Math.min(...faults);
  const worst = isSound(least) ? demerits.singleLine - 1 : least;
  const ends: PageEnd[] = [];
  for (let index = steps.length - 1; index >= 0 && ends.length < mostEnds; index -= 1) {
    const fault = faults[index] ?? 0;
    if (fault <= worst) ends.push(endAfter(source, steps[index] as Step, fault));
  }
  const [last, before] = [steps.at(-1), steps.at(-2)];
  if (last !== undefined && last.strip > 0) ends.push(...shorterColumns(source, before ?? opened, last));
  return ends.sort((a, b) => a.demerits - b.demerits);
}

function demeritsAt({ galley }: PageSource, step: Step): number {
  const below = galley[step.part];
  if (step.strip > 0 || below === undefined) return 0;
  // What has no height, such as the place of an empty block, parts nothing.
  let index = step.part - 1;
  let above = galley[index];
  while (above !== undefined && !isColumnSet(above) && above.height === 0 && index > 0) {
    index -= 1;
    above = galley[index];
  }
  if (above === undefined || isColumnSet(above)) return 0;
  if (isColumnSet(below)) return above.keepWithNext ? demerits.partedHeading : above.breakAfter;
  return demeritsOfBreak(above, below);
}

function endAfter({ measures }: PageSource, step: Step, fault: number): PageEnd {
  const filling = fillWithPending(step.filling, measures);
  const room = measures.height - filling.bottom - filling.area.height;
  const divided = filling.pending.length > 0 ? demerits.dividedNote : 0;
  return {
    filling,
    next: { part: step.part, strip: step.strip, pending: filling.pending },
    demerits: fault + demeritsOfRoom(room / measures.height) + divided,
    displaced: [],
  };
}

/** The end of a page after which a new one is wanted, or nothing comes. */
function lastEnd({ measures }: PageSource, step: Step): PageEnd {
  const filling = fillWithPending(step.filling, measures);
  const divided = filling.pending.length > 0 ? demerits.dividedNote : 0;
  const filled = (filling.bottom + filling.area.height) / measures.height;
  return {
    filling,
    next: { part: step.part, strip: step.strip, pending: filling.pending },
    demerits: demeritsOfLastPage(filled) + divided,
    displaced: [],
  };
}

// Nothing fits on the page beside what it opened with. Notes left over are then set alone; a strip that fits no page is
// set with as much of its notes as there is room for.
function forcedEnd(source: PageSource, step: Step): PageEnd {
  const { galley, measures } = source;
  const { filling } = step;
  if (filling.area.parts.length > 0) return forced(step, filling, measures);
  const part = galley[step.part];
  const after = { part: step.part + 1, strip: 0 };
  if (part === undefined) return forced(after, filling, measures);
  if (isColumnSet(part)) {
    const strip = part.columns[step.strip];
    const isLast = step.strip + 1 >= part.columns.length;
    const next = isLast ? after : { part: step.part, strip: step.strip + 1 };
    return forced(next, strip === undefined ? filling : withStrip(filling, strip), measures);
  }
  const placed = placeAnyway(filling, part, 0, source.noteLines, measures);
  return forced(after, placed.filling, measures, placed.displaced);
}

function forced(
  next: Pick<PageStart, 'part' | 'strip'>,
  filling: PageFilling,
  measures: PageMeasures,
  displaced: readonly string[] = [],
): PageEnd {
  const full = fillWithPending(filling, measures);
  return {
    filling: full,
    next: { part: next.part, strip: next.strip, pending: full.pending },
    demerits: demerits.singleLine + displaced.length * demerits.displacedNote,
    displaced,
  };
}
