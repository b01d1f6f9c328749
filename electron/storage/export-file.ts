import { dirname } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from './atomic-save.ts';
import { exists, type Io } from './io.ts';
import { diskError } from './io-errors.ts';

/**
 * Writes a whole exported file or none, with the folders on the way; an earlier file of the name stays until the new
 * one is complete. Answers whether there was one.
 */
export async function saveExport(
  io: Io,
  path: string,
  bytes: Uint8Array,
  run: string,
): Promise<Result<{ readonly replaced: boolean }, AppError>> {
  try {
    await io.makeFolder(dirname(path));
    const replaced = await exists(io, path);
    await saveAtomically({ io, path, bytes, run });
    return ok({ replaced });
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Those of these files that are there already. */
export async function existingFiles(io: Io, paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => exists(io, path).catch(() => false)));
  return paths.filter((_, index) => found[index]);
}
