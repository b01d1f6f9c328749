import type { ImportFailure } from '../../../electron/library/imported-document.ts';

export interface Judged {
  /** Why our reading differs from the truth file and is the better one for a library of sources. */
  readonly because: string;
  /** The least share of the wanted words that must stand in our text in order; all of them when not given. */
  readonly words?: number;
}

/** Files whose reading differs from pandoc's on purpose. */
export const judged: Readonly<Record<string, Judged>> = {
  'epub/features.epub': {
    because:
      'formulas are kept as their characters, where pandoc writes the commands that draw them; an empty list leaves no item',
    words: 0.88,
  },
  'epub/wasteland.epub': {
    because:
      'the title page is text of the book; a note of several paragraphs is several blocks, where its chapter has it',
    words: 0.99,
  },
  'odt/formula.odt': { because: 'the formula is kept as its characters, not as the commands that draw it' },
  'odt/imageIndex.odt': { because: 'the words "Abbildung 1" of the caption stand in the file; pandoc drops them' },
  'odt/imageWithCaption.odt': {
    because: 'the words "Abbildung 1" of the caption stand in the file; pandoc drops them',
  },
  'odt/referenceToChapter.odt': { because: 'a reference shows the heading it names, as a word processor does' },
  'odt/simpleTableWithCaption.odt': {
    because: 'the caption stands below its table, where the file has it; pandoc puts every caption first',
    words: 0.7,
  },
  'rtf/formatting.rtf': { because: 'paragraphs of bold words alone are taken for headings that nobody marked' },
};

/** Files that hold no text of their own, and the code they are refused with. */
export const refused: Readonly<Record<string, ImportFailure['code']>> = {
  'odt/hiddenTextByStyle.odt': 'no-text',
  'odt/hiddenTextByVariable.odt': 'no-text',
  'odt/horizontalRule.odt': 'no-text',
  'odt/image.odt': 'no-text',
  'odt/imageRelative.odt': 'no-text',
  'odt/variable.odt': 'no-text',
};
