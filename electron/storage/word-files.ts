import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from './atomic-save.ts';
import type { Io } from './io.ts';
import { diskError } from './io-errors.ts';

/** Writes a Word file that was made for the person, in place of one that is there. */
export async function writeWordFile(
  io: Io,
  path: string,
  bytes: Uint8Array,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  try {
    await saveAtomically({ io, path, bytes, run });
    return ok({ path });
  } catch (error) {
    return fail(diskError(error, path));
  }
}
