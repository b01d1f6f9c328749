// The npm packages: installed when they are missing or are not the ones the lock file names.
import fs from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { out, root } from './paths.mjs';
import { runForText } from './run.mjs';
import { Refusal, say, secondsSince } from './say.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/** @param {string} file @returns {LockedPackages | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * By content, not by time of change: a fresh checkout is always newer than packages that fit it perfectly.
 * @param {LockedPackages} wanted what the lock file names
 * @param {LockedPackages} installed what npm noted after its last run
 */
export function fits(wanted, installed) {
  return Object.entries(wanted).every(([place, one]) => {
    if (place === '') return true;
    const there = installed[place];
    // Packages for other platforms are named by the lock file and rightly absent.
    if (there === undefined) return one.optional === true || one.devOptional === true;
    return there.version === one.version;
  });
}

function upToDate() {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (wanted === undefined) throw new Refusal('package-lock.json is missing or damaged: check it out again.');
  return installed !== undefined && fits(wanted, installed);
}

/** npm as the one that runs us, so that its version and settings stay the same. @returns {[string, string[]]} */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, timeLimit?: number }} [options] timeLimit in milliseconds
 */
export function npm(args, options = {}) {
  const [command, before] = npmCommand();
  return runForText(command, [...before, ...args], { ...options, shell: command.endsWith('.cmd') });
}

/** The line of npm's complaint that says most. @param {string} stderr */
export function reasonOf(stderr) {
  const lines = stderr.split('\n').map((line) => line.replace(/^npm (error|ERR!)\s*/i, '').trim());
  const telling = lines.find((line) =>
    /^(code E|network |request to |getaddrinfo|.*(EUSAGE|ENOTFOUND|ETARGET|ENOSPC|EACCES))/.test(line),
  );
  return telling ?? lines.find((line) => line !== '') ?? 'no reason given';
}

/** Installs what is missing. Refuses with one line when that cannot be done. */
export async function ensurePackages() {
  if (upToDate()) return;
  const folder = path.join(root, 'node_modules');
  if (fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    throw new Refusal(
      `node_modules is a link to ${fs.readlinkSync(folder)}, which does not fit package-lock.json: install there.`,
    );
  }
  await withLock(path.join(out, 'locks/packages'), 'npm packages', async () => {
    if (upToDate()) return;
    say('installing npm packages (once, some 20 seconds)…');
    const started = Date.now();
    const result = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
    if (result.code !== 0 || !upToDate()) {
      fs.mkdirSync(path.join(out, 'logs'), { recursive: true });
      fs.writeFileSync(path.join(out, 'logs/npm-ci.log'), `${result.stdout}\n${result.stderr}`);
      throw new Refusal(`npm ci failed (${reasonOf(result.stderr)}); the whole of it is in out/logs/npm-ci.log`);
    }
    say(`npm packages are installed (${secondsSince(started)})`);
  });
}
