// One launcher at a time may install, download or build into a place; the others wait and then find it done.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

const POLL_MILLISECONDS = 100;
/** No step takes this long; a lock this old belongs to a machine that was switched off. */
const STALE_MILLISECONDS = 30 * 60_000;

/**
 * @template T
 * @param {string} file the lock, beside the place it protects
 * @param {string} what the others wait for, for the line they print
 * @param {() => Promise<T> | T} work
 * @param {(line: string) => void} [tell]
 * @returns {Promise<T>}
 */
export async function withLock(file, what, work, tell = say) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!removeStale(file)) {
      if (!told) tell(`waiting for another run to finish: ${what}`);
      told = true;
      await sleep(POLL_MILLISECONDS);
    }
  }
  const release = () => fs.rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} file @returns {boolean} whether it is worth trying again at once */
function removeStale(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  const owner = ownerOf(file);
  const abandoned = (owner !== undefined && !isAlive(owner)) || Date.now() - stat.mtimeMs > STALE_MILLISECONDS;
  if (!abandoned) return false;
  // Renaming first: of several waiting runs only one can take the dead lock away, and none a fresh one.
  const grave = `${file}.${process.pid}`;
  try {
    fs.renameSync(file, grave);
  } catch {
    return true;
  }
  if (ownerOf(grave) === owner) fs.rmSync(grave, { force: true });
  else fs.renameSync(grave, file);
  return true;
}

/** @param {string} file @returns {number | undefined} undefined while the file is being written or is gone */
function ownerOf(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
