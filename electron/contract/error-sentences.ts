import { citationStyleSentences } from './citation-style-sentences.ts';
import type { AppError, AppErrorCode } from './errors.ts';
import { fontSentences } from './font-sentences.ts';
import { librarySentences } from './library-sentences.ts';
import { protectionSentences } from './protection-sentences.ts';
import { returnedSentences } from './returned-sentences.ts';
import { wordFileSentences } from './word-file-sentences.ts';

/** What a person reads when something fails. Empty where there is nothing to say. */
export interface ErrorSentences {
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

/** The sentences of an error, with what they name filled in. The window and the command line say the same. */
export function errorSentences(error: AppError): ErrorSentences {
  const { happened, safe, todo } = sentences[error.code];
  return { happened: fill(happened, error.subject), safe: fill(safe, error.subject), todo: fill(todo, error.subject) };
}

function fill(sentence: string, subject: string): string {
  if (subject !== '') return sentence.replaceAll('{subject}', () => subject);
  // Nothing to name: `“{subject}” is empty.` becomes `This file is empty.`
  const plain = sentence.replaceAll('“{subject}”', 'this file').replaceAll('{subject}', 'this part of the program');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const editsSafe = 'Your edits are safe.';
const noFileTouched = 'No earlier export was touched.';

const sentences: { readonly [C in AppErrorCode]: ErrorSentences } = {
  ...librarySentences,
  'brief/not-a-brief': {
    happened: '“{subject}” is not a brief.',
    safe: 'It was not changed.',
    todo: 'Choose a file that ends in .brief, or import this one as a source.',
  },
  'brief/damaged': {
    happened: '“{subject}” is damaged.',
    safe: 'It was not changed.',
    todo: 'Open an earlier version if one was kept on this computer, or a copy from your backup.',
  },
  'brief/newer-version': {
    happened: '“{subject}” was made by a newer Briefwright.',
    safe: 'It was not changed.',
    todo: 'Update Briefwright to open it.',
  },
  'brief/invalid': {
    happened: '“{subject}” does not have the shape of a brief.',
    safe: 'It was not changed.',
    todo: 'Open an earlier version if one was kept on this computer, or a copy from your backup.',
  },
  'brief/picture-missing': {
    happened: 'A picture of this brief is missing: “{subject}”.',
    safe: editsSafe,
    todo: 'Delete the figure and insert the picture again, or open an earlier version of the brief.',
  },
  'brief/picture-damaged': {
    happened: 'A picture of this brief is damaged and cannot be printed: “{subject}”.',
    safe: editsSafe,
    todo: 'Insert a sound copy of the picture in its place, or open an earlier version of the brief.',
  },
  'brief/changed-outside': {
    happened: 'Another program changed “{subject}”.',
    safe: editsSafe,
    todo: 'Choose which of the two to keep.',
  },
  'brief/not-open': { happened: 'This brief is no longer open.', safe: editsSafe, todo: 'Open it again.' },
  'brief/read-only': {
    happened: 'This brief is open for reading only.',
    safe: 'It was not changed.',
    todo: 'Save a copy to edit it.',
  },
  'file/not-found': {
    happened: '“{subject}” is not there.',
    safe: editsSafe,
    todo: 'Check whether it was moved or renamed.',
  },
  'file/no-permission': {
    happened: 'You may not write to “{subject}”.',
    safe: editsSafe,
    todo: 'Save a copy somewhere else.',
  },
  'file/read-only': {
    happened: '“{subject}” is write-protected.',
    safe: editsSafe,
    todo: 'Save a copy somewhere else.',
  },
  'file/disk-full': {
    happened: 'The disk is full.',
    safe: 'Your edits are kept in memory.',
    todo: 'Free some space, or save a copy on another disk. Saving goes on by itself when there is room.',
  },
  'file/not-a-folder': {
    happened: '“{subject}” cannot be reached: a file stands where its folder should be.',
    safe: editsSafe,
    todo: 'Choose another folder, or move that file away.',
  },
  'file/is-a-folder': {
    happened: '“{subject}” is a folder.',
    safe: editsSafe,
    todo: 'Choose a file in it, or another name.',
  },
  'file/name-too-long': {
    happened: '“{subject}” is too long a name for this disk.',
    safe: editsSafe,
    todo: 'Use a shorter file name, or a folder with a shorter path.',
  },
  'file/exists': {
    happened: '“{subject}” is there already.',
    safe: 'It was not changed.',
    todo: 'Choose another name or another folder.',
  },
  'file/in-use': {
    happened: '“{subject}” is open in another program.',
    safe: editsSafe,
    todo: 'Close it there and try again, or use another name.',
  },
  'file/unknown': {
    happened: '“{subject}” could not be read or written.',
    safe: editsSafe,
    todo: 'Try again, or save a copy somewhere else.',
  },
  'template/unknown': {
    happened: 'There is no template called “{subject}”.',
    safe: 'Nothing was changed.',
    todo: 'Choose another template.',
  },
  'template/invalid': {
    happened: 'The template “{subject}” cannot be used.',
    safe: 'Briefs made from it carry their own copy and are not affected.',
    todo: 'Correct the template, or choose another.',
  },
  'house-style/unknown': {
    happened: 'There is no house style called “{subject}”.',
    safe: 'Nothing was changed.',
    todo: 'Choose another house style.',
  },
  'house-style/invalid': {
    happened: 'The house style “{subject}” cannot be used.',
    safe: 'Briefs that have it carry their own copy and are not affected.',
    todo: 'The details name what must be different in it.',
  },
  ...wordFileSentences,
  ...citationStyleSentences,
  'format/unknown': {
    happened: 'There is no export format called “{subject}”.',
    safe: noFileTouched,
    todo: 'Choose another format.',
  },
  'edition/unknown': {
    happened: 'This brief has no edition called “{subject}”.',
    safe: noFileTouched,
    todo: 'Choose another edition.',
  },
  'export/citation-error': {
    happened: 'A citation could not be formatted: {subject}',
    safe: noFileTouched,
    todo: 'Check what the source states about itself, then export again.',
  },
  'export/missing-character': {
    happened: 'The fonts have no sign for {subject}.',
    safe: noFileTouched,
    todo: 'Replace the character, or export to Word, which can use other fonts.',
  },
  'export/self-check': {
    happened: 'The exported file did not pass its own check: {subject}',
    safe: noFileTouched,
    todo: 'Export to another format, and report this with the details below.',
  },
  'export/name-field': {
    happened: 'A file name has no field called “{subject}”.',
    safe: noFileTouched,
    todo: 'Write the words themselves, or one of the fields named beside it.',
  },
  ...protectionSentences,
  ...returnedSentences,
  'print/failed': {
    happened: 'The brief was not printed: no printer took it.',
    safe: editsSafe,
    todo: 'Check that a printer is set up and switched on, or export a PDF and print it elsewhere.',
  },
  ...fontSentences,
  'process/crashed': {
    happened: 'A part of Briefwright stopped and was started again.',
    safe: editsSafe,
    todo: 'Try it once more.',
  },
  'process/too-slow': {
    happened: 'This took too long and was stopped.',
    safe: editsSafe,
    todo: 'Try it once more, with less at a time.',
  },
  'process/out-of-memory': {
    happened: 'This needed more memory than is allowed and was stopped.',
    safe: editsSafe,
    todo: 'Try it with less at a time.',
  },
  'search/name-taken': {
    happened: 'Another saved search is called “{subject}”.',
    safe: 'Both searches are as they were.',
    todo: 'Choose another name.',
  },
  cancelled: { happened: 'Cancelled.', safe: 'Nothing was changed.', todo: '' },
  'request/invalid': {
    happened: 'Briefwright could not make sense of its own request.',
    safe: editsSafe,
    todo: 'Try it once more. If it happens again, report it with the details below.',
  },
  internal: {
    happened: 'Something went wrong in {subject}.',
    safe: editsSafe,
    todo: 'Try it once more. If it happens again, report it with the details below.',
  },
};
