import type { WordFileFailureCode } from '../library/word-file/word-file-look.ts';

interface Sentences {
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

const safe = 'The house style is as it was.';
const inWord = 'Open it in Word,';

/** Why the look of a Word file cannot be taken. */
export const wordFileSentences: { readonly [C in WordFileFailureCode as `word-file/${C}`]: Sentences } = {
  'word-file/not-word': {
    happened: '“{subject}” is not a Word file.',
    safe,
    todo: 'Choose a document (.docx) or a template (.dotx) of Word.',
  },
  'word-file/protected': {
    happened: '“{subject}” is protected by a password, or in the old format of Word.',
    safe,
    todo: `${inWord} save it without a password as .docx or .dotx, and choose that file.`,
  },
  'word-file/damaged': {
    happened: '“{subject}” is damaged and cannot be read.',
    safe,
    todo: 'Get a fresh copy of it, or save it anew in Word.',
  },
  'word-file/unsafe': {
    happened: '“{subject}” is built in a way that no Word file is, so it was not opened.',
    safe,
    todo: 'If you trust where it comes from, save it anew in Word and choose that file.',
  },
  'word-file/too-large': {
    happened: '“{subject}” is too large for a house style.',
    safe,
    todo: `${inWord} take the text out and make the pictures in its headers and footers smaller: of both, only the look is needed.`,
  },
  'word-file/too-complex': {
    happened:
      '“{subject}” holds far more styles or settings than any house style needs, so it was not read to the end.',
    safe,
    todo: 'Begin with a new file in Word and copy only the styles that you use into it.',
  },
  'word-file/macros': {
    happened: '“{subject}” contains macros, which are programs.',
    safe: `Nothing of it was run. ${safe}`,
    todo: `${inWord} save it as a document or template without macros (.docx or .dotx), and choose that file.`,
  },
  'word-file/attached-template': {
    happened: '“{subject}” depends on another template, from which Word fetches styles.',
    safe: `Nothing was fetched. ${safe}`,
    todo: 'Choose that template itself (.dotx); or attach Normal.dotm in Word, under Developer, Document Template, and save.',
  },
  'word-file/linked-picture': {
    happened: '“{subject}” shows a picture that is kept somewhere else.',
    safe: `Nothing was fetched. ${safe}`,
    todo: `${inWord} put the picture itself into the file (File, Info, Edit Links to Files, Break Link), and save.`,
  },
  'word-file/outside-content': {
    happened: '“{subject}” takes content from outside the file.',
    safe: `Nothing was fetched. ${safe}`,
    todo: `${inWord} remove the link (File, Info, Edit Links to Files), and save.`,
  },
  'word-file/embedded-object': {
    happened: '“{subject}” holds an object of another program.',
    safe: `Nothing of it was run. ${safe}`,
    todo: `${inWord} delete the object or put a picture in its place, and save.`,
  },
  'word-file/fetching-field': {
    happened: 'A header or footer of “{subject}” has a field that fetches or runs something.',
    safe: `Nothing was fetched or run. ${safe}`,
    todo: `${inWord} turn the field into plain text (Ctrl+Shift+F9), and save. The details name the field.`,
  },
};

/** How many styles come from the Word file, and which ones of ours are added to them. */
export function wordFileSentence({
  taken,
  added,
}: {
  readonly taken: readonly string[];
  readonly added: readonly string[];
}): string {
  const counted = `${taken.length} ${taken.length === 1 ? 'style' : 'styles'} taken, ${added.length} added`;
  return added.length === 0 ? `${counted}.` : `${counted}: ${added.join(', ')}.`;
}
