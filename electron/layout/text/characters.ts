import type { FaceName } from '../face.ts';
import type { FontSet } from '../fonts.ts';

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

const invisible = /^[\p{Cc}\p{Cf}\p{Variation_Selector}]$/u;
const boxes = ['\u25a1', '\u25af', '\ufffd', '?'];
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
export function coverText(text: string, face: FaceName, fonts: FontSet): readonly CoveredText[] {
  const parts: CoveredText[] = [];
  for (const character of text) {
    const part = coverCharacter(character, face, fonts);
    if (part === null) continue;
    const last = parts.at(-1);
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

function coverCharacter(character: string, face: FaceName, fonts: FontSet): CoveredText | null {
  if (invisible.test(character)) return null;
  if (coversAll(character, face, fonts)) return { face, text: character, drawn: character, missing: null };
  const other = fallbackFace(character, face, fonts);
  if (other !== null) return { face: other, text: character, drawn: character, missing: null };
  const equivalent = equivalents[character] ?? character.normalize('NFKC');
  const faces = [face, ...fallbackFaces(face, fonts)];
  for (const drawn of [equivalent, character.normalize('NFKD').replace(/\p{M}/gu, '')]) {
    const found = drawn === '' ? undefined : faces.find((candidate) => coversAll(drawn, candidate, fonts));
    if (found !== undefined) return { face: found, text: character, drawn, missing: null };
  }
  return boxFor(character, face, faces, fonts);
}

function boxFor(character: string, face: FaceName, faces: readonly FaceName[], fonts: FontSet): CoveredText {
  for (const drawn of boxes) {
    const found = faces.find((candidate) => coversAll(drawn, candidate, fonts));
    if (found !== undefined) return { face: found, text: character, drawn, missing: character };
  }
  return { face, text: character, drawn: '?', missing: character };
}

function fallbackFace(character: string, face: FaceName, fonts: FontSet): FaceName | null {
  return fallbackFaces(face, fonts).find((candidate) => coversAll(character, candidate, fonts)) ?? null;
}

const known = new WeakMap<FaceName, Map<FontSet, readonly FaceName[]>>();

// The same objects each time: neighbouring characters join only when their face is one and the same.
function fallbackFaces(face: FaceName, fonts: FontSet): readonly FaceName[] {
  const bySet = known.get(face) ?? new Map<FontSet, readonly FaceName[]>();
  known.set(face, bySet);
  const faces =
    bySet.get(fonts) ??
    fonts.fallbacks.filter((family) => family !== face.family).map((family) => ({ ...face, family }));
  bySet.set(fonts, faces);
  return faces;
}
