import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import {
  type BackupManifest,
  type BackupPart,
  backupMediaType,
  largestManifest,
  parseManifest,
} from './backup-manifest.ts';

/** An open backup. Its parts are read one after the other, each against its SHA-256. */
export interface OpenBackup {
  readonly manifest: BackupManifest;
  /** Hands the bytes of a part on as they come, and says at the end whether they were the right ones. */
  readonly readPart: (
    part: BackupPart,
    take: (chunk: Uint8Array) => Promise<void> | void,
  ) => Promise<Result<null, AppError>>;
  readonly close: () => void;
}

/** Opens a backup and reads what it says of itself. Nothing is unpacked, and no name in it is used as a path. */
export async function openBackup(file: string): Promise<Result<OpenBackup, AppError>> {
  const damaged = (detail: string) => fail<AppError>({ code: 'backup/damaged', subject: file, detail });
  const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false }).catch(notZip);
  if (zip instanceof Error) return fail({ code: 'backup/not-a-backup', subject: file, detail: zip.message });
  try {
    const entries = new Map<string, yauzl.Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const mediaType = entries.get('mimetype');
    const manifestEntry = entries.get('manifest.json');
    const said = mediaType === undefined || mediaType.uncompressedSize > 200 ? '' : await textOf(zip, mediaType);
    if (said !== backupMediaType || manifestEntry === undefined) {
      zip.close();
      return fail({ code: 'backup/not-a-backup', subject: file, detail: '' });
    }
    if (manifestEntry.uncompressedSize > largestManifest) {
      zip.close();
      return damaged('manifest.json is too large');
    }
    const manifest = parseManifest(await textOf(zip, manifestEntry), file);
    if (!manifest.ok) {
      zip.close();
      return manifest;
    }
    return ok({
      manifest: manifest.value,
      close: () => zip.close(),
      readPart: async (part, take) => {
        const entry = entries.get(part.path);
        if (entry === undefined) return damaged(`${part.path} is missing`);
        if (entry.uncompressedSize !== part.bytes) return damaged(`${part.path} has another size`);
        const sum = createHash('sha256');
        const trouble = await readWhole(zip, entry, async (chunk) => {
          sum.update(chunk);
          await take(chunk);
        });
        if (trouble !== null) return damaged(`${part.path}: ${trouble.message}`);
        return sum.digest('hex') === part.sha256 ? ok(null) : damaged(`${part.path} has other content`);
      },
    });
  } catch (error) {
    zip.close();
    if (isSystemError(error)) throw error;
    return damaged(error instanceof Error ? error.message : String(error));
  }
}

/** What the reader has against the archive; what the disk or the taker has against it is thrown on. */
async function readWhole(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  take: (chunk: Uint8Array) => Promise<void>,
): Promise<Error | null> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) await take(chunk as Uint8Array);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || isSystemError(error) || error.name === 'AbortError') throw error;
    return error;
  }
}

async function textOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<string> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  return (await buffer(stream)).toString('utf8');
}

/** A file that is no zip is a value; one that cannot be opened at all is the disk's refusal. */
function notZip(error: unknown): Error {
  if (isSystemError(error) || !(error instanceof Error)) throw error;
  return error;
}

/** Damaged compressed data has codes as well, of the decompressor. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
