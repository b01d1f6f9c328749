import { fail, ok, type Result } from '../base/result.ts';
import type { Sha256 } from '../base/sha256.ts';
import { checked, filledText, objectOf, type Shape, tableOf, text, wholeNumber } from '../base/shape.ts';
import type { BodyJson, Brief } from './brief.ts';
import { canonicalJson } from './canonical-json.ts';
import { checkBrief } from './check-brief.ts';
import { formatVersion, migrate } from './migrations.ts';
import type { Pictures } from './pictures/picture.ts';
import { pictureEntries, picturesIn } from './pictures/picture-entries.ts';
import { unzipEntries, type ZipEntries, zipEntries } from './zip-entries.ts';

/**
 * The `.brief` file: one zip with `mimetype` (stored, first), `manifest.json`, `brief.json`, `evidence.json`, pictures under
 * `assets/` and whatever else came with it. The same content always gives the same bytes.
 */
export interface BriefFile {
  readonly brief: Brief;
  /** Entries this version does not know. They are kept as they are. */
  readonly entries: ZipEntries;
  /** Fields of the manifest that this version does not know. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

export interface ParsedBriefFile extends BriefFile {
  /** Made by a newer version that this one can read but must not write. */
  readonly readOnly: boolean;
}

/** Why a file is no brief that can be opened. `detail` names the part, the field or the version. */
export interface BriefFileProblem {
  readonly code: 'not-a-brief' | 'damaged' | 'newer-version' | 'invalid';
  readonly detail: string;
}

export const briefMediaType = 'application/vnd.briefwright.brief+zip';

const mediaTypeEntry = 'mimetype';
const ownEntries = new Set([mediaTypeEntry, 'manifest.json', 'brief.json', 'evidence.json']);

interface Manifest {
  readonly format: string;
  readonly version: number;
  /** The lowest version that can show this file. */
  readonly minReader: number;
  readonly app: string;
  readonly parts: Readonly<Record<string, string>>;
}

const manifestShape: Shape<Manifest> = objectOf<Manifest>({
  format: filledText,
  version: wholeNumber(1),
  minReader: wholeNumber(1),
  app: text,
  parts: tableOf(filledText),
});

/** The file's bytes. `app` is the program's name and version, for people who look inside. */
export function serialiseBrief(file: BriefFile, app: string, sha256: Sha256): Uint8Array {
  const { evidence, pictures, unknown, ...known } = file.brief;
  const parts = new Map<string, Uint8Array>([...file.entries].filter(([name]) => !ownEntries.has(name)));
  parts.set('brief.json', jsonBytes({ ...unknown, ...known }));
  parts.set('evidence.json', jsonBytes(evidence));
  for (const [name, bytes] of pictureEntries(pictures)) parts.set(name, bytes);
  const hashes = Object.fromEntries([...parts].map(([name, bytes]) => [name, sha256(bytes)]));
  const manifest: Manifest = {
    format: 'briefwright',
    version: formatVersion,
    minReader: minReaderOf(known.body),
    app,
    parts: hashes,
  };
  parts.set('manifest.json', jsonBytes({ ...file.manifest, ...manifest }));
  parts.set(mediaTypeEntry, encoder.encode(briefMediaType));
  return zipEntries(parts, mediaTypeEntry);
}

/** Versions before would leave own wordings of citations out without a word, and print something else. */
function minReaderOf(body: BodyJson): number {
  const isWorded = ({ attrs, content = [] }: BodyJson): boolean => attrs?.override != null || content.some(isWorded);
  return isWorded(body) ? 5 : 1;
}

export function parseBriefFile(bytes: Uint8Array, sha256: Sha256): Result<ParsedBriefFile, BriefFileProblem> {
  const unzipped = unzipEntries(bytes);
  if (!unzipped.ok) {
    if (unzipped.error === 'not-a-zip') return problem('not-a-brief', 'the file is not a zip archive');
    return problem('damaged', `the archive is ${unzipped.error === 'damaged' ? 'incomplete' : unzipped.error}`);
  }
  const entries = unzipped.value;
  const manifest = readManifest(entries);
  if (!manifest.ok) return manifest;
  const { format: _f, version, minReader, app: _a, parts, ...unknownFields } = manifest.value;
  if (minReader > formatVersion) return problem('newer-version', String(version));
  const broken = Object.keys(parts).find((name) => {
    const part = entries.get(name);
    return !part || sha256(part) !== parts[name];
  });
  if (broken !== undefined) return problem('damaged', `${broken} is missing or was changed`);
  const pictures = picturesIn(entries, sha256);
  const brief = readBrief(entries, version, pictures.pictures);
  if (!brief.ok) return brief;
  const kept = new Map([...entries].filter(([name]) => !ownEntries.has(name) && !pictures.names.has(name)));
  return ok({ brief: brief.value, entries: kept, manifest: unknownFields, readOnly: version > formatVersion });
}

function readManifest(entries: ZipEntries): Result<Manifest, BriefFileProblem> {
  const bytes = entries.get('manifest.json');
  if (!bytes) return problem('not-a-brief', 'manifest.json is missing');
  const json = parseJson(bytes);
  if (!json.ok) return problem('damaged', `manifest.json: ${json.error}`);
  const manifest = checked(manifestShape, json.value);
  if (!manifest.ok)
    return problem('invalid', `manifest.json: ${manifest.error.field} must be ${manifest.error.expected}`);
  if (manifest.value.format !== 'briefwright') return problem('not-a-brief', `the format is ${manifest.value.format}`);
  // Both must be covered by a hash, or a changed part would go unnoticed.
  const bare = ['brief.json', 'evidence.json'].find((name) => !Object.hasOwn(manifest.value.parts, name));
  return bare === undefined ? manifest : problem('damaged', `manifest.json does not list ${bare}`);
}

function readBrief(entries: ZipEntries, version: number, pictures: Pictures): Result<Brief, BriefFileProblem> {
  const brief = readObject(entries, 'brief.json');
  if (!brief.ok) return brief;
  const evidence = readObject(entries, 'evidence.json');
  if (!evidence.ok) return evidence;
  const lifted = migrate({ brief: brief.value, evidence: evidence.value }, version);
  const result = checkBrief({ ...lifted.brief, evidence: lifted.evidence, pictures });
  if (result.ok) return ok(result.value);
  // A newer format may hold blocks that this version does not know: that is its age, not a fault of the file.
  return version > formatVersion ? problem('newer-version', String(version)) : problem('invalid', result.error.detail);
}

function readObject(entries: ZipEntries, name: string): Result<Record<string, unknown>, BriefFileProblem> {
  const json = parseJson(entries.get(name) ?? new Uint8Array());
  if (!json.ok) return problem('damaged', `${name}: ${json.error}`);
  const value = json.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problem('invalid', `${name} must be an object`);
  if (Object.hasOwn(value, '__proto__')) return problem('invalid', `${name}: __proto__ must be left out`);
  return ok(value as Record<string, unknown>);
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalJson(value));
}

function parseJson(bytes: Uint8Array): Result<unknown, string> {
  try {
    return ok(JSON.parse(decoder.decode(bytes)));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function problem(code: BriefFileProblem['code'], detail: string): Result<never, BriefFileProblem> {
  return fail({ code, detail });
}
