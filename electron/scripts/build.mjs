// Brings out/ up to date: assets, bundles, window. Each part is skipped when nothing it is made from has changed.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAssets } from './assets.mjs';
import { withLock } from './lock.mjs';
import { out, root } from './paths.mjs';
import { say, secondsSince } from './say.mjs';
import { contentStamp, isFresh, keepStamp } from './stamp.mjs';

/** @type {Readonly<Record<'node' | 'window' | 'bench', { readonly sources: readonly string[], readonly make: () => Promise<unknown> }>>} */
const parts = {
  node: {
    sources: ['electron', 'package.json', 'package-lock.json'],
    make: async () => (await import('./bundle.mjs')).bundleNode(),
  },
  window: {
    sources: ['renderer', 'electron', 'templates', 'package.json', 'package-lock.json'],
    make: async () => (await import('./bundle.mjs')).bundleWindow(),
  },
  bench: {
    sources: ['electron', 'tests/bench', 'tests/builders', 'package.json', 'package-lock.json'],
    make: async () => (await import('./bundle.mjs')).bundleBench(),
  },
};

/** @param {keyof typeof parts} name */
const stampFile = (name) => path.join(out, 'stamps', name);

/**
 * The bundler decides by NODE_ENV what it makes, and sets it where it is not set. A build must not depend on the
 * caller's, nor may its own reach the tests, the window or the command line that are started next.
 * @template T
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
export async function withoutNodeEnvironment(make) {
  const before = process.env.NODE_ENV;
  delete process.env.NODE_ENV;
  try {
    return await make();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** @param {keyof typeof parts} name */
async function bring(name) {
  const stamp = contentStamp(root, parts[name].sources);
  if (isFresh(stampFile(name), stamp)) return false;
  await parts[name].make();
  keepStamp(stampFile(name), stamp);
  return true;
}

/**
 * @param {readonly (keyof typeof parts)[]} [names] the command line needs no window, and only the benchmark needs its own
 */
export async function ensureBuilt(names = ['node', 'window']) {
  buildAssets();
  if (names.every((name) => isFresh(stampFile(name), contentStamp(root, parts[name].sources)))) return;
  await withLock(path.join(out, 'locks/build'), 'build', async () => {
    const started = Date.now();
    const built = await withoutNodeEnvironment(() => Promise.all(names.map(bring)));
    if (built.some(Boolean)) say(`built (${secondsSince(started)})`);
  });
}

/** For commands that write the bundles differently: the next build starts anew. */
export function forgetBuild() {
  for (const name of /** @type {const} */ (['node', 'window', 'bench'])) keepStamp(stampFile(name), '');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuilt();
