// Where things lie, seen from the top of the repository.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository: every other path is built from it. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Everything made by the build, and nothing else; safe to delete. */
export const out = path.join(root, 'out');

/** Fonts, citation styles, wasm modules: what all processes and tests read. See README.md in this folder. */
export const assets = path.join(out, 'assets');

/** Icons and other files that only a package needs. */
export const packageResources = path.join(out, 'package');

/** @param {string[]} parts */
export const inPackages = (...parts) => path.join(root, 'node_modules', ...parts);
