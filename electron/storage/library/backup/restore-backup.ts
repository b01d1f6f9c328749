import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { RestoredLibrary } from '../../../contract/library-work.ts';
import { diskError } from '../../io-errors.ts';
import { makeFolderSync } from '../../make-folder.ts';
import { syncFolder } from '../blobs.ts';
import { Connection } from '../connection.ts';
import { checkIdentity, hasOwnSchema } from '../migrations.ts';
import { type BackupManifest, databasePart } from './backup-manifest.ts';
import { type OpenBackup, openBackup } from './read-backup.ts';
import type { LongWork } from './write-backup.ts';

/** A backup unpacked beside the library it is to replace, and found good. */
export interface UnpackedBackup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/**
 * Unpacks a backup into a folder beside `library`, holds every part against its SHA-256 and has the database checked.
 * The library itself is not touched. What fails or is cancelled leaves nothing behind.
 */
export async function unpackBackup(
  file: string,
  library: string,
  { signal, progress }: LongWork = {},
): Promise<Result<UnpackedBackup, AppError>> {
  const folder = `${path.resolve(library)}.restoring-${randomBytes(4).toString('hex')}`;
  let good = false;
  try {
    const backup = await openBackup(file);
    if (!backup.ok) return backup;
    try {
      const unpacked = await unpack(backup.value, folder, signal, progress);
      if (!unpacked.ok) return unpacked;
    } finally {
      backup.value.close();
    }
    const checked = checkDatabase(path.join(folder, databasePart), file);
    if (!checked.ok) return checked;
    good = true;
    return ok({ folder, manifest: backup.value.manifest });
  } catch (error) {
    if (signal?.aborted) return fail({ code: 'cancelled', subject: file, detail: '' });
    return fail(diskError(error, file));
  } finally {
    if (!good) fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function unpack(
  { manifest, readPart }: OpenBackup,
  folder: string,
  signal: AbortSignal | undefined,
  progress: LongWork['progress'],
): Promise<Result<null, AppError>> {
  const total = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  makeFolderSync(folder);
  for (const part of manifest.parts) {
    const target = path.join(folder, part.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    const handle = fs.openSync(target, 'wx', 0o644);
    try {
      const read = await readPart(part, (chunk) => {
        signal?.throwIfAborted();
        for (let at = 0; at < chunk.length; ) at += fs.writeSync(handle, chunk, at, chunk.length - at);
        done += chunk.length;
        progress?.(done, total);
      });
      if (!read.ok) return read;
      fs.fsyncSync(handle);
    } finally {
      fs.closeSync(handle);
    }
  }
  return ok(null);
}

function checkDatabase(database: string, file: string): Result<null, AppError> {
  const connection = new Connection(database);
  try {
    const identity = checkIdentity(connection, file);
    if (!identity.ok) {
      const code = identity.error.code === 'library/newer-version' ? 'backup/newer-version' : 'backup/damaged';
      return fail({ ...identity.error, code, subject: file });
    }
    if (!hasOwnSchema(connection))
      return fail({ code: 'backup/damaged', subject: file, detail: 'foreign tables or triggers' });
    const state = connection.get('PRAGMA integrity_check(1)')?.text('integrity_check') ?? '';
    return state === 'ok' ? ok(null) : fail({ code: 'backup/damaged', subject: file, detail: state });
  } finally {
    connection.close();
  }
}

/**
 * Puts an unpacked backup in the place of the library, which must be closed. The library that stood there is kept beside
 * it under another name; when the last step fails it is put back.
 */
export function swapIn(
  { folder, manifest }: UnpackedBackup,
  library: string,
  now: string,
): Result<RestoredLibrary, AppError> {
  const place = path.resolve(library);
  const { madeAt, sources, claims } = manifest;
  try {
    const isThere = fs.existsSync(place) && fs.readdirSync(place).length > 0;
    const aside = isThere ? freeName(`${place} before ${now.slice(0, 16).replace('T', ' ').replace(':', '-')}`) : null;
    if (aside !== null) fs.renameSync(place, aside);
    else fs.rmSync(place, { recursive: true, force: true });
    try {
      fs.renameSync(folder, place);
    } catch (error) {
      if (aside !== null) fs.renameSync(aside, place);
      throw error;
    }
    syncFolder(path.dirname(place));
    return ok({ madeAt, sources, claims, keptAside: aside });
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    return fail(diskError(error, library));
  }
}

/** Removes what a restore that was killed in the middle left beside a library. */
export function removeTornRestores(library: string): void {
  const place = path.resolve(library);
  const start = `${path.basename(place)}.restoring-`;
  for (const name of fs.readdirSync(path.dirname(place))) {
    if (name.startsWith(start)) fs.rmSync(path.join(path.dirname(place), name), { recursive: true, force: true });
  }
}

function freeName(wanted: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} (${count})`;
    if (!fs.existsSync(name)) return name;
  }
}
