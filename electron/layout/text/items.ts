import type { FontSet } from '../fonts.ts';
import type { BreakKind } from './break-opportunities.ts';
import { belongTogether, isNarrow } from './conventions.ts';
import { furthestHang, hangOfHyphen } from './optical-margins.ts';
import type { StyledRun } from './runs.ts';
import type { Joint } from './wide-text.ts';
import type { Word } from './word.ts';
import { brittleWord, wordsOf } from './words.ts';

/**
 * A paragraph as boxes, glue and penalties (Knuth and Plass, "Breaking Paragraphs into Lines", 1981), one list per
 * field. Lengths are points. A line may end at glue that follows a box, or at a penalty below `never`.
 */
export interface Items {
  readonly kind: number[];
  readonly width: number[];
  readonly stretch: number[];
  readonly shrink: number[];
  /** How bad a line end is here; `never` and `forced` are its bounds. */
  readonly penalty: number[];
  /** 1 for a line end that sets a hyphen. */
  readonly hyphen: number[];
  /** How far a line that starts or ends here may run over the left or the right edge: hanging punctuation. */
  readonly hangLeft: number[];
  readonly hang: number[];
  readonly run: number[];
  readonly word: (Word | null)[];
  /** Which piece of its word a box is; for glue its kind of space, a sum of `spaceKinds`. */
  readonly piece: number[];
}

/** `joint` is no space: it is the glue between ideographs. */
export const spaceKinds = { plain: 0, fixed: 1, narrow: 2, joint: 4 } as const;
/** Share of its width that is left of a space set narrow. */
export const narrowSpace = 0.55;

export const box = 0;
export const glue = 1;
export const penalty = 2;
export const never = 10_000;
export const forced = -10_000;
/** Stretch of the glue that fills up the last line. */
export const filling = 100_000;

const penalties: Readonly<Record<BreakKind, number>> = { hyphen: 60, after: 20, address: 100, anywhere: 900 };
/** What a hyphen in a word that may be a name costs more. German writes every noun with a capital. */
const brokenName = 90;
const capitalised = /^[^\p{L}]*\p{Lu}/u;
const capitalisesNouns = /^(?:de|lb|nds)\b/i;
/** What stands between two ideographs, or between one and a Latin letter, as shares of the type size. */
const joints: Readonly<Record<Joint, { readonly width: number; readonly stretch: number; readonly shrink: number }>> = {
  stretch: { width: 0, stretch: 0.05, shrink: 0 },
  room: { width: 0.22, stretch: 0.08, shrink: 0.08 },
};
const token = /[^ \t\n\r\f\v\u00a0\u200b]+|[ \t\n\r\f\v]+|\u00a0|\u200b/g;

interface Building {
  readonly items: Items;
  readonly runs: readonly StyledRun[];
  readonly fonts: FontSet;
  readonly hyphenate: boolean;
  readonly measure: number;
  readonly opticalMargins: boolean;
}

export interface ItemSettings {
  readonly fonts: FontSet;
  /** Points. */
  readonly measure: number;
  readonly hyphenate: boolean;
  /** Punctuation may hang over the edges. */
  readonly opticalMargins: boolean;
}

export function itemsOf(runs: readonly StyledRun[], settings: ItemSettings): Items {
  const items: Items = {
    kind: [],
    width: [],
    stretch: [],
    shrink: [],
    penalty: [],
    hyphen: [],
    hangLeft: [],
    hang: [],
    run: [],
    word: [],
    piece: [],
  };
  const building: Building = { items, runs, ...settings };
  runs.forEach((run, index) => {
    if (run.lineBreak) endLine(items, index);
    else addText(building, run, index);
  });
  endLine(items, Math.max(0, runs.length - 1));
  return items;
}

function endLine(items: Items, run: number): void {
  add(items, { kind: glue, width: 0, stretch: filling, run });
  add(items, { kind: penalty, width: 0, penalty: forced, run });
}

function addText(building: Building, run: StyledRun, index: number): void {
  const { items } = building;
  const space = (run.lettering.space.width * run.size) / 1000;
  const parts = run.text.match(token) ?? [];
  for (const [order, part] of parts.entries()) {
    const before = parts[order - 1] ?? '';
    const after = parts[order + 1] ?? '';
    const fixed = part === '\u00a0';
    if (fixed || (part === ' ' && belongTogether(before, after, run.lettering.language))) {
      add(items, { kind: penalty, width: 0, penalty: never, run: index });
      const narrow = isNarrow(before, after, run.lettering.language);
      addSpace(items, space, index, spaceKinds[fixed ? 'fixed' : 'plain'] + (narrow ? spaceKinds.narrow : 0));
    } else if (part === '\u200b') {
      if (items.kind.at(-1) === box) add(items, { kind: penalty, width: 0, penalty: penalties.after, run: index });
    } else if (part.trim() === '') {
      // Spaces that follow each other, or begin a paragraph, are one space or none.
      const last = items.kind.at(-1);
      if (last === box || last === penalty) addSpace(items, space, index, 0);
    } else {
      addBreakBetweenRuns(items, index);
      for (const word of wordsOf(part, run.lettering, building.fonts)) addWord(building, word, run, index);
    }
  }
}

function addSpace(items: Items, whole: number, run: number, piece: number): void {
  const narrow = piece >= spaceKinds.narrow;
  const width = narrow ? whole * narrowSpace : whole;
  const give = narrow ? 0 : width;
  add(items, { kind: glue, width, stretch: give * 0.5, shrink: give * 0.33, run, piece });
}

// A dash at the end of one run may end the line although the next run follows without a space.
function addBreakBetweenRuns(items: Items, run: number): void {
  const last = items.word.at(-1);
  if (
    items.kind.at(-1) === box &&
    last != null &&
    items.run.at(-1) !== run &&
    /\p{L}\u2014$|\p{L}[-\u2013]$/u.test(last.text)
  ) {
    add(items, { kind: penalty, width: 0, penalty: penalties.after, run });
  }
}

function addWord(building: Building, whole: Word, run: StyledRun, index: number): void {
  const { items } = building;
  const scale = run.size / 1000;
  const tooWide = whole.pieces.some((piece) => piece.width * scale > building.measure);
  const word = tooWide ? brittleWord(whole, run.lettering, building.fonts) : whole;
  const { opticalMargins } = building;
  const hangLeft = opticalMargins ? Math.min(furthestHang, word.hangs.left * scale) : 0;
  const hang = opticalMargins ? Math.min(furthestHang, word.hangs.right * scale) : 0;
  const last = word.pieces.length - 1;
  const isName = capitalised.test(word.text) && !capitalisesNouns.test(run.lettering.language);
  word.pieces.forEach((piece, order) => {
    add(items, {
      kind: box,
      width: piece.width * scale,
      run: index,
      word,
      piece: order,
      hangLeft: order === 0 ? hangLeft : 0,
      hang: order === last ? hang : 0,
    });
    const kind = piece.breakAfter;
    if (kind === null || (kind === 'hyphen' && !building.hyphenate)) return;
    const hyphen = kind === 'hyphen' ? run.lettering.hyphen.width * scale : 0;
    const surcharge = kind === 'hyphen' && isName ? brokenName : 0;
    add(items, {
      kind: penalty,
      width: hyphen,
      penalty: penalties[kind] + surcharge,
      hyphen: kind === 'hyphen' ? 1 : 0,
      run: index,
      hang: opticalMargins ? hangOfHyphen(hyphen) : 0,
    });
  });
  if (word.joint !== null) addJoint(items, word.joint, run.size, index);
}

function addJoint(items: Items, joint: Joint, size: number, run: number): void {
  const { width, stretch, shrink } = joints[joint];
  const piece = spaceKinds.joint;
  add(items, { kind: glue, width: width * size, stretch: stretch * size, shrink: shrink * size, run, piece });
}

interface Item {
  readonly kind: number;
  readonly width: number;
  readonly run: number;
  readonly stretch?: number;
  readonly shrink?: number;
  readonly penalty?: number;
  readonly hyphen?: number;
  readonly hangLeft?: number;
  readonly hang?: number;
  readonly word?: Word;
  readonly piece?: number;
}

function add(items: Items, item: Item): void {
  items.kind.push(item.kind);
  items.width.push(item.width);
  items.stretch.push(item.stretch ?? 0);
  items.shrink.push(item.shrink ?? 0);
  items.penalty.push(item.penalty ?? 0);
  items.hyphen.push(item.hyphen ?? 0);
  items.hangLeft.push(item.hangLeft ?? 0);
  items.hang.push(item.hang ?? 0);
  items.run.push(item.run);
  items.word.push(item.word ?? null);
  items.piece.push(item.piece ?? 0);
}
