// A stamp says what a step was made from, so that the step can be skipped when nothing changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Names, sizes and times of change, not contents: reading 2,000 files would cost more than most steps do.
 * A path that does not exist counts as such, so that making it later changes the stamp.
 * @param {string} base the folder the names are relative to
 * @param {readonly string[]} paths files and folders under it
 * @param {{ skip?: (relative: string) => boolean }} [options]
 * @returns {string} 64 hexadecimal digits
 */
export function contentStamp(base, paths, { skip = () => false } = {}) {
  const hash = createHash('sha256');
  /** @param {string} relative */
  const add = (relative) => {
    if (skip(relative)) return;
    const stat = fs.statSync(path.join(base, relative), { throwIfNoEntry: false });
    if (stat === undefined) hash.update(`${relative}\0absent\n`);
    else if (stat.isDirectory()) {
      for (const name of fs.readdirSync(path.join(base, relative)).sort()) add(`${relative}/${name}`);
    } else hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const relative of paths) add(relative);
  return hash.digest('hex');
}

/**
 * @param {string} file where the stamp of the last run is kept
 * @param {string} stamp
 */
export function isFresh(file, stamp) {
  try {
    return fs.readFileSync(file, 'utf8') === stamp;
  } catch {
    return false;
  }
}

/**
 * Written last, after everything it stands for.
 * @param {string} file
 * @param {string} stamp
 */
export function keepStamp(file, stamp) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, stamp);
}
