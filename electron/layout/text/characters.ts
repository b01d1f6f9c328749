import type { FaceName } from '../face.ts';
import type { FontSet } from '../fonts.ts';
import { isWide, isWideMark, languageOfIdeographs, rightToLeftLetter } from './scripts.ts';

/** A stretch of text that one face can show. */
export interface CoveredText {
  readonly face: FaceName;
  /** What the text says. */
  readonly text: string;
  /** What is drawn: the same, an equivalent the fonts have, or a box. */
  readonly drawn: string;
  /** The character that no font has; null when all is well. */
  readonly missing: string | null;
}

/** Shown as nothing, but they decide how the letters around them join. */
const joiner = /[\u200c\u200d]/;
const invisible = /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;
const boxes = ['\u25a1', '\u25af', '\u25fb', '\ufffd'];
const equivalents: Readonly<Record<string, string>> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '\u2013',
  '\u2015': '\u2014',
  '\u2007': '\u00a0',
  '\u2009': '\u00a0',
  '\u200a': '\u00a0',
  '\u2002': '\u00a0',
  '\u2003': '\u00a0',
  '\u202f': '\u00a0',
  '\u2032': "'",
  '\u2033': '"',
  '\u2212': '\u2013',
  '\u02bc': '\u2019',
};

/** Splits text by the faces that can show it. Nothing is dropped but characters that are invisible by nature. */
export function coverText(text: string, face: FaceName, fonts: FontSet, stated: string): readonly CoveredText[] {
  const language = languageOfIdeographs(text, stated);
  const search: Search = { face, others: fallbackFaces(face, fonts, language), fonts };
  const parts: CoveredText[] = [];
  const characters = [...text];
  // Points and brackets beside letters from right to left are of their font, where it has them.
  const leader = characters.find((one) => rightToLeftLetter.test(one) && !coversAll(one, face, fonts)) ?? null;
  for (const [index, character] of characters.entries()) {
    const last = parts.at(-1);
    if (joiner.test(character) && last !== undefined && last.text === last.drawn) {
      parts[parts.length - 1] = { ...last, text: last.text + character, drawn: last.drawn + character };
      continue;
    }
    const beside = isWideMark(characters, index, language) ? wideNeighbour(characters, index) : leader;
    const part = (beside === null ? null : coverBeside(character, beside, search)) ?? coverCharacter(character, search);
    if (part === null) continue;
    const joins = last !== undefined && last.face === part.face && part.missing === null && last.missing === null;
    // A stand-in keeps to itself, so that its glyph can say the original character.
    if (joins && part.text === part.drawn && last.text === last.drawn) {
      parts[parts.length - 1] = { ...last, text: last.text + part.text, drawn: last.drawn + part.drawn };
    } else {
      parts.push(part);
    }
  }
  return parts;
}

export function coversAll(text: string, face: FaceName, fonts: FontSet): boolean {
  for (const character of text) {
    if (!fonts.covers(face, character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

interface Search {
  readonly face: FaceName;
  /** Faces to try when the wanted one lacks a character. */
  readonly others: readonly FaceName[];
  readonly fonts: FontSet;
}

function coverCharacter(character: string, { face, others, fonts }: Search): CoveredText | null {
  if (invisible.test(character)) return null;
  const faces = [face, ...others];
  const own = faces.find((candidate) => coversAll(character, candidate, fonts));
  if (own !== undefined) return { face: own, text: character, drawn: character, missing: null };
  const equivalent = equivalents[character] ?? character.normalize('NFKC');
  for (const drawn of [equivalent, character.normalize('NFKD').replace(/\p{M}/gu, '')]) {
    const found = drawn === '' ? undefined : faces.find((candidate) => coversAll(drawn, candidate, fonts));
    if (found !== undefined) return { face: found, text: character, drawn, missing: null };
  }
  return boxFor(character, faces, fonts);
}

/** The mark from the face of its neighbour, where that has it. */
function coverBeside(character: string, neighbour: string, search: Search): CoveredText | null {
  const face = search.others.find((candidate) => coversAll(neighbour, candidate, search.fonts));
  if (face === undefined || !coversAll(character, face, search.fonts)) return null;
  return { face, text: character, drawn: character, missing: null };
}

function wideNeighbour(characters: readonly string[], index: number): string | null {
  return [characters[index - 1], characters[index + 1]].find((one) => one !== undefined && isWide(one)) ?? null;
}

function boxFor(character: string, faces: readonly FaceName[], fonts: FontSet): CoveredText {
  // The first face with any of the boxes, not the first box: otherwise a large font would be read for its square.
  for (const face of faces) {
    const drawn = boxes.find((box) => coversAll(box, face, fonts));
    if (drawn !== undefined) return { face, text: character, drawn, missing: character };
  }
  return { face: faces[0] as FaceName, text: character, drawn: '?', missing: character };
}

const known = new WeakMap<FaceName, Map<FontSet, Map<string, readonly FaceName[]>>>();

// The same objects each time: neighbouring characters join only when their face is one and the same. Upright, because
// a slanted one would have to be faked.
function fallbackFaces(face: FaceName, fonts: FontSet, language: string): readonly FaceName[] {
  const bySet = known.get(face) ?? new Map<FontSet, Map<string, readonly FaceName[]>>();
  known.set(face, bySet);
  const byLanguage = bySet.get(fonts) ?? new Map<string, readonly FaceName[]>();
  bySet.set(fonts, byLanguage);
  const faces =
    byLanguage.get(language) ??
    fonts
      .fallbacks(language)
      .filter((family) => family !== face.family)
      .map((family) => ({ family, weight: face.weight, italic: false }));
  byLanguage.set(language, faces);
  return faces;
}
