import path from 'node:path';
import type { NewId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import { removeTornRestores } from './backup/restore-backup.ts';
import { removeTornBlobs } from './blobs.ts';
import { Connection } from './connection.ts';
import { Library } from './database.ts';
import { onDisk } from './errors.ts';
import { isDatabase, libraryFileName } from './file.ts';
import { prepareFolder } from './folder.ts';
import { readied } from './migrations.ts';

export interface LibraryOptions {
  readonly folder: string;
  /** The present instant, ISO 8601, UTC. */
  readonly now: () => string;
  readonly newId: NewId;
}

/**
 * Opens the library in a folder, or makes a new one there. The library belongs to this process until it is closed or
 * the process ends, however it ends; a second process is told `library/locked`.
 */
export function openLibrary({ folder, now, newId }: LibraryOptions): Result<Library, AppError> {
  return onDisk(folder, () => {
    const prepared = prepareFolder(folder);
    if (!prepared.ok) return prepared;
    const file = path.join(prepared.value, libraryFileName);
    if (!isDatabase(file)) return fail({ code: 'library/not-a-library', subject: folder, detail: libraryFileName });
    const connection = new Connection(file);
    const opened = onDisk(folder, () => readied(connection, prepared.value));
    if (!opened.ok) {
      connection.close();
      return opened;
    }
    removeTornBlobs(prepared.value);
    removeTornRestores(prepared.value);
    return ok(new Library({ connection, folder: prepared.value, now, newId }));
  });
}
