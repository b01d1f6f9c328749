import { basename, dirname, join } from 'node:path';
import { errnoOf, type Io, type OpenFile, unlessMissing, writeAll } from './io.ts';

export interface AtomicSave {
  readonly io: Io;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Tells temporary files of this program run from others; letters and digits. */
  readonly run: string;
  /** The last chance to say no, when everything is written but nothing replaced. Throws to say no. */
  readonly beforeReplacing?: (target: string) => Promise<void>;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/**
 * Replaces a file so that after a crash or a power cut there is the old one or the new one, whole. The bytes go to a
 * temporary file beside it, reach the disk, are read back and compared, and only then take the name. Symbolic links
 * are followed and the mode is kept. A failure leaves the old file and no temporary one.
 */
export async function saveAtomically(save: AtomicSave): Promise<void> {
  const { io, bytes } = save;
  const target = (await unlessMissing(io.realPath(save.path))) ?? save.path;
  const facts = await unlessMissing(io.facts(target));
  const temporary = temporaryPath(target, save.run);
  let file: OpenFile | null = await openFresh(io, temporary, facts?.mode);
  try {
    await writeAll(file, bytes);
    if (facts) await file.setMode(facts.mode);
    await file.sync();
    const written = file;
    file = null;
    await written.close();
    if (!equal(await io.readFile(temporary), bytes)) throw diskLied(temporary);
    await save.beforeReplacing?.(target);
    await replace(io, temporary, target, save.wait ?? sleep);
  } catch (error) {
    // The first failure is the one to report; what is left behind is removed at the next start.
    if (file) await file.close().catch(() => undefined);
    await io.remove(temporary).catch(() => undefined);
    throw error;
  }
  await io.syncFolder(dirname(target));
}

export function temporaryPath(target: string, run: string): string {
  return join(dirname(target), `.${basename(target)}.${run}.tmp`);
}

/** Removes what a crash left beside a file, of any run. Temporary files are never needed again: they have no name yet. */
export async function removeTemporaries(io: Io, target: string): Promise<void> {
  const start = `.${basename(target)}.`;
  for (const name of await io.list(dirname(target))) {
    if (!name.startsWith(start) || !/^[0-9a-z]+\.tmp$/i.test(name.slice(start.length))) continue;
    await io.remove(join(dirname(target), name)).catch(() => undefined);
  }
}

async function openFresh(io: Io, path: string, mode: number | undefined): Promise<OpenFile> {
  try {
    return await io.open(path, 'wx', mode);
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error;
    await io.remove(path);
    return io.open(path, 'wx', mode);
  }
}

// Windows refuses to replace a file that a virus scanner or a sync program holds open; that passes within moments.
const patience = [50, 100, 200, 400, 800, 1600, 2000, 2000, 2000];

async function replace(io: Io, from: string, to: string, wait: (milliseconds: number) => Promise<void>): Promise<void> {
  for (const pause of [...patience, null]) {
    try {
      await io.rename(from, to);
      return;
    } catch (error) {
      const passing = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error));
      if (!passing) throw error;
      // Still held after all this time: a program has it open, as Word has a document.
      if (pause === null) throw Object.assign(new Error(messageOf(error)), { code: 'EBUSY' });
      await wait(pause);
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function diskLied(path: string): Error {
  return Object.assign(new Error(`What was written to ${path} reads back differently`), { code: 'EIO' });
}
