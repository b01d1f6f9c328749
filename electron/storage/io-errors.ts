import type { AppError, AppErrorCode } from '../contract/errors.ts';
import { errnoOf } from './io.ts';

const codes: Readonly<Record<string, AppErrorCode>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-a-folder',
  EEXIST: 'file/not-a-folder',
  EISDIR: 'file/is-a-folder',
  EACCES: 'file/no-permission',
  EPERM: 'file/no-permission',
  EROFS: 'file/read-only',
  ENOSPC: 'file/disk-full',
  EDQUOT: 'file/disk-full',
  EFBIG: 'file/disk-full',
  ENAMETOOLONG: 'file/name-too-long',
  EBUSY: 'file/in-use',
  ETXTBSY: 'file/in-use',
  // A copy of a database is written by the driver, which says it in its own way.
  SQLITE_FULL: 'file/disk-full',
};

/**
 * A failure of the disk as the person meets it. `subject` is the file that was being read or written. Errors that do
 * not come from the disk are mistakes of ours and go on.
 */
export function diskError(error: unknown, subject: string): AppError {
  if (!isDiskError(error)) throw error;
  const detail = error instanceof Error ? error.message : String(error);
  return { code: codes[errnoOf(error)] ?? 'file/unknown', subject, detail };
}

function isDiskError(error: unknown): boolean {
  const code = errnoOf(error);
  return code in codes || /^(?:E[A-Z0-9]+|SQLITE_(?:IOERR|CANTOPEN).*)$/.test(code);
}
