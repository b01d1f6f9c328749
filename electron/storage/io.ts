/**
 * The disk as saving sees it. Injected everywhere, so that tests can fail the n-th call or cut the power between two.
 * Failures are thrown as Node throws them, with an errno `code`.
 */
export interface Io {
  /** `wx` makes a new file and fails when there is one; `a` only adds at the end. */
  open(path: string, flags: 'wx' | 'a', mode?: number): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  /** Names in a folder; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** With all folders above it. A folder that exists is fine. */
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  facts(path: string): Promise<FileFacts>;
  /** The file itself when the path is a symbolic link. */
  realPath(path: string): Promise<string>;
  /** Makes names in a folder survive a power cut: new files, renames, removals. */
  syncFolder(path: string): Promise<void>;
}

export interface OpenFile {
  /** Bytes taken, which may be fewer than given. */
  write(bytes: Uint8Array): Promise<number>;
  /** Makes content and facts survive a power cut. */
  sync(): Promise<void>;
  /** Makes content survive a power cut; cheaper than `sync`. */
  syncData(): Promise<void>;
  truncate(length: number): Promise<void>;
  setMode(mode: number): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  readonly size: number;
  readonly mode: number;
  /** ISO 8601 instant of the last change. */
  readonly modified: string;
}

export async function writeAll(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes.subarray(written));
    if (count <= 0) throw Object.assign(new Error('The disk took no more bytes'), { code: 'EIO' });
    written += count;
  }
}

export async function exists(io: Io, path: string): Promise<boolean> {
  return (await unlessMissing(io.facts(path))) !== null;
}

/** Null when there is no such file; every other failure goes on. */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error))) return null;
    throw error;
  }
}

/** `ENOSPC` and the like; empty for errors that do not come from the disk. */
export function errnoOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
