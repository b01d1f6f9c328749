import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import { makeFolderSync } from '../make-folder.ts';

/**
 * Folders that another program copies behind our back, by the names such programs give them. A database is several
 * files that belong together at every moment; copied one by one they come back as a damaged library.
 */
const syncedNames: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['OneDrive', /^onedrive(?:$|[\s-])/i],
  ['Dropbox', /^dropbox(?:$|[\s(])/i],
  ['Google Drive', /^(?:google ?drive|googledrive-.*|my drive|drivefs)$/i],
  ['iCloud Drive', /^(?:icloud ?drive|icloud~.*|com~apple~clouddocs|mobile documents)$/i],
  ['a cloud folder', /^cloudstorage$/i],
  ['Nextcloud', /^(?:nextcloud|owncloud)(?:$|[\s-])/i],
  ['Box', /^box sync$/i],
  ['pCloud', /^pcloud ?(?:drive|sync)?$/i],
];

/** File systems that live on another machine, by the number Linux and macOS give them. */
const networkFileSystems: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x5346414f, 'AFS'],
]);

/**
 * Makes sure that a library can live in this folder, and makes the folder when it is missing. Refuses synchronised and
 * network folders, and folders that cannot be written to.
 */
export function prepareFolder(folder: string): Result<string, AppError> {
  const shared = sharedPlace(folder);
  if (shared !== null) return fail({ code: 'library/synced-folder', subject: folder, detail: shared });
  const resolved = path.resolve(folder);
  makeFolderSync(resolved);
  const real = fs.realpathSync.native(resolved);
  const sharedBehindLink = sharedPlace(real);
  if (sharedBehindLink !== null) {
    return fail({ code: 'library/synced-folder', subject: folder, detail: sharedBehindLink });
  }
  const network = networkFileSystem(real);
  if (network !== null) return fail({ code: 'library/synced-folder', subject: folder, detail: network });
  // Permissions alone do not tell: a read-only disk, or a user who may do everything, answers otherwise.
  const probe = path.join(real, `.write-test-${process.pid}`);
  fs.writeFileSync(probe, '');
  fs.rmSync(probe, { force: true });
  return ok(real);
}

/** The name of the service or network a path belongs to; null for a folder of this machine alone. */
export function sharedPlace(folder: string): string | null {
  if (/^(?:\\\\|\/\/)[^\\/?.]/.test(folder)) return 'a network folder';
  for (const step of folder.split(/[\\/]+/)) {
    const synced = syncedNames.find(([, pattern]) => pattern.test(step));
    if (synced !== undefined) return synced[0];
  }
  return null;
}

function networkFileSystem(folder: string): string | null {
  const { type } = fs.statfsSync(folder);
  return networkFileSystems.get(Number(type) >>> 0) ?? null;
}
