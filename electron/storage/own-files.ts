import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from './atomic-save.ts';
import { type Io, unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';

/** What the program brings and a person adds to, one file each: templates, house styles, citation styles. */
export interface FileKind<T extends { readonly id: string }> {
  /** Where the file of an id lies below its folder. */
  readonly pathOf: (id: string) => string;
  /** The id that a name in the folder stands for; null for anything else that lies there. */
  readonly idOf: (name: string) => string | null;
  /** `path` is only named in the error. */
  readonly parse: (text: string, path: string) => Result<T, AppError>;
  /** The file holds another id than its name says. */
  readonly misnamed: (path: string, id: string) => AppError;
  /** The order of a list, as for `Array.sort`. */
  readonly order: (a: T, b: T) => number;
}

export interface OwnFolders {
  /** What came with the program; null where that is no folder. */
  readonly bundled: string | null;
  /** The person's own, which win over a bundled one with the same id; null where there is no such folder. */
  readonly own: string | null;
}

export interface FoundFiles<T> {
  /** The bundled ones first, then the person's own, each in order. */
  readonly found: readonly { readonly value: T; readonly own: boolean }[];
  /** Files that cannot be used. One that is wrong does not keep the others from being used. */
  readonly problems: readonly AppError[];
}

/** Reads every file of a kind in both folders. */
export async function readOwnFiles<T extends { readonly id: string }>(
  io: Io,
  folders: OwnFolders,
  kind: FileKind<T>,
): Promise<FoundFiles<T>> {
  const problems: AppError[] = [];
  const read = async (folder: string | null): Promise<readonly T[]> => {
    const values: T[] = [];
    for (const name of folder === null ? [] : [...(await io.list(folder))].sort()) {
      const id = kind.idOf(name);
      const value =
        folder === null || id === null ? null : await readNamed(io, join(folder, kind.pathOf(id)), id, kind);
      if (value?.ok) values.push(value.value);
      else if (value) problems.push(value.error);
    }
    return values.sort(kind.order);
  };
  const own = await read(folders.own);
  const ids = new Set(own.map(({ id }) => id));
  const bundled = (await read(folders.bundled)).filter(({ id }) => !ids.has(id));
  const found = [...bundled.map((value) => ({ value, own: false })), ...own.map((value) => ({ value, own: true }))];
  return { found, problems };
}

/** Null for a name without a file behind it: an empty folder, or one that is gone. */
async function readNamed<T extends { readonly id: string }>(
  io: Io,
  path: string,
  id: string,
  kind: FileKind<T>,
): Promise<Result<T, AppError> | null> {
  const read = await readOwnFile(io, path, kind);
  if (!read.ok) return read.error.code === 'file/not-found' ? null : read;
  return read.value.id === id ? read : fail(kind.misnamed(path, id));
}

/** Reads a file of any name. */
export async function readOwnFile<T extends { readonly id: string }>(
  io: Io,
  path: string,
  kind: Pick<FileKind<T>, 'parse'>,
): Promise<Result<T, AppError>> {
  try {
    const bytes = await unlessMissing(io.readFile(path));
    if (!bytes) return fail({ code: 'file/not-found', subject: path, detail: '' });
    return kind.parse(new TextDecoder().decode(bytes), path);
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Writes a value into a file of this name, in place of one that is there. */
export async function writeOwnFile(
  io: Io,
  path: string,
  value: object,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  try {
    const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
    await saveAtomically({ io, path, bytes, run });
    return ok({ path });
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** Keeps a value among the person's own. */
export async function saveOwnFile<T extends { readonly id: string }>(
  io: Io,
  folder: string,
  value: T,
  kind: Pick<FileKind<T>, 'pathOf'>,
  run: string,
): Promise<Result<{ readonly path: string }, AppError>> {
  const path = join(folder, kind.pathOf(value.id));
  try {
    await io.makeFolder(dirname(path));
  } catch (error) {
    return fail(diskError(error, path));
  }
  return writeOwnFile(io, path, value, run);
}

/** Removes one of the person's own. One that is gone already is no failure. */
export async function removeOwnFile(
  io: Io,
  folder: string,
  id: string,
  kind: Pick<FileKind<never>, 'pathOf'>,
): Promise<Result<null, AppError>> {
  const path = join(folder, kind.pathOf(id));
  try {
    await unlessMissing(io.remove(path));
    return ok(null);
  } catch (error) {
    return fail(diskError(error, path));
  }
}

/** The kind whose files lie in the folder itself, as `<id><ending>`. */
export function flatFiles(ending: string): Pick<FileKind<never>, 'pathOf' | 'idOf'> {
  return {
    pathOf: (id) => `${id}${ending}`,
    idOf: (name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : null),
  };
}

/** By title, in an order that no language setting changes. */
export function byTitle(a: { readonly title: string }, b: { readonly title: string }): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0;
}
