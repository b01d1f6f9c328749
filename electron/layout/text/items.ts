import type { FontSet } from '../fonts.ts';
import type { BreakKind } from './break-opportunities.ts';
import { arePlainWordsAround, belongTogether, isNarrow } from './conventions.ts';
import { box, filling, forced, glue, ItemList, type Items, never, notInRun, penalty } from './item-list.ts';
import { furthestHang, hangOfHyphen } from './optical-margins.ts';
import type { StyledRun } from './runs.ts';
import { endOfNext, Tokens } from './tokens.ts';
import type { Joint } from './wide-text.ts';
import type { Piece, Word } from './word.ts';
import { brittleWord, wordsOf } from './words.ts';

/** `joint` is no space: it is the glue between ideographs. */
export const spaceKinds = { plain: 0, fixed: 1, narrow: 2, joint: 4 } as const;
/** Share of its width that is left of a space set narrow. */
export const narrowSpace = 0.55;

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
const plainSpace = 32;

/** A line that ends between the marks of two notes at the same place. */
const partedMarks = 150;

/** Which words may be divided with a hyphen: all, long ones alone, or none. One wider than the line always may. */
export type Hyphenating = boolean | 'long-words';
/** Share of the line that a long word takes. */
const longWord = 0.6;
/** Share of the line from which on the last word of a paragraph may be divided. */
const longLastWord = 0.5;

interface Building extends ItemSettings {
  readonly items: ItemList;
  readonly runs: readonly StyledRun[];
}

export interface ItemSettings {
  readonly fonts: FontSet;
  /** Points. */
  readonly measure: number;
  readonly hyphenate: Hyphenating;
  /** Punctuation may hang over the edges. */
  readonly opticalMargins: boolean;
}

/** The items of a paragraph, in the list given: what was in it is gone. */
export function itemsOf(runs: readonly StyledRun[], settings: ItemSettings, items = new ItemList()): Items {
  items.clear();
  const building: Building = { items, runs, ...settings };
  runs.forEach((run, index) => {
    if (run.lineBreak) endLine(building, index);
    else addText(building, run, index);
  });
  endLine(building, Math.max(0, runs.length - 1));
  return items;
}

function endLine({ items, measure }: Building, run: number): void {
  keepLastWordWhole(items, measure * longLastWord);
  items.addGlue(0, filling, 0, run, 0);
  items.addPenalty(forced, run);
}

/** Half a word on the last line is no line. */
function keepLastWordWhole(items: ItemList, longest: number): void {
  let start = items.count;
  while (start > 0 && items.kind[start - 1] !== glue) start -= 1;
  const width = (items.widthBefore[items.count] as number) - (items.widthBefore[start] as number);
  if (width > longest) return;
  for (let at = start; at < items.count; at += 1) if (items.hyphen[at] === 1) items.penalty[at] = never;
}

function addText(building: Building, run: StyledRun, index: number): void {
  const { text, lettering } = run;
  const space = (lettering.space.width * run.size) / 1000;
  const tokens = new Tokens(text);
  let before = 0;
  while (tokens.next()) {
    if (tokens.kind === 'other' && !isBlank(text, tokens)) addWords(building, run, index, tokens);
    else addBlank(building, run, index, tokens, before, space);
    before = tokens.from;
  }
}

/** The words of a stretch without spaces; mostly one. */
function addWords(building: Building, run: StyledRun, index: number, { from, to, hash }: Tokens): void {
  addBreakBetweenRuns(building, index);
  const { lettering } = run;
  const words =
    lettering.words.find(run.text, from, to, hash) ?? wordsOf(run.text.slice(from, to), lettering, building.fonts);
  // Of what the fonts lack something may be left out: then the words are not what stands in the run.
  let at = lengthOf(words) === to - from ? from : notInRun;
  for (const word of words) {
    addWord(building, word, run, index, at);
    if (at !== notInRun) at += word.text.length;
  }
}

function lengthOf(words: readonly Word[]): number {
  let length = 0;
  for (const word of words) length += word.text.length;
  return length;
}

/** `before` is where the stretch before this one starts. */
function addBlank(
  { items }: Building,
  { text, lettering }: StyledRun,
  index: number,
  { kind, from, to }: Tokens,
  before: number,
  space: number,
): void {
  const { language } = lettering;
  const isPlain = kind === 'spaces' && to - from === 1 && text.charCodeAt(from) === plainSpace;
  const fixed = kind === 'no-break space';
  if (kind === 'no space') {
    if (lastKind(items) === box) items.addPenalty(penalties.after, index);
    return;
  }
  if (fixed || (isPlain && !arePlainWordsAround(text, before, from, to))) {
    const [last, next] = [text.slice(before, from), text.slice(to, endOfNext(text, to))];
    if (fixed || belongTogether(last, next, language)) {
      const narrow = isNarrow(last, next, language);
      items.addPenalty(never, index);
      const kinds = spaceKinds[fixed ? 'fixed' : 'plain'] + (narrow ? spaceKinds.narrow : 0);
      addSpace(items, space, index, kinds, narrow ? notInRun : from);
      return;
    }
  }
  // Spaces that follow each other, or begin a paragraph, are one space or none.
  const last = lastKind(items);
  if (last === box || last === penalty) addSpace(items, space, index, 0, isPlain ? from : notInRun);
}

/** Spaces of kinds that nobody types, such as the one as wide as an ideograph. */
function isBlank(text: string, { from, to }: Tokens): boolean {
  return text.charCodeAt(from) >= 128 && text.slice(from, to).trim() === '';
}

/** Undefined where there is no item yet. */
const lastKind = (items: Items): number | undefined => items.kind[items.count - 1];

function addSpace(items: ItemList, whole: number, run: number, piece: number, at: number): void {
  const narrow = piece >= spaceKinds.narrow;
  const width = narrow ? whole * narrowSpace : whole;
  const give = narrow ? 0 : width;
  items.addGlue(width, give * 0.5, give * 0.33, run, piece, at);
}

// A dash at the end of one run may end the line although the next run follows without a space, and so may the comma
// between two marks: a row of them can be longer than a line.
function addBreakBetweenRuns({ items, runs }: Building, run: number): void {
  const at = items.count - 1;
  const last = items.word[at];
  if (items.kind[at] !== box || last == null || items.run[at] === run) return;
  const betweenMarks = last.text === ',' && runs[run]?.mark != null && runs[run - 2]?.mark != null;
  if (betweenMarks) items.addPenalty(partedMarks, run);
  if (/\p{L}\u2014$|\p{L}[-\u2013]$/u.test(last.text)) items.addPenalty(penalties.after, run);
}

function addWord(building: Building, whole: Word, run: StyledRun, index: number, at: number): void {
  const { items, opticalMargins, measure } = building;
  const { lettering } = run;
  const scale = run.size / 1000;
  const tooWide = whole.widestPiece * scale > measure;
  const word = tooWide ? brittleWord(whole, lettering, building.fonts) : whole;
  const hangLeft = opticalMargins ? Math.min(furthestHang, word.hangs.left * scale) : 0;
  const hang = opticalMargins ? Math.min(furthestHang, word.hangs.right * scale) : 0;
  const last = word.pieces.length - 1;
  const hyphenate = mayHyphenate(building, (word.shaped.width * run.size) / 1000);
  for (let order = 0; order <= last; order += 1) {
    const { from, width, breakAfter } = word.pieces[order] as Piece;
    const place = at === notInRun ? notInRun : at + from;
    items.addBox(width * scale, index, word, order, order === 0 ? hangLeft : 0, order === last ? hang : 0, place);
    if (breakAfter === null) continue;
    if (breakAfter !== 'hyphen') items.addPenalty(penalties[breakAfter], index);
    else if (hyphenate) addHyphen(items, word, run, index, opticalMargins);
  }
  if (word.joint !== null) addJoint(items, word.joint, run.size, index);
}

function mayHyphenate({ hyphenate, measure }: Building, width: number): boolean {
  return hyphenate === true || width > (hyphenate === 'long-words' ? measure * longWord : measure);
}

function addHyphen(items: ItemList, word: Word, { lettering, size }: StyledRun, run: number, hangs: boolean): void {
  const width = lettering.hyphen.width * (size / 1000);
  const isName = capitalised.test(word.text) && !capitalisesNouns.test(lettering.language);
  const hang = hangs ? hangOfHyphen(width) : 0;
  items.addPenalty(penalties.hyphen + (isName ? brokenName : 0), run, { width, hang });
}

function addJoint(items: ItemList, joint: Joint, size: number, run: number): void {
  const { width, stretch, shrink } = joints[joint];
  items.addGlue(width * size, stretch * size, shrink * size, run, spaceKinds.joint);
}
