import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate';
import { fail, ok, type Result } from '../base/result.ts';

export type ZipEntries = ReadonlyMap<string, Uint8Array>;

export const zipLimits = { entries: 2000, bytes: 200 * 1024 * 1024, ratio: 400 } as const;

/** Names of what is packed already and would only cost time. */
const packed = /\.(?:png|jpeg)$/;

export type ZipProblem = 'not-a-zip' | 'unsafe' | 'too-large' | 'damaged';

/**
 * A zip with sorted entries and one fixed date: the same entries always give the same bytes, in any time zone.
 * `first` is stored without compression before all others, so that the file's type can be read at a fixed place.
 */
export function zipEntries(entries: ZipEntries, first: string): Uint8Array {
  const names = [...entries.keys()].filter((name) => name !== first).sort(byCodeUnits);
  const files: Zippable = {};
  for (const name of [first, ...names]) {
    // Zip dates are local time; a Date made from local parts gives the same four bytes everywhere.
    const mtime = new Date(1980, 0, 1, 0, 0, 0);
    const level = name === first || packed.test(name) ? 0 : 6;
    files[name] = [entries.get(name) ?? new Uint8Array(), { mtime, level, os: 3, attrs: 0 }];
  }
  return zipSync(files);
}

/** Everything in a zip. Names that point outside, doubles and bombs are refused before anything is unpacked. */
export function unzipEntries(bytes: Uint8Array): Result<ZipEntries, ZipProblem> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('not-a-zip');
  let problem: ZipProblem | null = null;
  let total = 0;
  const seen = new Set<string>();
  const allow = (file: UnzipFileInfo): boolean => {
    total += file.originalSize;
    const plain = file.name.toLowerCase();
    if (!isSafeName(file.name) || seen.has(plain)) problem ??= 'unsafe';
    else if (total > zipLimits.bytes || seen.size >= zipLimits.entries) problem ??= 'too-large';
    else if (file.originalSize > 1_000_000 && file.originalSize > zipLimits.ratio * file.size) problem ??= 'too-large';
    seen.add(plain);
    return problem === null && !file.name.endsWith('/');
  };
  try {
    const files = unzipSync(bytes, { filter: allow });
    return problem === null ? ok(new Map(Object.entries(files))) : fail(problem);
  } catch {
    // The unpacker throws on anything it cannot read; to us that is a property of the file.
    return fail(problem ?? 'damaged');
  }
}

function isSafeName(name: string): boolean {
  // A name of digits alone would be sorted before the type of the file, whatever order is asked for.
  const plain = /^[^\\:\0]{1,255}$/.test(name) && !/^(?:\d+|__proto__)$/.test(name);
  return (
    plain &&
    name
      .replace(/\/$/, '')
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
