import type { SkipReason } from './events.ts';

const words: { readonly [R in SkipReason]: string } = {
  'already-there': 'Already in the library, so it was not imported again.',
  'folder-note': 'It is about the folder. To import it, choose the file itself.',
  'page-folder': 'It holds the pictures and scripts of the saved page beside it.',
};

/** Why a file was left alone, in one sentence. */
export function skipWords(reason: SkipReason): string {
  return words[reason];
}
