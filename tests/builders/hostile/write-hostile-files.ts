import fs from 'node:fs';
import path from 'node:path';
import { goodFile, hostileFiles } from './hostile-files.ts';

/** Writes the thirty hostile files and the good one, and returns their paths in the order in which they are imported. */
export function writeHostileFiles(folder: string): readonly string[] {
  const paths: string[] = [];
  const write = (name: string, bytes: Uint8Array) => {
    fs.writeFileSync(path.join(folder, name), bytes);
    paths.push(path.join(folder, name));
  };
  for (const [name, build] of Object.entries(hostileFiles)) write(name, build());
  write(goodFile.name, goodFile.bytes());
  return paths;
}
