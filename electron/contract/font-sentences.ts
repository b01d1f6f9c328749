import type { AppErrorCode } from './errors.ts';

const fontsSafe = 'The fonts you have are as they were.';

/** What a person reads when a font cannot be added. */
export const fontSentences: Readonly<
  Record<
    Extract<AppErrorCode, `font/${string}`>,
    { readonly happened: string; readonly safe: string; readonly todo: string }
  >
> = {
  'font/not-a-font': {
    happened: '“{subject}” is no font.',
    safe: fontsSafe,
    todo: 'Choose a font file, with the ending .ttf or .otf.',
  },
  'font/damaged': {
    happened: 'The font “{subject}” is damaged.',
    safe: fontsSafe,
    todo: 'Get a fresh copy of it from where it came from.',
  },
  'font/collection': {
    happened: '“{subject}” is a collection of several fonts.',
    safe: fontsSafe,
    todo: 'Add the font you need as a file of its own, with the ending .ttf or .otf.',
  },
  'font/web-font': {
    happened: '“{subject}” is a font packed for web pages.',
    safe: fontsSafe,
    todo: 'Add the same font as a .ttf or .otf file; its makers usually offer both.',
  },
  'font/variable-postscript': {
    happened: '“{subject}” is a variable font with PostScript outlines, which no PDF can carry.',
    safe: fontsSafe,
    todo: 'Add the weights you need as files of their own, with the ending .otf or .ttf.',
  },
  'font/not-allowed': {
    happened: 'The makers of “{subject}” do not allow documents to carry it.',
    safe: fontsSafe,
    todo: 'Choose another font, or get a licence with a version that allows it.',
  },
  'font/pictures-only': {
    happened: '“{subject}” has, or allows to be carried, only pictures of its letters.',
    safe: fontsSafe,
    todo: 'Choose a font with outlines.',
  },
  'font/unknown': {
    happened: 'No font called “{subject}” was added.',
    safe: fontsSafe,
    todo: 'See the list of added fonts for its name.',
  },
};

/** What goes with a font whose makers allow no more than to print and to read. */
export const printOnlySentence =
  'Its makers allow it in documents to read and print: in PDF files, not in files to edit.';
