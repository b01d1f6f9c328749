import { fail, ok, type Result } from '../../../base/result.ts';
import { checked, filledText, listOf, objectOf, type Shape, shapeOf, wholeNumber } from '../../../base/shape.ts';
import type { AppError } from '../../../contract/errors.ts';

/** What lies in a backup: one zip with the database and every original, each part by its SHA-256. */
export interface BackupManifest {
  readonly format: typeof backupFormat;
  /** A reader refuses a number above its own. */
  readonly version: number;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
  readonly sources: number;
  readonly claims: number;
  readonly parts: readonly BackupPart[];
}

export interface BackupPart {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const backupFormat = 'briefwright-library-backup';
export const backupVersion = 1;
export const backupMediaType = 'application/vnd.briefwright.library-backup+zip';
/** Small, because a manifest names parts and holds none. */
export const largestManifest = 64 * 1024 * 1024;

export const databasePart = 'library.sqlite';
const knownPart = /^(?:library\.sqlite|blobs\/[0-9a-f]{2}\/[0-9a-f]{64})$/;

const hash: Shape<string> = shapeOf('a SHA-256', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
/** A part can only lie where a library has one: no path of a backup leads out of the folder it is restored to. */
const partPath: Shape<string> = shapeOf(
  'the path of a part of a library',
  (value) => typeof value === 'string' && knownPart.test(value),
);
const format: Shape<typeof backupFormat> = shapeOf(`"${backupFormat}"`, (value) => value === backupFormat);

const manifestShape = objectOf<BackupManifest>({
  format,
  version: wholeNumber(1),
  madeAt: filledText,
  sources: wholeNumber(0),
  claims: wholeNumber(0),
  parts: listOf(objectOf<BackupPart>({ path: partPath, bytes: wholeNumber(0), sha256: hash })),
});

/** `file` is the backup that the sentences name. */
export function parseManifest(text: string, file: string): Result<BackupManifest, AppError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail({ code: 'backup/damaged', subject: file, detail: 'manifest.json is no JSON' });
  }
  const newer = versionOf(value) > backupVersion;
  if (newer) return fail({ code: 'backup/newer-version', subject: file, detail: `version ${versionOf(value)}` });
  const manifest = checked(manifestShape, value);
  if (!manifest.ok) {
    const { field, expected } = manifest.error;
    return fail({ code: 'backup/damaged', subject: file, detail: `manifest.json: ${field} must be ${expected}` });
  }
  if (!manifest.value.parts.some(({ path }) => path === databasePart)) {
    return fail({ code: 'backup/damaged', subject: file, detail: `manifest.json: no ${databasePart}` });
  }
  return ok(manifest.value);
}

function versionOf(value: unknown): number {
  const isObject = typeof value === 'object' && value !== null;
  const version = isObject && 'format' in value && value.format === backupFormat && 'version' in value && value.version;
  return typeof version === 'number' ? version : 0;
}
