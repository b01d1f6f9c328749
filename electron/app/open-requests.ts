import fs from 'node:fs';
import path from 'node:path';

/** The first `.brief` file among the arguments of a start, as an absolute path; null when there is none. */
export function briefAmong(args: readonly string[], folder: string): string | null {
  for (const argument of args) {
    if (argument.startsWith('-') || !argument.toLowerCase().endsWith('.brief')) continue;
    const file = path.resolve(folder, argument);
    if (fs.existsSync(file)) return file;
  }
  return null;
}
