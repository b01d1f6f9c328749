import fs from 'node:fs';
import path from 'node:path';

/** The full paths of all programs of these names that are installed, in the order in which a shell would look. */
export function findPrograms(...names: readonly string[]): readonly string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)).filter(isExecutable));
}

function isExecutable(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
