import fs from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Library } from '../storage/library/database.ts';
import { libraryFileName } from '../storage/library/file.ts';
import { openLibrary } from '../storage/library/open-library.ts';
import type { Environment } from './environment.ts';
import { type Outcome, refused } from './outcome.ts';

/**
 * Opens a library for one command and gives it back whatever the command comes to. A folder without one is refused: only
 * an import makes a library.
 */
export async function withLibrary(
  folder: string,
  { now, newId }: Environment,
  work: (library: Library) => Promise<Result<Outcome, AppError>> | Result<Outcome, AppError>,
): Promise<Outcome> {
  if (!fs.existsSync(path.join(path.resolve(folder), libraryFileName))) {
    return refused({ code: 'library/not-a-library', subject: folder, detail: '' });
  }
  const opened = openLibrary({ folder: path.resolve(folder), now, newId });
  if (!opened.ok) return refused(opened.error);
  try {
    const outcome = await work(opened.value);
    return outcome.ok ? outcome.value : refused(outcome.error);
  } finally {
    opened.value.close();
  }
}

/** Goes on with the value of a step, or passes its failure on. */
export function mapped<T, U>(result: Result<T, AppError>, next: (value: T) => U): Result<U, AppError> {
  return result.ok ? ok(next(result.value)) : result;
}
