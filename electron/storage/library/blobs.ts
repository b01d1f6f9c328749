import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The calls to the disk that keep an original, so that a test can let any of them fail. */
export type BlobDisk = Pick<
  typeof fs,
  'closeSync' | 'existsSync' | 'fsyncSync' | 'mkdirSync' | 'openSync' | 'renameSync' | 'rmSync' | 'writeSync'
>;

export function blobPath(folder: string, sha256: string): string {
  return path.join(folder, 'blobs', sha256.slice(0, 2), sha256);
}

/**
 * Keeps the original bytes of a file under their SHA-256, safe on the disk before this returns: a row that names them
 * may be committed afterwards. Bytes that are already there are not written again. Nothing half written is left behind.
 */
export function writeBlob(folder: string, sha256: string, bytes: Uint8Array, disk: BlobDisk = fs): void {
  const target = blobPath(folder, sha256);
  if (disk.existsSync(target)) return;
  const place = path.dirname(target);
  disk.mkdirSync(place, { recursive: true });
  const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    const file = disk.openSync(temporary, 'wx', 0o644);
    try {
      for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at, bytes.length - at);
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
    disk.renameSync(temporary, target);
    syncFolder(place, disk);
  } catch (error) {
    disk.rmSync(temporary, { force: true });
    throw error;
  }
}

/** Brings a rename in this folder to the disk. Windows cannot open a folder, and its rename needs no such help. */
export function syncFolder(folder: string, disk: Pick<BlobDisk, 'closeSync' | 'fsyncSync' | 'openSync'> = fs): void {
  if (process.platform === 'win32') return;
  const handle = disk.openSync(folder, 'r');
  try {
    disk.fsyncSync(handle);
  } finally {
    disk.closeSync(handle);
  }
}

export function deleteBlob(folder: string, sha256: string): void {
  fs.rmSync(blobPath(folder, sha256), { force: true });
}

/** Removes what writes that were killed in the middle left behind. */
export function removeTornBlobs(folder: string): void {
  const root = path.join(folder, 'blobs');
  if (!fs.existsSync(root)) return;
  for (const name of fs.readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.tmp')) fs.rmSync(path.join(root, name), { force: true });
  }
}
