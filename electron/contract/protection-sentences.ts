import type { ProtectionProblem } from '../export/pdf/protection.ts';

interface Sentences {
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
}

const safe = 'No earlier export was touched.';

/** What a person reads when a PDF's protection would protect nothing or lock everybody out. */
export const protectionSentences: { readonly [P in ProtectionProblem as `protection/${P}`]: Sentences } = {
  'protection/no-password': {
    happened: 'A protected PDF needs a password.',
    safe,
    todo: 'Give a password to open it with, one for its owner, or both.',
  },
  'protection/no-owner-password': {
    happened: 'What readers may do is limited, but no owner’s password keeps the limits.',
    safe,
    todo: 'Give an owner’s password, or allow everything.',
  },
  'protection/same-passwords': {
    happened: 'Both passwords are the same, so every reader could lift the limits.',
    safe,
    todo: 'Give the owner another password than the readers.',
  },
  'protection/too-long': {
    happened: 'A password is longer than PDF readers take.',
    safe,
    todo: 'Use one of at most 127 bytes: that is 127 plain letters, or about 60 accented ones.',
  },
  'protection/odd-characters': {
    happened: 'A password has characters that cannot be seen or typed everywhere.',
    safe,
    todo: 'Use letters, digits, spaces and signs.',
  },
};
