import { type FileHandle, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { type Io, type OpenFile, unlessMissing } from './io.ts';
import { makeFolder } from './make-folder.ts';

/** The real disk. */
export const nodeIo: Io = {
  open: async (path, flags, mode) => openFile(await open(path, flags, mode)),
  readFile: (path) => readFile(path),
  list: async (folder) => (await unlessMissing(readdir(folder))) ?? [],
  makeFolder,
  rename,
  remove: unlink,
  facts: async (path) => {
    const facts = await stat(path);
    return { size: facts.size, mode: facts.mode & 0o777, modified: facts.mtime.toISOString() };
  },
  realPath: (path) => realpath(path),
  syncFolder: async (path) => {
    // Windows has no such call; its file system orders these changes itself.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes) => (await handle.write(bytes, 0, bytes.length)).bytesWritten,
    sync: () => handle.sync(),
    syncData: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    setMode: async (mode) => {
      if (process.platform !== 'win32') await handle.chmod(mode);
    },
    close: () => handle.close(),
  };
}
