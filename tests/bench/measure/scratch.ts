import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let folder: string | null = null;

/** A new, empty folder that is gone when the benchmark ends, however it ends. */
export function scratchFolder(name: string): string {
  if (folder === null) {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-bench-'));
    process.on('exit', () => fs.rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
    folder = made;
  }
  return fs.mkdtempSync(path.join(folder, `${name}-`));
}
