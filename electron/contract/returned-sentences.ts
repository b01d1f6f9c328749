import type { ImportFailureCode } from '../library/imported-document.ts';
import type { ReturnedProblem } from '../round-trip/returned-problem.ts';
import type { AppError } from './errors.ts';

const nothingChanged = 'Neither the brief nor the file was changed.';

/** What is said of a file that came back and cannot be compared. */
export const returnedSentences: {
  readonly [P in ReturnedProblem as `returned/${P}`]: Readonly<Record<'happened' | 'safe' | 'todo', string>>;
} = {
  'returned/not-word': {
    happened: '“{subject}” is not a Word document.',
    safe: nothingChanged,
    todo: 'In the program it was edited with, save it as a Word document (.docx) and bring that back.',
  },
  'returned/password': {
    happened: '“{subject}” needs a password.',
    safe: nothingChanged,
    todo: 'Save a copy without a password and bring that back.',
  },
  'returned/damaged': {
    happened: '“{subject}” is damaged and cannot be read.',
    safe: nothingChanged,
    todo: 'Open it in a word processor, save it anew, and bring that back, or ask for another copy.',
  },
  'returned/unsafe': {
    happened: '“{subject}” is not a safe document: it reaches outside itself or unpacks to far more than it should.',
    safe: nothingChanged,
    todo: 'Ask whoever sent it for another copy.',
  },
  'returned/too-much': {
    happened: '“{subject}” is too large or too tangled to be read safely.',
    safe: nothingChanged,
    todo: 'Take pictures and attachments out of it in a word processor, save it, and bring that back.',
  },
  'returned/not-ours': {
    happened: '“{subject}” was not made from this brief: it has no mark of it, and other words.',
    safe: nothingChanged,
    todo: 'Open the brief it was exported from and bring it back there, or import it into the library as a document.',
  },
  'returned/other-brief': {
    happened: '“{subject}” was exported from another brief.',
    safe: nothingChanged,
    todo: 'Open that brief, then bring the file back.',
  },
};

/** The failure of a reader, said of a file that came back. */
export function returnedError(code: ImportFailureCode, fileName: string, detail: string): AppError {
  return { code: codes[code] ?? 'returned/damaged', subject: fileName, detail };
}

const codes: { readonly [C in ImportFailureCode]?: AppError['code'] } = {
  'unknown-format': 'returned/not-word',
  'wrong-extension': 'returned/not-word',
  'no-references': 'returned/not-word',
  empty: 'returned/not-word',
  encrypted: 'returned/password',
  'unsafe-archive': 'returned/unsafe',
  'too-large': 'returned/too-much',
  'too-complex': 'returned/too-much',
  'too-slow': 'returned/too-much',
  'out-of-memory': 'returned/too-much',
  'unreadable-file': 'file/unknown',
};
