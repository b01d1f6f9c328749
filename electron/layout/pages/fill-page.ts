import { type GalleyPart, isColumnSet } from '../blocks/strip.ts';
import { placeCrowded } from './crowded-notes.ts';
import {
  demerits,
  demeritsOfBreak,
  demeritsOfLastPage,
  demeritsOfRoom,
  forgivenBeforeHeading,
  isSound,
  roomyShare,
} from './page-breaks.ts';
import type { PageFilling } from './page-draft.ts';
import {
  crowdedStep,
  mostAhead,
  mostLeastText,
  openPage,
  type PageSource,
  type PageStart,
  type Step,
  stepIntoColumns,
  stepOn,
} from './page-steps.ts';
import { fillWithPending, type PageMeasures } from './place-strip.ts';

/** One of the ways in which a page can end. */
export interface PageEnd {
  readonly filling: PageFilling;
  readonly next: PageStart;
  readonly demerits: number;
  /** A new page is wanted after it, or nothing comes, not even the rest of a note. */
  readonly isLast: boolean;
  /** Share of its height that text and notes take. */
  readonly filled: number;
  /** Demerits that are forgiven if the next page is the last and short. */
  readonly forgiven: number;
  /** Notes of which no line fits on the page that cites them. */
  readonly displaced: readonly string[];
}

export interface FilledPage {
  /** The best first. */
  readonly ends: readonly PageEnd[];
  /** Index of the first part of the galley that nobody looked at. */
  readonly reach: number;
}

/** Ends of a page that are weighed against each other. */
const mostEnds = 12;
/** Shares of the page's height that columns may leave empty so that their last page is not a scrap. */
const shorterBy = 0.03;
const mostShorter = 6;
/**
 * Fills a page as far as it goes, and names the places near its foot where it could end. `spacing` is the share that
 * the page has of the spaces between strips.
 */
export function fillPage(source: PageSource, start: PageStart, spacing = 1): FilledPage {
  const opened = openPage(source, start, spacing);
  const steps: Step[] = [];
  const faults: number[] = [];
  const first: Step = { part: start.part, strip: start.strip, filling: opened };
  let current = first;
  let beforeLast = first;
  let endsWell = false;
  let crowded = 0;
  for (;;) {
    let next = stepOn(source, current, start);
    if (next === null && (!endsWell || isRoomy(source, current))) {
      next = crowdedStep(source, current);
      if (endsWell) crowded = demerits.crowdedNotes;
    }
    if (next === null) break;
    const fault = demeritsAt(source, next) + crowded;
    // What has no height makes no page.
    if (next.filling.bottom > opened.bottom) {
      steps.push(next);
      beforeLast = current;
      faults.push(fault);
      endsWell ||= isSound(fault);
    }
    current = next;
  }
  const reach = Math.max(current.part, start.part + mostLeastText) + mostAhead + 2;
  const stopped = source.galley[current.part];
  if (stopped === undefined || (isBreak(stopped) && current !== first)) {
    const last = lastEnd(source, current);
    // A note that goes on alone may take some of the text with it.
    const earlier = last.isLast ? [] : possibleEnds(source, beforeLast, steps.slice(0, -1), faults);
    return { ends: [last, ...earlier].sort((a, b) => a.demerits - b.demerits), reach };
  }
  const ends = steps.length > 0 ? possibleEnds(source, beforeLast, steps, faults) : [forcedEnd(source, current)];
  return { ends, reach };
}

function isBreak(part: GalleyPart): boolean {
  return !isColumnSet(part) && part.startsPage;
}

/** Whether only the several notes of the next strip keep it from a page with much room. */
function isRoomy({ galley, measures }: PageSource, { part, filling }: Step): boolean {
  const strip = galley[part];
  if (strip === undefined || isColumnSet(strip) || strip.notes.length < 2) return false;
  const room = measures.height - filling.bottom - filling.area.height;
  return room > measures.height * roomyShare && strip.height < room;
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

/**
 * The last sound ends of the page. Only a page without any may end with a single line, and only one without even that
 * with a heading parted from its text.
 */
function possibleEnds(
  source: PageSource,
  beforeLast: Step,
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
  const last = steps.at(-1);
  if (last !== undefined && last.strip > 0) ends.push(...shorterColumns(source, beforeLast, last));
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

function endAfter({ galley, measures }: PageSource, step: Step, fault: number): PageEnd {
  const filling = fillWithPending(step.filling, measures);
  const room = measures.height - filling.bottom - filling.area.height;
  const divided = filling.pending.length > 0 ? demerits.dividedNote : 0;
  const below = galley[step.part];
  const beginsAnew = below !== undefined && !isColumnSet(below) && below.keepWithNext;
  const empty = demeritsOfRoom(room / measures.height);
  return {
    filling,
    next: { part: step.part, strip: step.strip, pending: filling.pending },
    demerits: fault + empty + divided,
    isLast: false,
    filled: 1 - room / measures.height,
    forgiven: beginsAnew ? empty * forgivenBeforeHeading : 0,
    displaced: [],
  };
}

/** The end of a page after which a new one is wanted, or nothing comes. */
function lastEnd({ galley, measures }: PageSource, step: Step): PageEnd {
  const filling = fillWithPending(step.filling, measures);
  const filled = (filling.bottom + filling.area.height) / measures.height;
  const isLast = filling.pending.length === 0 || step.part < galley.length;
  return {
    filling,
    next: { part: step.part, strip: step.strip, pending: filling.pending },
    demerits:
      (isLast ? demeritsOfLastPage(filled, piecesOn(filling)) : 0) +
      (filling.pending.length > 0 ? demerits.dividedNote : 0),
    isLast,
    filled,
    forgiven: 0,
    displaced: [],
  };
}

/** Paragraphs, sources, rows: all that is not the further line of something, or a heading. */
function piecesOn({ last }: PageFilling): number {
  let count = 0;
  for (let chain = last; chain !== null; chain = chain.above) {
    for (const { strip } of chain.placed) {
      if (strip.height > 0 && !strip.keepWithNext && (strip.group?.index ?? 0) === 0) count += 1;
    }
  }
  return count;
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
    if (strip === undefined) return forced(next, filling, measures);
    const placed = placeCrowded(filling, strip, 0, source.noteLines, measures);
    return forced(next, placed.filling, measures, placed.displaced);
  }
  const placed = placeCrowded(filling, part, 0, source.noteLines, measures);
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
    isLast: false,
    filled: (full.bottom + full.area.height) / measures.height,
    forgiven: 0,
    displaced,
  };
}
