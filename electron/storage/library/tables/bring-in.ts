import path from 'node:path';
import { ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { LibraryWork } from '../../../contract/library-work.ts';
import type { LongWork } from '../backup/write-backup.ts';
import type { Library } from '../database.ts';
import { tableFacts } from './table-files.ts';

/** What came in: a library, or what was done to claims in a spreadsheet. */
export type BroughtIn = Extract<LibraryWork, { readonly type: 'brought-in' | 'curated' }>;

/**
 * Takes what a person points at: a folder, `library.json` or the `about.json` among the tables is an exported library, a
 * CSV file is a list of claims.
 */
export async function bringIn(library: Library, place: string, work: LongWork): Promise<Result<BroughtIn, AppError>> {
  if (path.extname(place).toLowerCase() === '.csv') {
    const curated = await library.importCuratedClaims(place);
    return curated.ok ? ok({ type: 'curated', ...curated.value }) : curated;
  }
  // One cannot choose a folder and a file in the same dialog everywhere, so a file in the folder stands for it.
  const whole = path.basename(place) === tableFacts ? path.dirname(path.dirname(place)) : place;
  const imported = await library.importTables(whole, work);
  return imported.ok ? ok({ type: 'brought-in', ...imported.value }) : imported;
}
