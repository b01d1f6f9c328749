import fs from 'node:fs';
import path from 'node:path';
import type { AppError } from '../../contract/errors.ts';
import type { Connection } from './connection.ts';

export const libraryFileName = 'library.sqlite';

/** A file that is not there yet, is empty, or begins as a database does. */
export function isDatabase(file: string): boolean {
  if (!fs.existsSync(file)) return true;
  const handle = fs.openSync(file, 'r');
  try {
    const head = Buffer.alloc(16);
    const length = fs.readSync(handle, head, 0, 16, 0);
    return length === 0 || head.toString('latin1') === 'SQLite format 3\0';
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * Says whether the file in this place is still the one of now. When somebody moved or deleted its folder, a system goes on
 * writing to it, but nobody can open it again: what is added to it would be lost.
 */
export function guardFile(file: string): () => AppError | null {
  const then = identityOf(file);
  return () => (identityOf(file) === then ? null : { code: 'library/gone', subject: path.dirname(file), detail: '' });
}

function identityOf(file: string): string | null {
  const facts = fs.statSync(file, { bigint: true, throwIfNoEntry: false });
  return facts === undefined ? null : `${facts.dev} ${facts.ino}`;
}

/** How the file is used: by this process alone, and so that what is committed is on the disk. */
export function configure(connection: Connection): void {
  // Exclusive from the first read on. The lock is the system's own, so a killed process leaves none behind.
  connection.get('PRAGMA locking_mode = EXCLUSIVE');
  connection.get('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA foreign_keys = ON');
  connection.exec('PRAGMA cache_size = -65536');
  // Pages that many files change, those of the indexes above all, are copied into the library once for all of them.
  connection.exec('PRAGMA wal_autocheckpoint = 8000');
  connection.exec('PRAGMA temp_store = MEMORY');
  connection.exec('BEGIN EXCLUSIVE; COMMIT');
}
