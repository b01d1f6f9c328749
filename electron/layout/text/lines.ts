import type { FontSet, ShapedText } from '../fonts.ts';
import type { LineBreak } from './break-lines.ts';
import { inVisualOrder } from './direction.ts';
import { box, filling, forced, glue, type Items, notInRun, penalty } from './item-list.ts';
import { narrowSpace, spaceKinds } from './items.ts';
import { addJoint, goesOn, newPart, type OpenSegment, openPart, say, textOf } from './open-segment.ts';
import { furthestHang } from './optical-margins.ts';
import type { StyledRun } from './runs.ts';
import type { Word } from './word.ts';
import { shapePart } from './words.ts';

/** One line of a paragraph. Lengths are points from the line's left end. */
export interface Line {
  /** In reading order, wherever they stand. */
  readonly segments: readonly Segment[];
  /** To the end of the last visible character. */
  readonly width: number;
  /** Points added to every space. */
  readonly spacing: number;
  /** Share by which the letters are wider than the font has them; negative for narrower ones. */
  readonly expansion: number;
  readonly hyphenated: boolean;
  /** The paragraph reads from right to left: it starts at the right edge. */
  readonly rightToLeft: boolean;
}

/** Text of one look on one line. */
export interface Segment {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly run: StyledRun;
  readonly size: number;
  readonly shaped: readonly ShapedText[];
  readonly missing: readonly string[];
}

export interface LineSettings {
  readonly runs: readonly StyledRun[];
  readonly fonts: FontSet;
  readonly measure: number;
  readonly justify: boolean;
  /** The same as in the rules by which the lines were broken. */
  readonly expansion: number;
  readonly rightToLeft: boolean;
}

const narrowNoBreakSpace = '\u202f';
/** Largest addition to a space, as a share of the type size. */
const widestGap = 0.8;
/** What a place between two ideographs takes of a line's slack, measured by a space. */
const shareOfJoint = 0.2;
/** Letters are widened in steps of a thousandth: finer ones nobody sees, and a file of fewer numbers is smaller. */
const expansionSteps = 1_000;

export function assembleLine(items: Items, line: LineBreak, settings: LineSettings): Line {
  const parts = gather(items, line, settings);
  const natural = parts.reduce((sum, part) => sum + part.natural, 0);
  const spaces = parts.reduce((sum, part) => sum + placesOf(part), 0);
  const { spacing, expansion } = adjustmentOf(items, line, natural, spaces, settings);
  const width = natural * (1 + expansion) + spaces * spacing;
  // Nothing may leave the page by more than hanging punctuation: a line without any place to break is set smaller.
  const most = settings.measure + (items.hangLeft[line.from] ?? 0) + furthestHang;
  const scale = width > most + 0.01 ? settings.measure / width : 1;
  const ending = endWithSpace(items, line, parts, settings.rightToLeft);
  let end = settings.rightToLeft ? 0 : 0 - (items.hangLeft[line.from] ?? 0);
  const widthOf = (part: OpenSegment) => (part.natural * (1 + expansion) + placesOf(part) * spacing) * scale;
  for (const part of inVisualOrder(parts)) {
    part.x = end;
    end += widthOf(part);
  }
  if (ending !== null) {
    const { size, lettering } = ending.run;
    ending.x = settings.rightToLeft ? (-lettering.space.width * size * scale) / 1000 : end;
  }
  const segments = (ending === null ? parts : [...parts, ending]).map(
    (part): Segment => ({
      x: part.x,
      width: widthOf(part),
      text: textOf(part),
      run: part.run,
      size: part.run.size * scale,
      shaped: inDrawingOrder(part, (spacing * shareOfJoint) / (1 + expansion)),
      missing: part.missing,
    }),
  );
  const hyphenated = items.kind[line.to] === penalty && items.hyphen[line.to] === 1;
  const { rightToLeft } = settings;
  return { segments, width: end, spacing: spacing * scale, expansion, hyphenated, rightToLeft };
}

/** Places that take a share of the line's slack, counted in spaces. */
function placesOf(part: OpenSegment): number {
  return part.spaces + part.joints.length * shareOfJoint;
}

/** Distance of a segment from where its line starts: the right end on a page that reads from right to left. */
export function fromStart(line: Line, segment: Segment, rightToLeftPage: boolean): number {
  return rightToLeftPage ? line.width - segment.x - segment.width : segment.x;
}

function inDrawingOrder(part: OpenSegment, addition: number): readonly ShapedText[] {
  if ((part.run.level & 1) === 1) return part.shaped.toReversed();
  if (part.joints.length === 0) return part.shaped;
  const shaped = [...part.shaped];
  for (const { after, width } of part.joints) {
    const before = shaped[after];
    if (before !== undefined) shaped[after] = widened(before, ((width + addition) * 1000) / part.run.size);
  }
  return shaped;
}

/** The same text with more room after its last glyph. */
function widened(shaped: ShapedText, room: number): ShapedText {
  const last = shaped.advances.length - 1;
  const advances = shaped.advances.map((advance, index) => (index === last ? advance + room : advance));
  return { ...shaped, advances, width: shaped.width + room };
}

function gather(items: Items, line: LineBreak, settings: LineSettings): OpenSegment[] {
  const parts: OpenSegment[] = [];
  for (let i = line.from; i < line.to; i += 1) {
    const runIndex = items.run[i] as number;
    const run = settings.runs[runIndex];
    if (run === undefined) continue;
    const word = items.word[i];
    if (items.kind[i] === box && word != null) {
      i = addWordPart(parts, items, i, line.to, word, run, runIndex, settings.fonts);
    } else if (items.kind[i] === glue && items.piece[i] === spaceKinds.joint) {
      addJoint(parts, items.width[i] as number);
    } else if (items.kind[i] === glue && items.stretch[i] !== filling) {
      addSpace(parts, items, i, run, runIndex);
    }
  }
  const last = parts.at(-1);
  if (last !== undefined && items.kind[line.to] === penalty && items.hyphen[line.to] === 1) {
    last.shaped.push(last.run.lettering.hyphen);
    say(last, notInRun, '-');
    last.natural += items.width[line.to] as number;
  }
  return parts;
}

/** Adds as many pieces of the word as stand on the line, and returns the index of the last one. */
function addWordPart(
  parts: OpenSegment[],
  items: Items,
  start: number,
  end: number,
  word: Word,
  run: StyledRun,
  runIndex: number,
  fonts: FontSet,
): number {
  let last = start;
  let width = items.width[start] as number;
  for (let i = start + 1; i < end && items.kind[i] !== glue; i += 1) {
    if (items.kind[i] !== box) continue;
    if (items.word[i] !== word || (items.piece[i] as number) !== (items.piece[last] as number) + 1) break;
    width += items.width[i] as number;
    last = i;
  }
  const from = word.pieces[items.piece[start] as number]?.from ?? 0;
  const to = word.pieces[items.piece[last] as number]?.to ?? word.text.length;
  const shaped = shapePart(word, from, to, run.lettering, fonts);
  const part = openPart(parts, run, runIndex, word.face);
  part.shaped.push(shaped);
  if (!goesOn(part, items.at[start] as number, to - from)) say(part, notInRun, word.text.slice(from, to));
  part.natural += from === 0 && to === word.text.length ? width : (shaped.width * run.size) / 1000;
  if (word.missing !== null) part.missing.push(word.missing);
  return last;
}

function addSpace(parts: OpenSegment[], items: Items, i: number, run: StyledRun, runIndex: number): void {
  const kind = items.piece[i] as number;
  const width = items.width[i] as number;
  const part = openPart(parts, run, runIndex, run.lettering.face);
  const { space } = run.lettering;
  const typed = (kind & spaceKinds.fixed) === 0 ? ' ' : '\u00a0';
  part.natural += width;
  if (kind >= spaceKinds.narrow) {
    // Drawn as a narrow space, which does not stretch with the others; what it says is what was typed.
    const own = space.width * narrowSpace;
    part.shaped.push({ ...space, text: narrowNoBreakSpace, texts: [typed], width: own, advances: [own] });
    say(part, notInRun, narrowNoBreakSpace);
    return;
  }
  part.shaped.push(typed === ' ' ? space : { ...space, text: typed, texts: [typed] });
  say(part, items.at[i] as number, typed);
  part.spaces += 1;
}

interface Adjustment {
  readonly spacing: number;
  readonly expansion: number;
}

/** What spaces and letters give so that the line fills the measure; nothing where it may end where it ends. */
function adjustmentOf(
  items: Items,
  line: LineBreak,
  natural: number,
  spaces: number,
  settings: LineSettings,
): Adjustment {
  const rigid = { spacing: 0, expansion: 0 };
  const isForced = items.kind[line.to] === penalty && items.penalty[line.to] === forced;
  const right = (items.kind[line.to] === penalty ? items.hang[line.to] : items.hang[line.to - 1]) ?? 0;
  const slack = settings.measure + (items.hangLeft[line.from] ?? 0) + right - natural;
  if (spaces === 0 || slack === 0) return rigid;
  if (slack > 0 && (!settings.justify || isForced)) return rigid;
  const give = slack > 0 ? glueOf(items.stretch, line) : glueOf(items.shrink, line);
  const letters = settings.justify ? settings.expansion : 0;
  const most = Math.min(1, Math.abs(slack) / (give + natural * letters)) * letters * Math.sign(slack);
  const expansion = Math.round(most * expansionSteps) / expansionSteps;
  const spacing = (slack - natural * expansion) / spaces;
  // A line that would have to be torn apart, as one before a long address, ends where it ends.
  const size = settings.runs[items.run[line.from] ?? 0]?.size ?? 10;
  return spacing > size * widestGap ? rigid : { spacing, expansion };
}

/** The stretch or shrink of all spaces of a line. */
function glueOf(field: Float64Array, { from, to }: LineBreak): number {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += field[i] as number;
  return sum;
}

/**
 * The space at a line's end is written although nobody sees it, or words would fuse when the text is read out. Where the
 * last word in reading order is not at the line's end, the space is a part by itself, to stand there.
 */
function endWithSpace(items: Items, line: LineBreak, parts: OpenSegment[], rightToLeft: boolean): OpenSegment | null {
  const last = parts.at(-1);
  const isForced = items.kind[line.to] === penalty && items.penalty[line.to] === forced;
  const endsText = line.to >= items.count - 1;
  const atSpace = items.kind[line.to] === glue && items.piece[line.to] !== spaceKinds.joint;
  if (last === undefined || endsText || (!atSpace && !isForced)) return null;
  const { run, runIndex } = last;
  const apart = rightToLeft || run.level > 0;
  const { face, space } = run.lettering;
  // A word from another face cannot take the space in: the space is a glyph of this one.
  const part = apart ? newPart(run, runIndex, face) : openPart(parts, run, runIndex, face);
  part.shaped.push(space);
  // The space may be the first character of the next run.
  say(part, items.run[line.to] === runIndex ? (items.at[line.to] as number) : notInRun, ' ');
  return apart ? part : null;
}
