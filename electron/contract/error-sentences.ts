import { citationStyleSentences } from './citation-style-sentences.ts';
import type { AppError, AppErrorCode } from './errors.ts';
import { fontSentences } from './font-sentences.ts';
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

const othersGoOn = 'The other files are not affected.';
const nothingImported = 'Nothing of it was imported, and your library is unchanged.';
const libraryUnchanged = 'Your library is unchanged.';
const editsSafe = 'Your edits are safe.';
const noFileTouched = 'No earlier export was touched.';

const sentences: { readonly [C in AppErrorCode]: ErrorSentences } = {
  'clipboard/no-text': {
    happened: 'There is no text on the clipboard.',
    safe: libraryUnchanged,
    todo: 'Copy the text again where you found it, then paste it here.',
  },
  'import/unknown-format': {
    happened: '“{subject}” is not a kind of file that can be read.',
    safe: othersGoOn,
    todo: 'Save it as PDF, a Word or OpenDocument text, RTF, a web page or plain text and import that.',
  },
  'import/wrong-extension': {
    happened: '“{subject}” holds something else than its name says.',
    safe: othersGoOn,
    todo: 'If it is a document, give it the right ending and import it again.',
  },
  'import/empty': {
    happened: '“{subject}” is empty.',
    safe: othersGoOn,
    todo: 'If it should hold something, get a fresh copy of it.',
  },
  'import/no-text': {
    happened: 'No text was found in “{subject}”.',
    safe: othersGoOn,
    todo: 'If it shows text as pictures, as a scan does, run text recognition on it with another program and import the result.',
  },
  'import/no-references': {
    happened: 'No reference was found in “{subject}”.',
    safe: othersGoOn,
    todo: 'Export it again from the program it comes from, as RIS, BibTeX or CSL-JSON.',
  },
  'import/encrypted': {
    happened: '“{subject}” needs a password.',
    safe: othersGoOn,
    todo: 'Save a copy without a password and import that.',
  },
  'import/damaged': {
    happened: '“{subject}” is damaged and cannot be read.',
    safe: nothingImported,
    todo: 'Get a fresh copy of the file.',
  },
  'import/unsafe-archive': {
    happened: '“{subject}” is not a safe document: it reaches outside itself or unpacks to far more than it should.',
    safe: nothingImported,
    todo: 'Ask whoever sent it for another copy.',
  },
  'import/too-large': {
    happened: '“{subject}” is larger than can be imported.',
    safe: othersGoOn,
    todo: 'Split it and import the parts you need.',
  },
  'import/too-complex': {
    happened: '“{subject}” cannot be read safely: it is nested too deep or made of too much.',
    safe: othersGoOn,
    todo: 'Save it as plain text and import that.',
  },
  'import/too-slow': {
    happened: 'Reading “{subject}” took too long and was stopped.',
    safe: othersGoOn,
    todo: 'Try it again on its own, or save it in a simpler format.',
  },
  'import/out-of-memory': {
    happened: 'Reading “{subject}” needed more memory than is allowed and was stopped.',
    safe: othersGoOn,
    todo: 'Split it, or save it in a simpler format.',
  },
  'import/crashed': {
    happened: 'The reader stopped while it was reading “{subject}”.',
    safe: othersGoOn,
    todo: 'Save the file in another format and import that.',
  },
  'import/unreadable-file': {
    happened: '“{subject}” could not be opened.',
    safe: othersGoOn,
    todo: 'Check that it still exists and that you may read it, then try again.',
  },
  'import/cancelled': {
    happened: '“{subject}” was not imported because you cancelled.',
    safe: 'Files that were finished stay in the library.',
    todo: '',
  },
  'library/not-writable': {
    happened: 'The library in “{subject}” cannot be written to.',
    safe: 'Nothing there was changed.',
    todo: 'Check that it is a folder, that you may write to it, and that the disk is neither full nor write-protected.',
  },
  'library/newer-version': {
    happened: 'This library was made by a newer Briefwright.',
    safe: 'Nothing in it was changed.',
    todo: 'Update Briefwright, or choose another library.',
  },
  'library/damaged': {
    happened: 'The library is damaged.',
    safe: 'Your briefs carry their own evidence and open as before.',
    todo: 'Restore the library from a backup, or start a new one and import your files again.',
  },
  'library/not-a-library': {
    happened: 'There is no Briefwright library in “{subject}”.',
    safe: 'Nothing there was changed.',
    todo: 'Choose another folder, or import files into an empty one.',
  },
  'library/synced-folder': {
    happened: 'A library cannot live in a synchronised or network folder, and “{subject}” is in one.',
    safe: 'Nothing was written there.',
    todo: 'Choose a folder on this computer. Briefs may be stored anywhere.',
  },
  'library/locked': {
    happened: 'Another program is using the library.',
    safe: 'Nothing was changed.',
    todo: 'Close the other program and try again.',
  },
  'library/gone': {
    happened: 'The library is no longer in “{subject}”: its folder was moved, renamed or deleted.',
    safe: 'Nothing was written. What was read before can still be read until Briefwright is closed.',
    todo: 'Back up the library now, then put the folder back where it was and start Briefwright again.',
  },
  'backup/not-a-backup': {
    happened: '“{subject}” is not a backup of a library.',
    safe: libraryUnchanged,
    todo: 'Choose a file that was made with “Back up the library”.',
  },
  'backup/damaged': {
    happened: '“{subject}” is damaged: what is in it is not what was backed up.',
    safe: libraryUnchanged,
    todo: 'Try another copy of the file or an older backup.',
  },
  'backup/newer-version': {
    happened: '“{subject}” was made by a newer Briefwright.',
    safe: libraryUnchanged,
    todo: 'Update Briefwright to restore it.',
  },
  'tables/not-an-export': {
    happened: 'There is no exported library in “{subject}”.',
    safe: libraryUnchanged,
    todo: 'Choose the folder that was made with “Export the library”, or a library.json or claims.csv out of it.',
  },
  'tables/damaged': {
    happened: 'A part of “{subject}” cannot be read.',
    safe: libraryUnchanged,
    todo: 'The details name the file and the line. Mend it there, or export the library again.',
  },
  'tables/newer-version': {
    happened: '“{subject}” was exported by a newer Briefwright.',
    safe: libraryUnchanged,
    todo: 'Update Briefwright to import it.',
  },
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
  'library/disk-full': {
    happened: 'The disk that the library lies on is full.',
    safe: 'The library is as it was before; nothing is half written.',
    todo: 'Free some space, then do it again.',
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
  'claim/no-words': {
    happened: 'There are no words in what was chosen.',
    safe: libraryUnchanged,
    todo: 'Select at least one word of the source.',
  },
  'claim/not-neighbours': {
    happened: 'These claims do not stand beside one another in the current text of one source.',
    safe: libraryUnchanged,
    todo: 'Join claims whose sentences follow one another. Claims of different sources that say the same can be merged.',
  },
  'claim/no-border': {
    happened: 'This claim cannot be split there.',
    safe: libraryUnchanged,
    todo: 'A claim of several sentences is split where a sentence of the source’s current text begins.',
  },
  'claim/gone': {
    happened: 'One of these claims is no longer in the library.',
    safe: libraryUnchanged,
    todo: 'Choose the claims again from the list.',
  },
  'claim/too-many': {
    happened: 'More than {subject} claims were chosen.',
    safe: libraryUnchanged,
    todo: 'Narrow the search, and take the claims in several steps.',
  },
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
