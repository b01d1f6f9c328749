import { type FaceName, faceKey } from '../face.ts';
import type { FaceMetrics, FontSet, ShapedText } from '../fonts.ts';
import type { Word } from './word.ts';
import { WordTable } from './word-table.ts';

/** How letters are cut: everything that decides the glyphs of a word, whatever its size. */
export interface Lettering {
  readonly face: FaceName;
  readonly features: readonly string[];
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly metrics: FaceMetrics;
  readonly space: ShapedText;
  readonly hyphen: ShapedText;
  /** Words set before, by their text. They outlive the document: most words of the next one are here already. */
  readonly words: WordTable;
}

/** Gives the same lettering for the same request, so that its words are shaped once. */
export interface LetterCase {
  readonly fonts: FontSet;
  lettering(face: FaceName, features: readonly string[], language: string, direction: 'ltr' | 'rtl'): Lettering;
}

const mostWords = 60_000;
const softHyphen = '\u00ad';
const cases = new WeakMap<FontSet, LetterCase>();

export function letterCaseOf(fonts: FontSet): LetterCase {
  const known = cases.get(fonts);
  if (known !== undefined) return known;
  const made = createLetterCase(fonts);
  cases.set(fonts, made);
  return made;
}

function createLetterCase(fonts: FontSet): LetterCase {
  const letterings = new Map<string, Lettering>();
  const faceKeys = new WeakMap<FaceName, string>();
  const keyOf = (face: FaceName): string => {
    const known = faceKeys.get(face) ?? faceKey(face);
    faceKeys.set(face, known);
    return known;
  };
  return {
    fonts,
    lettering(face, features, language, direction) {
      const key = `${keyOf(face)}|${features.join()}|${language}|${direction}`;
      const known = letterings.get(key);
      if (known !== undefined) return known;
      const shape = (text: string) => fonts.shape({ text, face, features, language, direction });
      const made: Lettering = {
        face,
        features,
        language,
        direction,
        metrics: fonts.metrics(face),
        space: shape(' '),
        hyphen: lineEndHyphen(shape('-')),
        words: new WordTable(),
      };
      letterings.set(key, made);
      return made;
    },
  };
}

// The hyphen of a broken word says "soft hyphen", so that copying and searching the text give the whole word.
function lineEndHyphen(hyphen: ShapedText): ShapedText {
  return { ...hyphen, texts: hyphen.texts.map(() => softHyphen) };
}

/** Keeps the words of a lettering from growing without end in a process that lives for days. */
export function rememberWord(lettering: Lettering, text: string, words: readonly Word[]): readonly Word[] {
  if (lettering.words.size >= mostWords) lettering.words.clear();
  lettering.words.set(text, words);
  return words;
}
