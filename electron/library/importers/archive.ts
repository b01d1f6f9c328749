import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ImportFailure } from '../imported-document.ts';

/** What an office file may unpack to. Real documents stay far below; archives made to fill a disk do not. */
const limits = { entries: 10_000, unpackedBytes: 256 * 1024 * 1024, ratio: 200, ratioFrom: 1024 * 1024 } as const;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

export interface ArchiveEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
}

/**
 * Reads the list of a zip archive without unpacking anything, and refuses archives that are not safe to unpack: names
 * that point outside, two entries of one name, encrypted entries, too many entries, too much or too dense content.
 */
export function listArchive(bytes: Uint8Array): Result<readonly ArchiveEntry[], ImportFailure> {
  // Every format that is an archive asks for the list before one of them takes the file.
  let list = lists.get(bytes);
  if (list === undefined) {
    list = readList(bytes);
    lists.set(bytes, list);
  }
  return list;
}

const lists = new WeakMap<Uint8Array, Result<readonly ArchiveEntry[], ImportFailure>>();

function readList(bytes: Uint8Array): Result<readonly ArchiveEntry[], ImportFailure> {
  const utf8 = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return fail({ code: 'damaged', detail: 'the archive has no end' });
  const count = view.getUint16(end + 10, true);
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) {
      return fail({ code: 'damaged', detail: 'the list of the archive is broken' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (encrypted) return fail({ code: 'encrypted', detail: '' });
    entries.push({
      name: utf8.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const danger = dangerOf(entries);
  return danger === null ? ok(entries) : fail(danger);
}

/**
 * The named entries, unpacked. Call it only with an archive that `listArchive` accepted: no entry can then grow past the
 * size its list states. Entries that are missing or damaged are absent from the answer.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted(name) })));
  } catch {
    // One broken entry must not take the sound ones along.
    return unpackOneByOne(bytes, wanted);
  }
}

function unpackOneByOne(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const names: string[] = [];
  const list = listArchive(bytes);
  if (list.ok) names.push(...list.value.map(({ name }) => name).filter(wanted));
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    try {
      const content = unzipSync(bytes, { filter: (entry) => entry.name === name })[name];
      if (content !== undefined) found.set(name, content);
    } catch {
      // Absent from the answer: the caller knows which entries it cannot do without.
    }
  }
  return found;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function dangerOf(entries: readonly ArchiveEntry[]): ImportFailure | null {
  if (entries.length > limits.entries) return { code: 'unsafe-archive', detail: `more than ${limits.entries} entries` };
  const names = new Set<string>();
  let unpacked = 0;
  for (const { name, packedBytes, unpackedBytes } of entries) {
    if (pointsOutside(name)) return { code: 'unsafe-archive', detail: 'an entry points outside the file' };
    const key = name.toLowerCase().normalize('NFC');
    if (names.has(key)) return { code: 'unsafe-archive', detail: 'two entries have the same name' };
    names.add(key);
    unpacked += unpackedBytes;
    if (unpackedBytes > limits.ratioFrom && unpackedBytes > packedBytes * limits.ratio) {
      return { code: 'unsafe-archive', detail: `an entry unpacks to more than ${limits.ratio} times its size` };
    }
    if (unpacked > limits.unpackedBytes) {
      return { code: 'too-large', detail: `unpacks to more than ${limits.unpackedBytes / 1024 / 1024} MB` };
    }
  }
  return null;
}

function pointsOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');
}
