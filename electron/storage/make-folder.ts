import { mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errnoOf } from './io.ts';

/**
 * Makes a folder with all folders above it; one that exists is fine. Not by Node's `recursive`, which tries without end
 * where a folder is there and says that nothing can be in it, as places of other computers do that went away.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const above = dirname(folder);
    if (errnoOf(error) === 'ENOENT' && above !== folder && !(await isFolder(above))) {
      await makeFolder(above);
      await makeFolder(folder);
    } else if (!(await isFolder(folder))) throw error;
  }
}

/** The same, for code that waits for the disk. */
export function makeFolderSync(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    const above = dirname(folder);
    if (errnoOf(error) === 'ENOENT' && above !== folder && !isFolderSync(above)) {
      makeFolderSync(above);
      makeFolderSync(folder);
    } else if (!isFolderSync(folder)) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (facts) => facts.isDirectory(),
    () => false,
  );
}

function isFolderSync(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
