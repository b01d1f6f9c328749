import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError, AppErrorCode } from '../../contract/errors.ts';

/** What the codes of the database and of the system mean for a library. */
const meanings: Readonly<Record<string, AppErrorCode>> = {
  SQLITE_BUSY: 'library/locked',
  SQLITE_LOCKED: 'library/locked',
  SQLITE_NOTADB: 'library/not-a-library',
  SQLITE_CORRUPT: 'library/damaged',
  SQLITE_READONLY: 'library/not-writable',
  SQLITE_CANTOPEN: 'library/not-writable',
  SQLITE_PERM: 'library/not-writable',
  SQLITE_INTERRUPT: 'cancelled',
  SQLITE_FULL: 'library/disk-full',
  SQLITE_IOERR: 'file/unknown',
  EACCES: 'library/not-writable',
  EPERM: 'library/not-writable',
  EROFS: 'library/not-writable',
  ENOTDIR: 'library/not-writable',
  EEXIST: 'library/not-writable',
  EISDIR: 'library/not-writable',
  ENOENT: 'file/not-found',
  ENOSPC: 'library/disk-full',
  EDQUOT: 'library/disk-full',
  EIO: 'file/unknown',
};

/** Runs work on the disk. What disk and database may refuse is a value; a mistake of ours still throws. */
export function onDisk<T>(subject: string, work: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return work();
  } catch (error) {
    return fail(libraryError(error, subject));
  }
}

/** The same for work that takes its time and cannot fail otherwise. */
export async function onDiskLater<T>(subject: string, work: () => Promise<T>): Promise<Result<T, AppError>> {
  try {
    return ok(await work());
  } catch (error) {
    const known = diskError(error, subject);
    if (known === null) throw error;
    return fail(known);
  }
}

/** The same for work that cannot fail otherwise. */
export function valueOnDisk<T>(subject: string, work: () => T): Result<T, AppError> {
  return onDisk(subject, () => ok(work()));
}

/** A refusal of the disk or the database as a person meets it; a mistake of ours is thrown on. */
export function libraryError(error: unknown, subject: string): AppError {
  const known = diskError(error, subject);
  if (known === null) throw error;
  return known;
}

function diskError(error: unknown, subject: string): AppError | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  const known = Object.entries(meanings).find(([name]) => code === name || code.startsWith(`${name}_`))?.[1];
  if (known !== undefined) return { code: known, subject, detail: error.message };
  // The driver reports a file it cannot open in words only.
  const unopened = /unable to open|ConnectionFailed/i.test(error.message);
  return unopened ? { code: 'library/not-writable', subject, detail: error.message } : null;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
