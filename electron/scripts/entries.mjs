// The programs that are bundled: found by their place and name, so a new one needs no line here.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/** @type {readonly [source: string, name: string][]} */
const fixed = [
  ['electron/main.ts', 'main/main'],
  ['electron/cli/main.ts', 'cli/main'],
];

/** Separate processes, and threads inside them: `<name>-process.ts`, `<name>-thread.ts`. */
const WORKER = /^[a-z-]+-(process|thread)\.ts$/;

/**
 * Everything that runs with Node's modules, apart from the preload.
 * @param {string} [base] the top of the repository
 * @returns {Record<string, string>} the bundle's path below `out`, without extension, and its source; those that exist
 */
export function nodeEntries(base = root) {
  const folder = path.join(base, 'electron/workers');
  const workers = fs.existsSync(folder)
    ? fs
        .readdirSync(folder)
        .filter((name) => WORKER.test(name))
        .sort()
    : [];
  const all = [
    ...fixed,
    ...workers.map(
      (name) => /** @type {[string, string]} */ ([`electron/workers/${name}`, `workers/${name.slice(0, -3)}`]),
    ),
  ];
  return Object.fromEntries(
    all
      .filter(([source]) => fs.existsSync(path.join(base, source)))
      .map(([source, name]) => [name, path.join(base, source)]),
  );
}

/** The benchmark and the processes it measures. Built apart, so that the product's own pieces stay as they are. */
export function benchEntries(base = root) {
  const folder = path.join(base, 'tests/bench');
  const sources = {
    'bench/main': 'main.ts',
    'bench/write-once': 'export/write-once.ts',
    'bench/write-warm': 'export/write-warm.ts',
    'bench/typst-once': 'export/typst-once.ts',
  };
  return Object.fromEntries(
    Object.entries(sources)
      .map(([name, source]) => [name, path.join(folder, source)])
      .filter(([, source]) => fs.existsSync(source ?? '')),
  );
}
