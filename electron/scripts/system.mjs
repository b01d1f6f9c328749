// Libraries of the operating system that Electron needs: found by asking the loader, installed where we may.
import fs from 'node:fs';
import { runForText } from './run.mjs';
import { Refusal, say, secondsSince } from './say.mjs';

/** Debian packages; where a name changed with 64-bit time, the newer one first. @type {readonly (readonly string[])[]} */
const needed = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libdrm2'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
  ['libsecret-1-0'],
  ['libnotify4'],
  ['xdg-utils'],
  ['fonts-liberation'],
  ['fonts-noto-core'],
];
const display = [['xvfb'], ['xauth']];

/**
 * @param {string} listing what `ldd` prints
 * @returns {string[]} the libraries the loader did not find
 */
export function missingLibraries(listing) {
  return listing
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/**
 * The first name of each pair that this system's package list knows; the last one where it knows none.
 * @param {readonly (readonly string[])[]} names
 * @param {string} policy what `apt-cache policy` says about all of them
 */
export function chooseNames(names, policy) {
  const known = new Set(
    [...policy.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (?!\(none\))/gm)].map((match) => match[1]),
  );
  return names.map((pair) => pair.find((name) => known.has(name)) ?? pair[pair.length - 1] ?? '');
}

/** @param {readonly (readonly string[])[]} names */
async function packageNames(names) {
  const { stdout } = await runForText('apt-cache', ['policy', ...names.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return chooseNames(names, stdout);
}

/**
 * Installs packages with apt-get; only root may.
 * @param {readonly (readonly string[])[]} names
 */
export async function installPackages(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const started = Date.now();
  const update = await runForText('apt-get', ['update', '-qq'], { env });
  const wanted = await packageNames(names);
  say(`installing system packages: ${wanted.join(' ')}`);
  const result = await runForText('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env });
  if (result.code !== 0) {
    const reason =
      `${update.stderr}\n${result.stderr}`.split('\n').find((line) => line.startsWith('E:')) ??
      `exit code ${result.code}`;
    throw new Refusal(`apt-get could not install them (${reason.trim()}).`);
  }
  say(`system packages are installed (${secondsSince(started)})`);
}

/**
 * @param {string} executable
 * @param {{ display: boolean }} wants whether a virtual display is needed as well
 */
export async function ensureSystem(executable, wants) {
  if (process.platform !== 'linux') return;
  const libraries = missingLibraries((await runForText('ldd', [executable])).stdout);
  const displayMissing = wants.display && (await runForText('Xvfb', ['-help'])).code === 127;
  if (libraries.length === 0 && !displayMissing) return;
  say(`missing on this system: ${[...libraries, ...(displayMissing ? ['Xvfb'] : [])].join(', ')}`);
  const names = [...(libraries.length > 0 ? needed : []), ...(displayMissing ? display : [])];
  if (!fs.existsSync('/usr/bin/apt-get')) {
    throw new Refusal('install the packages of your system that hold the files named above, then run this again.');
  }
  if (process.getuid?.() !== 0) {
    throw new Refusal(`run: sudo apt-get install --no-install-recommends ${(await packageNames(names)).join(' ')}`);
  }
  await installPackages(names);
}
