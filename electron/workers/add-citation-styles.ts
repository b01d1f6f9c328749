import path from 'node:path';
import { fail, type Result } from '../base/result.ts';
import { largestStyle, type OwnCitationStyle } from '../citations/own-style.ts';
import { citationStyles } from '../citations/styles.ts';
import type { AddedStyles, StyleRow } from '../contract/citation-style-list.ts';
import type { AppError } from '../contract/errors.ts';
import { readOwnCitationStyles, saveOwnCitationStyle } from '../storage/citation-style-files.ts';
import { nodeIo } from '../storage/io-node.ts';
import { readLimited } from './read-limited.ts';

type Check = (bytes: Uint8Array, file: string) => Promise<Result<OwnCitationStyle, AppError>>;

/** Reads a file that may be a citation style and has it checked. */
export async function readCitationStyleFile(file: string, check: Check): Promise<Result<OwnCitationStyle, AppError>> {
  const bytes = await readLimited(file, largestStyle);
  if (bytes.ok) return check(bytes.value, file);
  const code = bytes.error.code === 'too-large' ? 'style/too-large' : 'import/unreadable-file';
  return fail({ code, subject: path.basename(file), detail: bytes.error.detail });
}

/**
 * Keeps the styles in these files among the person's own. They are tried again as long as that helps, so that a dependent
 * style finds its parent wherever it stands among them.
 */
export async function addCitationStyles(
  files: readonly string[],
  { folder, check, run }: { readonly folder: string; readonly check: Check; readonly run: string },
): Promise<Omit<AddedStyles, 'styles'>> {
  const added: string[] = [];
  const refused: { readonly file: string; readonly error: AppError }[] = [];
  let orphans: readonly { readonly file: string; readonly error: AppError }[] = [];
  let waiting = files;
  do {
    orphans = [];
    for (const file of waiting) {
      const read = await readCitationStyleFile(file, check);
      const saved = read.ok ? await saveOwnCitationStyle(nodeIo, folder, read.value, run) : read;
      if (read.ok && saved.ok) added.push(read.value.id);
      else if (!saved.ok && saved.error.code === 'style/parent-missing')
        orphans = [...orphans, { file, error: saved.error }];
      else if (!saved.ok) refused.push({ file, error: saved.error });
    }
    const isHelped = orphans.length < waiting.length;
    waiting = isHelped ? orphans.map(({ file }) => file) : [];
  } while (waiting.length > 0);
  return { added, refused: [...refused, ...orphans] };
}

/** Every citation style there is: those of the program, then the person's own. */
export async function citationStyleRows(folder: string): Promise<readonly StyleRow[]> {
  const { found } = await readOwnCitationStyles(nodeIo, folder);
  return [
    ...citationStyles.map(({ id, title, kind }) => ({ id, title, kind, own: false })),
    ...found.map(({ value: { id, title, kind } }) => ({ id, title, kind, own: true })),
  ];
}
