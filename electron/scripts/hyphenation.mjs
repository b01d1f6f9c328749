// Hyphenation patterns: taken from the npm package hyphen, written as the text they once were. A text costs nothing until a
// document in its language comes; the package's own form, objects by the ten thousand, costs a third of a second at start.
import { createRequire } from 'node:module';
import { patterns } from './hyphenation-chosen.mjs';
import { inPackages } from './paths.mjs';

const prefix = 'hyphenation:';
const require = createRequire(import.meta.url);

/**
 * The package's tree: by letter, a tree, the number of a row of levels where a pattern ends, or both.
 * @typedef {{ [letter: string]: PatternTree | number | [PatternTree, number] }} PatternTree
 * @typedef {[levels: number[][], tree: PatternTree, exceptions?: { [word: string]: number[] }]} PackagePatterns
 */

/**
 * Patterns as in TeX, digits between the letters, and behind them the words that are known by heart with their hyphens.
 * @param {string} id @returns {string}
 */
export function patternText(id) {
  /** @type {PackagePatterns} */
  const [levels, tree, exceptions = {}] = require(inPackages('hyphen', 'patterns', `${id}.js`));
  /** @type {string[]} */
  const words = [];
  /** @param {PatternTree} node @param {string} letters */
  const visit = (node, letters) => {
    for (const [letter, next] of Object.entries(node)) {
      const [below, row] = Array.isArray(next) ? next : typeof next === 'number' ? [null, next] : [next, -1];
      if (row >= 0) words.push(written(letters + letter, levels[row] ?? []));
      if (below !== null) visit(below, letters + letter);
    }
  };
  visit(tree, '');
  const known = Object.entries(exceptions).map(([word, places]) => hyphenated(word, places));
  return `${words.join(' ')}|${known.join(' ')}`;
}

/** @param {string} letters @param {number[]} levels */
function written(letters, levels) {
  const between = (/** @type {number} */ place) => (levels[place] ? String(levels[place]) : '');
  // A dot stands for the word's edge. The package counts levels from the first letter, so a leading dot has none.
  const dot = letters.startsWith('.') ? 1 : 0;
  return (
    letters.slice(0, dot) +
    [...letters.slice(dot)].map((letter, index) => between(index) + letter).join('') +
    between(letters.length - dot)
  );
}

/**
 * The package counts the hyphens themselves among the letters when it says where they stand.
 * @param {string} word @param {number[]} places
 */
function hyphenated(word, places) {
  const offsets = places.map((place, index) => place - index);
  return [...word].map((letter, index) => (offsets.includes(index) ? `-${letter}` : letter)).join('');
}

/** Gives `import text from 'hyphenation:de-1996'` its text. @returns {import('vite').Plugin} */
export function hyphenationPatterns() {
  const known = new Set(patterns.map(({ id }) => id));
  return {
    name: 'hyphenation-patterns',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(prefix) && known.has(source.slice(prefix.length)) ? `\0${source}` : null),
    load: (id) =>
      id.startsWith(`\0${prefix}`)
        ? `export const patterns = ${JSON.stringify(patternText(id.slice(prefix.length + 1)))};`
        : null,
  };
}
