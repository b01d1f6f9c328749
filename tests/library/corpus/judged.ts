import type { ImportFailure } from '../../../electron/library/imported-document.ts';

export interface Judged {
  /** Why our reading differs from the truth file and is the better one for a library of sources. */
  readonly because: string;
  /** The least share of the wanted words that must stand in our text in order; all of them when not given. */
  readonly words?: number;
}

/** Files whose reading differs from pandoc's on purpose. */
export const judged: Readonly<Record<string, Judged>> = {
  'docx/pandoc-comments.docx': {
    because: 'comments are no text of the document; the truth file holds them',
    words: 0.6,
  },
  'docx/pandoc-headers.docx': { because: 'a seventh level is a heading all the same, at the deepest level there is' },
  'docx/pandoc-metadata.docx': { because: 'the title page is text that can be quoted, besides being metadata' },
  'docx/pandoc-track_changes_scrubbed_metadata.docx': {
    because: 'changes are accepted and comments left out; the truth file holds all of them',
    words: 0.5,
  },
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
  'md/markdown-citations.md': { because: 'our text is the file itself, so the marks of notes stand in it' },
  'md/markdown-reader-more.md': {
    because: 'attributes, tables drawn with lines and lettered lists are pandoc’s own and stay as they are written',
    words: 0.94,
  },
  'md/testsuite.md': {
    because: 'lettered lists and notes inside the line are pandoc’s own; addresses of links stand in the file',
    words: 0.93,
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

/** Files that hold nothing but pictures, hidden text or a page cut off in its head, and the code they are refused with. */
export const refused: Readonly<Record<string, ImportFailure['code']>> = {
  'docx/mammoth-empty.docx': 'no-text',
  'docx/mammoth-external-picture.docx': 'no-text',
  'docx/mammoth-tiny-picture-target-base-relative.docx': 'no-text',
  'docx/mammoth-tiny-picture.docx': 'no-text',
  'mhtml/missing_boundary.mhtml': 'no-text',
  'mhtml/missing_boundary_header.mhtml': 'no-text',
  'mhtml/missing_headers.mhtml': 'no-text',
  'mhtml/unexpected_eof.mhtml': 'no-text',
  'odt/hiddenTextByStyle.odt': 'no-text',
  'odt/hiddenTextByVariable.odt': 'no-text',
  'odt/horizontalRule.odt': 'no-text',
  'odt/image.odt': 'no-text',
  'odt/imageRelative.odt': 'no-text',
  'odt/variable.odt': 'no-text',
};
