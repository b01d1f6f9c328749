// Bundling by Vite. Imported only when something must be built: loading Vite takes longer than a fresh command.
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { benchEntries, nodeEntries } from './entries.mjs';
import { hyphenationPatterns } from './hyphenation.mjs';
import { out, root } from './paths.mjs';

/** Native code cannot be bundled; everything else is. */
const external = ['electron', /^node:/, ...builtinModules, /^libsql($|\/)/, /^@libsql\//];

/** @param {boolean} development @returns {import('vite').InlineConfig} */
function common(development) {
  return {
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [hyphenationPatterns()],
    mode: development ? 'development' : 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify(development ? 'development' : 'production') },
    resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
    ssr: { noExternal: true },
  };
}

/**
 * @param {Record<string, string>} input names below `out` and their sources
 * @param {{ development: boolean, whole?: boolean, pieces?: string }} options whole: one file, nothing shared;
 *   pieces: the folder of what is shared
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle(input, { development, whole = false, pieces = 'chunks' }) {
  return {
    ...common(development),
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'node20',
      // Readable stack traces are worth more than a few hundred kilobytes beside a browser.
      minify: false,
      sourcemap: development,
      ssr: true,
      copyPublicDir: false,
      reportCompressedSize: false,
      watch: development ? { clearScreen: false } : null,
      rolldownOptions: {
        input,
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: `${pieces}/[name]-[hash].cjs`,
          ...(whole ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}

/** Bundles of an earlier build, so that a removed entry does not live on. */
function removeBundles() {
  for (const name of ['main', 'preload', 'workers', 'cli', 'chunks']) {
    fs.rmSync(path.join(out, name), { recursive: true, force: true });
  }
}

/**
 * Main process, workers and command line, with shared pieces; and the preload, which must be one file because a
 * sandboxed preload cannot load another.
 * @param {{ development?: boolean }} [options] development: keeps watching, with source maps
 */
export async function bundleNode({ development = false } = {}) {
  removeBundles();
  const entries = nodeEntries();
  const preload = path.join(root, 'electron/preload.ts');
  const builds = [];
  if (Object.keys(entries).length > 0) builds.push(build(nodeBundle(entries, { development })));
  if (fs.existsSync(preload)) {
    builds.push(build(nodeBundle({ 'preload/preload': preload }, { development, whole: true })));
  }
  return Promise.all(builds);
}

/** The benchmark, beside the product and never inside a package. */
export async function bundleBench() {
  fs.rmSync(path.join(out, 'bench'), { recursive: true, force: true });
  const entries = benchEntries();
  if (Object.keys(entries).length > 0) await build(nodeBundle(entries, { development: false, pieces: 'bench' }));
}

export const windowConfig = path.join(root, 'renderer/vite.config.mts');

/** The page in the window, by its own configuration. */
export async function bundleWindow() {
  if (!fs.existsSync(windowConfig)) return;
  await build({ configFile: windowConfig, root: path.join(root, 'renderer'), logLevel: 'warn' });
}
