import { type GalleyPart, isColumnSet, type Strip } from '../blocks/strip.ts';
import { fillColumns } from './columns.ts';
import { betweenNotes, linesHeight, type PendingNote } from './note-area.ts';
import { type BreakFault, faultOfBreak } from './page-breaks.ts';
import { emptyDraft, type PageDraft, withStrip } from './page-draft.ts';
import {
  fillWithPending,
  mostForNotes,
  type PageMeasures,
  placeAnyway,
  placePending,
  placeStrip,
} from './place-strip.ts';

export interface BuiltPages {
  readonly drafts: readonly PageDraft[];
  /** Notes of which no line fits on the page that cites them. */
  readonly displaced: readonly string[];
}

/** Where a page starts: a part of the galley and, in a set of columns, the strip in it. */
interface Cursor {
  readonly part: number;
  readonly strip: number;
}

/** The page with everything before `cursor` on it. */
interface Step {
  readonly cursor: Cursor;
  readonly draft: PageDraft;
}

/** Share of the possible text that a page keeps when its end moves up. */
const leastFilled = 0.5;
/** Strips looked at beyond one that cites a note. */
const mostAhead = 3;
/** Lines of text that every page gets while there is text to set. */
const fewestTextLines = 3;

/**
 * Divides the galley into pages. Each note starts on the page that cites it; what does not fit goes on at the foot of
 * the next page. Greedy, with a way back: a page that would end badly gives up its last strips, and their notes.
 */
export function buildPages(
  galley: readonly GalleyPart[],
  noteStrips: ReadonlyMap<string, readonly Strip[]>,
  measures: PageMeasures,
): BuiltPages {
  const builder: Builder = { galley, noteLines: (note) => noteStrips.get(note) ?? [], measures };
  const drafts: PageDraft[] = [];
  const displaced: string[] = [];
  let cursor: Cursor = { part: 0, strip: 0 };
  let pending: readonly PendingNote[] = [];
  while (cursor.part < galley.length || pending.length > 0) {
    const page = fillPage(builder, cursor, pending);
    displaced.push(...page.displaced);
    // A note with a line taller than a page would otherwise ask for new pages for ever.
    const stuck = isAt(page.next, cursor) && page.draft.area.parts.length === 0;
    if (stuck && cursor.part >= galley.length) break;
    drafts.push(page.draft);
    pending = page.draft.pending;
    cursor = page.next;
  }
  return { drafts: drafts.length > 0 ? drafts : [emptyDraft([])], displaced };
}

interface Builder {
  readonly galley: readonly GalleyPart[];
  readonly noteLines: (note: string) => readonly Strip[];
  readonly measures: PageMeasures;
}

interface FilledPage {
  readonly draft: PageDraft;
  readonly next: Cursor;
  readonly displaced: readonly string[];
}

function fillPage(builder: Builder, start: Cursor, pending: readonly PendingNote[]): FilledPage {
  const { galley, measures } = builder;
  const opened = openPage(builder, start, pending);
  const steps: Step[] = [{ cursor: start, draft: opened }];
  let current: Step = { cursor: start, draft: opened };
  for (;;) {
    const next = stepOn(builder, current, start);
    if (next === null) break;
    steps.push(next);
    current = next;
  }
  const textEnded = current.cursor.part >= galley.length;
  if (isAt(current.cursor, start) && !textEnded) return forcePage(builder, start, opened);
  const chosen = textEnded ? current : bestEnd(builder, steps, start);
  return { draft: fillWithPending(chosen.draft, measures), next: chosen.cursor, displaced: [] };
}

/** A page with what must come first: notes left over, and the head of a table that goes on. */
function openPage(builder: Builder, start: Cursor, pending: readonly PendingNote[]): PageDraft {
  const { galley, measures } = builder;
  const { text, notes } = leastText(builder, start.part);
  const textLeft = start.part < galley.length;
  const room = textLeft ? Math.min(measures.height * mostForNotes, measures.height - text - notes) : measures.height;
  const opened = placePending(emptyDraft(pending, text), room, measures);
  const first = galley[start.part];
  if (first === undefined || isColumnSet(first)) return opened;
  return first.repeatedHead.reduce((draft, head) => withStrip(draft, head), opened);
}

/** Points that the next lines of text need, and the beginnings of the notes they cite. */
function leastText({ galley, noteLines }: Builder, start: number): { readonly text: number; readonly notes: number } {
  let text = 0;
  let notes = 0;
  for (const part of galley.slice(start, start + fewestTextLines)) {
    if (isColumnSet(part)) break;
    text += part.height + part.before;
    for (const note of part.notes) notes += linesHeight(noteLines(note.id), 0, 3) + betweenNotes;
  }
  return { text, notes };
}

function stepOn(builder: Builder, { cursor, draft }: Step, start: Cursor): Step | null {
  const part = builder.galley[cursor.part];
  if (part === undefined) return null;
  if (isColumnSet(part)) return stepIntoColumns(builder, { cursor, draft }, part);
  if (part.startsPage && !isAt(cursor, start) && draft.bottom > 0) return null;
  const placed = placeStrip(draft, part, heightAhead(builder, cursor.part), builder.noteLines, builder.measures);
  return placed === null ? null : { cursor: { part: cursor.part + 1, strip: 0 }, draft: placed };
}

/** Height of the strips that must stand on one page with this one: the last line of its paragraph, say. */
function heightAhead({ galley }: Builder, start: number): number {
  const strip = galley[start];
  if (strip === undefined || isColumnSet(strip) || strip.notes.length === 0) return 0;
  let height = 0;
  for (let index = start + 1; index <= start + mostAhead; index += 1) {
    const [above, below] = [galley[index - 1], galley[index]];
    if (above === undefined || below === undefined || isColumnSet(above) || isColumnSet(below)) break;
    if (faultOfBreak(above, below) === 0) break;
    height += below.height + Math.max(above.after, below.before);
  }
  return height;
}

function stepIntoColumns(
  builder: Builder,
  { cursor, draft }: Step,
  set: Extract<GalleyPart, { columns: unknown }>,
): Step | null {
  const first = set.columns[cursor.strip];
  if (first === undefined) return { cursor: { part: cursor.part + 1, strip: 0 }, draft };
  // A page that has some of the columns is full, unless they end on it.
  if (cursor.strip > 0 && draft.bottom > 0) return null;
  const wholePage = draft.bottom === 0;
  const top = wholePage ? 0 : draft.bottom + Math.max(draft.spaceAfter, first.before);
  const height = builder.measures.height - draft.area.height - top;
  const fill = fillColumns(set, cursor.strip, { height, wholePage });
  if (fill === null) return null;
  const done = fill.next >= set.columns.length;
  return {
    cursor: done ? { part: cursor.part + 1, strip: 0 } : { part: cursor.part, strip: fill.next },
    draft: {
      ...draft,
      body: [...draft.body, ...fill.placed.map((placed) => ({ ...placed, top: placed.top + top }))],
      bottom: top + fill.height,
      spaceAfter: set.columns[fill.next - 1]?.after ?? 0,
    },
  };
}

/**
 * The last state of the page after which it may end. One with a single line parted from its paragraph is taken only
 * where the page would be half empty without; a heading is parted from its text only when all else fails.
 */
function bestEnd(builder: Builder, steps: readonly Step[], start: Cursor): Step {
  const last = steps.at(-1) as Step;
  const latest = (accepted: BreakFault): Step | undefined =>
    steps.findLast((step) => !isAt(step.cursor, start) && faultAt(builder, step.cursor) <= accepted);
  const good = latest(0);
  if (good !== undefined && good.draft.bottom >= last.draft.bottom * leastFilled) return good;
  return latest(1) ?? last;
}

function faultAt(builder: Builder, cursor: Cursor): BreakFault {
  if (cursor.strip > 0) return 0;
  const above = builder.galley[cursor.part - 1];
  const below = builder.galley[cursor.part];
  if (above === undefined || below === undefined || isColumnSet(above)) return 0;
  if (isColumnSet(below)) return above.keepWithNext ? 2 : 0;
  return faultOfBreak(above, below);
}

// Nothing fits beside what the page opened with. The strip is set alone, with as much of its notes as there is room for.
function forcePage(builder: Builder, start: Cursor, opened: PageDraft): FilledPage {
  const part = builder.galley[start.part];
  const { measures } = builder;
  const next = { part: start.part + 1, strip: 0 };
  if (part === undefined) return { draft: opened, next, displaced: [] };
  if (isColumnSet(part)) {
    const strip = part.columns[start.strip];
    const draft = strip === undefined ? opened : withStrip(opened, strip);
    const last = start.strip + 1 >= part.columns.length;
    return { draft, next: last ? next : { part: start.part, strip: start.strip + 1 }, displaced: [] };
  }
  const { draft, displaced } = placeAnyway(opened, part, builder.noteLines, measures);
  return { draft: fillWithPending(draft, measures), next, displaced };
}

function isAt(cursor: Cursor, other: Cursor): boolean {
  return cursor.part === other.part && cursor.strip === other.strip;
}
