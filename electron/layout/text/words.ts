import type { FontSet, ShapedText } from '../fonts.ts';
import { type BreakOpportunity, breakOpportunities, breaksAnywhere, isAddress } from './break-opportunities.ts';
import { type CoveredText, coversAll, coverText } from './characters.ts';
import { hasUnwrittenSpaces, roomAfter } from './conventions.ts';
import { hyphenationPoints } from './hyphenation.ts';
import { type Lettering, rememberWord } from './lettering.ts';
import { hangsOf } from './optical-margins.ts';
import { isWide, languageOfIdeographs } from './scripts.ts';
import { widePartsOf } from './wide-text.ts';
import type { Piece, Word } from './word.ts';
import { WordTable } from './word-table.ts';

const softHyphen = /\u00ad/g;
/** The words of an unspaced stretch of text: one, or several where characters come from other faces. */
export function wordsOf(text: string, lettering: Lettering, fonts: FontSet): readonly Word[] {
  const known = lettering.words.get(text);
  return known ?? rememberWord(lettering, text, makeWords(text, lettering, fonts));
}

function makeWords(text: string, lettering: Lettering, fonts: FontSet): readonly Word[] {
  const soft = softHyphenOffsets(text);
  const bare = soft.length > 0 ? text.replace(softHyphen, '') : text;
  if (bare === '') return [];
  if (isWide(bare) && !isAddress(bare)) {
    const parts = widePartsOf(bare);
    const spoken = inLanguage(lettering, languageOfIdeographs(bare, lettering.language));
    if (parts.length > 1) {
      return parts.flatMap(({ text: part, joint }) => {
        const words = wordsOf(part, spoken, fonts);
        return words.map((word, index) => (index === words.length - 1 ? { ...word, joint } : word));
      });
    }
  }
  if (coversAll(bare, lettering.face, fonts) && !/\p{Cf}/u.test(bare)) {
    const part = { text: bare, drawn: bare, face: lettering.face, missing: null };
    return [makeWord(part, breaksOf(bare, soft, lettering), lettering, fonts)];
  }
  return coverText(bare, lettering.face, fonts, lettering.language).map((part) =>
    makeWord(part, part.text === part.drawn ? breakOpportunities(part.text) : [], lettering, fonts),
  );
}

const spokenLetterings = new WeakMap<Lettering, Map<string, Lettering>>();

/** The same lettering in the language that a whole stretch gives away, for parts that would not by themselves. */
function inLanguage(lettering: Lettering, language: string): Lettering {
  if (language === lettering.language) return lettering;
  const known = spokenLetterings.get(lettering) ?? new Map<string, Lettering>();
  spokenLetterings.set(lettering, known);
  const made = known.get(language) ?? { ...lettering, language, words: new WordTable() };
  known.set(language, made);
  return made;
}

/** The same word with a break between all characters, for a line that cannot hold one of its pieces. */
export function brittleWord(word: Word, lettering: Lettering, fonts: FontSet): Word {
  if (word.text !== word.drawn) return word;
  const key = `\u0001${word.text}`;
  const known = lettering.words.get(key)?.[0];
  if (known !== undefined) return known;
  const breaks = mergeBreaks(breakOpportunities(word.text), breaksAnywhere(word.text));
  const made = makeWord(word, breaks, lettering, fonts);
  rememberWord(lettering, key, [made]);
  return made;
}

function makeWord(
  { text, drawn, face, missing }: CoveredText,
  breaks: readonly BreakOpportunity[],
  lettering: Lettering,
  fonts: FontSet,
): Word {
  const shape = (part: string) => shapeWithRoom(part, text, face, lettering, fonts);
  const whole = shape(drawn);
  const shaped = text === drawn ? whole : saying(whole, text);
  const widthOf = (start: number, end: number) =>
    shapeWithRoom(text.slice(start, end), text.slice(start), face, lettering, fonts).width;
  const pieces: Piece[] = [];
  let from = 0;
  let reached = 0;
  const ends = widthsUpTo(breaks, widthOf);
  for (const [index, { offset, kind }] of breaks.entries()) {
    const width = ends[index] ?? reached;
    pieces.push({ from, to: offset, width: width - reached, breakAfter: kind });
    from = offset;
    reached = width;
  }
  pieces.push({ from, to: text.length, width: shaped.width - reached, breakAfter: null });
  const widestPiece = pieces.reduce((widest, { width }) => Math.max(widest, width), Number.NEGATIVE_INFINITY);
  return { text, drawn, face, shaped, pieces, widestPiece, hangs: hangsOf(shaped), missing, joint: null };
}

/** No letter looks at one that stands further from it, whether it joins it or moves closer. */
const sight = 32;

/**
 * Width of a word from its start up to each break, as if it ended there: the last letters may look otherwise than they do
 * inside the word. Far into a long word the letters shortly before are measured and the rest is known, or the work would
 * grow with the square of the length.
 */
function widthsUpTo(
  breaks: readonly BreakOpportunity[],
  widthOf: (start: number, end: number) => number,
): readonly number[] {
  const widths: number[] = [];
  let [start, before] = [0, 0];
  let behind = 0;
  for (const [index, { offset }] of breaks.entries()) {
    const last = breaks[index - 1]?.offset ?? 0;
    if (last - start > 4 * sight) {
      while ((breaks[behind]?.offset ?? last) <= last - sight) behind += 1;
      start = breaks[behind - 1]?.offset ?? start;
      before = (widths[index - 1] ?? 0) - widthOf(start, last);
    }
    widths.push(before + widthOf(start, offset));
  }
  return widths;
}

/** Shapes the start of a word, with the room its language wants before marks that stand close up. */
function shapeWithRoom(
  part: string,
  word: string,
  face: CoveredText['face'],
  { features, language, direction }: Lettering,
  fonts: FontSet,
): ShapedText {
  const shaped = fonts.shape({ text: part, face, features, language, direction });
  if (!hasUnwrittenSpaces(language)) return shaped;
  let offset = 0;
  let added = 0;
  const advances = shaped.texts.map((text, index) => {
    offset += text.length;
    const room = offset < word.length && offset <= part.length ? roomAfter(word, offset, language) : 0;
    added += room;
    return (shaped.advances[index] ?? 0) + room;
  });
  return added === 0 ? shaped : { ...shaped, advances, width: shaped.width + added };
}

function breaksOf(text: string, soft: readonly number[], lettering: Lettering): readonly BreakOpportunity[] {
  const own = breakOpportunities(text);
  if (isAddress(text)) return own;
  const points =
    soft.length > 0 ? soft : lettering.direction === 'rtl' ? [] : hyphenationPoints(text, lettering.language);
  if (points.length === 0) return own;
  return mergeBreaks(
    own,
    points.map((offset) => ({ offset, kind: 'hyphen' as const })),
  );
}

function mergeBreaks(
  first: readonly BreakOpportunity[],
  second: readonly BreakOpportunity[],
): readonly BreakOpportunity[] {
  const taken = new Set(first.map((entry) => entry.offset));
  return [...first, ...second.filter((entry) => !taken.has(entry.offset))].sort((a, b) => a.offset - b.offset);
}

/** The same glyphs standing for other text: the first one says it all. */
function saying(shaped: ShapedText, text: string): ShapedText {
  return { ...shaped, text, texts: shaped.texts.map((_, index) => (index === 0 ? text : '')) };
}

function softHyphenOffsets(text: string): number[] {
  const offsets: number[] = [];
  let bare = 0;
  for (const character of text) {
    if (character !== '\u00ad') bare += character.length;
    else if (bare > 0 && offsets.at(-1) !== bare) offsets.push(bare);
  }
  return offsets.filter((offset) => offset < bare);
}

/** Part of a word as it stands on a line when the word is broken. */
export function shapePart(word: Word, from: number, to: number, lettering: Lettering, fonts: FontSet): ShapedText {
  if (from === 0 && to === word.text.length) return word.shaped;
  const key = `\u0000${from}-${to} ${word.text}`;
  const known = lettering.words.get(key)?.[0];
  if (known !== undefined) return known.shaped;
  const shaped = shapeWithRoom(word.text.slice(from, to), word.text.slice(from), word.face, lettering, fonts);
  rememberWord(lettering, key, [{ ...word, shaped }]);
  return shaped;
}
