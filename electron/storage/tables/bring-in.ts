import path from 'node:path';
import { ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import type { LongWork } from '../backup/write-backup.ts';
import type { Library } from '../library-database.ts';
import type { CuratedClaims } from './curated-claims.ts';
import type { ImportedTables } from './import-tables.ts';

/** What came in: a library, or what was done to claims in a spreadsheet. */
export type BroughtIn =
  | ({ readonly type: 'library' } & ImportedTables)
  | ({ readonly type: 'curated' } & CuratedClaims);

/** Takes what a person points at: a folder or `library.json` is an exported library, a CSV file is a list of claims. */
export async function bringIn(library: Library, place: string, work: LongWork): Promise<Result<BroughtIn, AppError>> {
  if (path.extname(place).toLowerCase() === '.csv') {
    const curated = await library.importCuratedClaims(place);
    return curated.ok ? ok({ type: 'curated', ...curated.value }) : curated;
  }
  const imported = await library.importTables(place, work);
  return imported.ok ? ok({ type: 'library', ...imported.value }) : imported;
}
