import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { BackupFacts } from '../../../contract/library-work.ts';
import { diskError } from '../../io-errors.ts';
import { blobPath, syncFolder } from '../blobs.ts';
import type { LibraryContext } from '../context.ts';
import {
  type BackupManifest,
  type BackupPart,
  backupFormat,
  backupMediaType,
  backupVersion,
  databasePart,
} from './backup-manifest.ts';
import { openBackup } from './read-backup.ts';

export interface LongWork {
  readonly signal?: AbortSignal;
  /** Bytes done, and all bytes. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Writes the whole library into one file: database and originals, as they are at this moment. The file takes its name
 * when it is complete, on the disk, and was read back part by part; what fails or is cancelled leaves nothing behind.
 */
export async function writeBackup(
  context: LibraryContext,
  target: string,
  { signal, progress }: LongWork = {},
): Promise<Result<BackupFacts, AppError>> {
  const place = path.dirname(path.resolve(target));
  const run = randomBytes(4).toString('hex');
  const copy = path.join(place, `.${path.basename(target)}.${run}.sqlite.tmp`);
  const packed = path.join(place, `.${path.basename(target)}.${run}.tmp`);
  try {
    // The driver's own words for a folder it cannot write to say nothing; the disk's do.
    fs.closeSync(fs.openSync(packed, 'wx', 0o600));
    context.connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    const { manifest, missing } = await manifestOf(context, copy, signal);
    const total = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0) * 2;
    await pack(context.folder, copy, manifest, packed, signal, (done) => progress?.(done, total));
    const proven = await prove(packed, signal, (done) => progress?.(total / 2 + done, total));
    if (!proven.ok) return proven;
    fs.renameSync(packed, target);
    syncFolder(place);
    const { sources, claims } = manifest;
    return ok({ path: target, bytes: fs.statSync(target).size, sources, claims, missingOriginals: missing });
  } catch (error) {
    if (signal?.aborted) return fail({ code: 'cancelled', subject: target, detail: '' });
    return fail(diskError(error, target));
  } finally {
    fs.rmSync(copy, { force: true });
    fs.rmSync(packed, { force: true });
  }
}

async function manifestOf(
  { connection, folder, now }: LibraryContext,
  copy: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly manifest: BackupManifest; readonly missing: number }> {
  const hashes = connection
    .all('SELECT DISTINCT sha256 FROM snapshots ORDER BY sha256')
    .map((row) => row.text('sha256'));
  const originals = hashes.flatMap((sha256): BackupPart[] => {
    const facts = fs.statSync(blobPath(folder, sha256), { throwIfNoEntry: false });
    return facts === undefined ? [] : [{ path: `blobs/${sha256.slice(0, 2)}/${sha256}`, bytes: facts.size, sha256 }];
  });
  const count = (table: string) => connection.get(`SELECT count(*) AS rows FROM ${table}`)?.number('rows') ?? 0;
  const [sources, claims] = [count('sources'), count('claims')];
  // From here on the library itself is not asked again: others may be at it.
  const database = { path: databasePart, bytes: fs.statSync(copy).size, sha256: await hashOf(copy, signal) };
  return {
    manifest: {
      format: backupFormat,
      version: backupVersion,
      madeAt: now(),
      sources,
      claims,
      parts: [database, ...originals],
    },
    missing: hashes.length - originals.length,
  };
}

async function pack(
  folder: string,
  copy: string,
  manifest: BackupManifest,
  target: string,
  signal: AbortSignal | undefined,
  progress: (done: number) => void,
): Promise<void> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(manifest.madeAt);
  zip.addBuffer(Buffer.from(backupMediaType), 'mimetype', { compress: false, mtime });
  zip.addBuffer(Buffer.from(JSON.stringify(manifest, null, 1)), 'manifest.json', { mtime });
  let done = 0;
  for (const { path: name, sha256 } of manifest.parts) {
    const file = name === databasePart ? copy : blobPath(folder, sha256);
    zip.addReadStreamLazy(name, { mtime }, (give) => {
      const source = fs.createReadStream(file);
      source.on('data', (chunk) => {
        done += chunk.length;
        progress(done);
      });
      give(null, source);
    });
  }
  zip.end();
  // What goes wrong with a part is told by the archive and not by its stream.
  const passing = new Transform({ transform: (chunk, _encoding, pass) => pass(null, chunk) });
  zip.on('error', (error: Error) => passing.destroy(error));
  const options = signal === undefined ? {} : { signal };
  await pipeline(zip.outputStream, passing, fs.createWriteStream(target, { flags: 'r+', flush: true }), options);
}

async function prove(
  file: string,
  signal: AbortSignal | undefined,
  progress: (done: number) => void,
): Promise<Result<null, AppError>> {
  const backup = await openBackup(file);
  if (!backup.ok) return backup;
  let done = 0;
  try {
    for (const part of backup.value.manifest.parts) {
      const read = await backup.value.readPart(part, (chunk) => {
        signal?.throwIfAborted();
        done += chunk.length;
        progress(done);
      });
      if (!read.ok) return read;
    }
    return ok(null);
  } finally {
    backup.value.close();
  }
}

async function hashOf(file: string, signal: AbortSignal | undefined): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of fs.createReadStream(file)) {
    signal?.throwIfAborted();
    sum.update(chunk as Uint8Array);
  }
  return sum.digest('hex');
}
