import type { AppErrorCode } from './errors.ts';

const othersGoOn = 'The other files are not affected.';
const nothingImported = 'Nothing of it was imported, and your library is unchanged.';
const libraryUnchanged = 'Your library is unchanged.';

/** What is said when documents cannot be imported, and when the library or a claim in it cannot be used. */
export const librarySentences: {
  readonly [C in Extract<
    AppErrorCode,
    `${'clipboard' | 'import' | 'library' | 'backup' | 'tables' | 'claim'}/${string}`
  >]: Readonly<Record<'happened' | 'safe' | 'todo', string>>;
} = {
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
  'library/disk-full': {
    happened: 'The disk that the library lies on is full.',
    safe: 'The library is as it was before; nothing is half written.',
    todo: 'Free some space, then do it again.',
  },
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
};
