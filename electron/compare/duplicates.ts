import { hashOf, mixed } from './sketch.ts';

/** A statement to be held against the others. */
export interface ComparedStatement {
  readonly number: number;
  readonly statement: string;
}

/** Statements that say the same: with the same words, or with nearly the same. */
export interface DuplicateGroup {
  readonly kind: 'exact' | 'near';
  readonly numbers: readonly number[];
}

/** Fewer words say too little to be somebody's statement. */
const fewestWords = 4;
/** From so many words on one may differ and it is still the same statement. */
const fewestNearWords = 6;
/** The part of the words that both have. */
const nearlySame = 0.8;
const bands = 6;
const rowsOfBand = 3;
/** So many statements of one bucket are held against a new one; a bucket of more is one of common words. */
const mostOfBucket = 8;
/** After so many statements whoever waits may go on with something else. */
const pause = 2000;

/**
 * Groups of statements that say nearly the same. Every statement is held against a few that share a hash with it, so the
 * work grows with their number and not with its square. Yields now and then, with the part that is done.
 *
 * Precision before recall: statements with other numbers, other names or another denial are never the same.
 */
export function* findDuplicates(
  statements: readonly ComparedStatement[],
): Generator<number, readonly DuplicateGroup[]> {
  const readings: Reading[] = [];
  const sameWords = new Map<string, number[]>();
  for (const [at, { number, statement }] of statements.entries()) {
    if (at % pause === 0) yield (at / statements.length) * 0.4;
    const words = wordsOf(statement);
    if (words.length < fewestWords) continue;
    const key = words.join(' ');
    const same = sameWords.get(key);
    if (same !== undefined) same.push(number);
    else {
      const numbers = [number];
      sameWords.set(key, numbers);
      readings.push({ words, names: namesOf(statement), numbers });
    }
  }
  const roots = yield* nearRoots(readings);
  const groups = new Map<number, Reading[]>();
  for (const [at, reading] of readings.entries()) {
    const root = rootOf(roots, at);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [reading]);
    else group.push(reading);
  }
  return [...groups.values()].flatMap((group): readonly DuplicateGroup[] => {
    const numbers = group.flatMap((reading) => reading.numbers);
    return numbers.length < 2 ? [] : [{ kind: group.length === 1 ? 'exact' : 'near', numbers }];
  });
}

interface Reading {
  readonly words: readonly string[];
  /** What must be the same, in its order. */
  readonly names: readonly string[];
  /** Of all statements with just these words. */
  readonly numbers: number[];
}

/** For every reading another one of its group, up to one that stands for itself. */
function* nearRoots(readings: readonly Reading[]): Generator<number, number[]> {
  const roots = readings.map((_, at) => at);
  const signatures = readings.map(({ words }) => (words.length < fewestNearWords ? null : signatureOf(words)));
  for (let band = 0; band < bands; band += 1) {
    const buckets = new Map<number, number[]>();
    for (const [at, signature] of signatures.entries()) {
      if (at % pause === 0) yield 0.4 + ((band + at / readings.length) / bands) * 0.6;
      if (signature === null) continue;
      const hash = bandOf(signature, band);
      const bucket = buckets.get(hash);
      if (bucket === undefined) {
        buckets.set(hash, [at]);
        continue;
      }
      if (!bucket.some((other) => joined(readings, roots, other, at)) && bucket.length < mostOfBucket) bucket.push(at);
    }
  }
  return roots;
}

/** Joins two readings that say the same. It is the one that stands for a group which must be like the new one. */
function joined(readings: readonly Reading[], roots: number[], one: number, other: number): boolean {
  const [a, b] = [rootOf(roots, one), rootOf(roots, other)];
  if (a === b) return true;
  const [left, right] = [readings[a], readings[b]];
  if (left === undefined || right === undefined || !saysTheSame(left, right)) return false;
  roots[Math.max(a, b)] = Math.min(a, b);
  return true;
}

function rootOf(roots: readonly number[], at: number): number {
  let root = at;
  while (roots[root] !== undefined && roots[root] !== root) root = roots[root] ?? root;
  return root;
}

function saysTheSame(a: Reading, b: Reading): boolean {
  if (a.names.join(' ') !== b.names.join(' ')) return false;
  const left = new Map<string, number>();
  for (const word of a.words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b.words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  if ((2 * shared) / (a.words.length + b.words.length) < nearlySame) return false;
  // A first word is written large anyway, so it may be a name: one of the two must stand in the other statement.
  const [first = '', other = ''] = [a.words[0], b.words[0]];
  return first === other || a.words.includes(other) || b.words.includes(first);
}

const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+/gu;

/** The words without case, accents and marks; numbers as they are written. */
function wordsOf(statement: string): readonly string[] {
  const folded = statement.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(word) ?? [];
}

// English and German: what turns a statement into its opposite, and numbers that are written as words.
const weighty = new Set(
  `no not never none nor neither without cannot t hardly nicht nie kein keine keinen keiner ohne weder
   one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion half third
   zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend million millionen milliarde milliarden`
    .split(/\s+/)
    .map((one) => one.normalize('NFKD').replace(/\p{M}/gu, '')),
);

/** Numbers, names and denials, in their order. */
function namesOf(statement: string): readonly string[] {
  const found: string[] = [];
  for (const [at, match] of [...statement.matchAll(word)].entries()) {
    const folded = match[0].normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (/^\p{N}/u.test(match[0]) || weighty.has(folded) || (at > 0 && /^\p{Lu}/u.test(match[0]))) found.push(folded);
  }
  return found;
}

/** The least hash of all words under each of several orders: the more words two statements share, the more of these. */
function signatureOf(words: readonly string[]): Uint32Array {
  const signature = new Uint32Array(bands * rowsOfBand).fill(0xffffffff);
  for (const hash of new Set(words.map(hashOf))) {
    for (let row = 0; row < signature.length; row += 1) {
      const value = mixed(hash ^ Math.imul(row + 1, 0x9e3779b1));
      if (value < (signature[row] ?? 0)) signature[row] = value;
    }
  }
  return signature;
}

function bandOf(signature: Uint32Array, band: number): number {
  let hash = 0x811c9dc5;
  for (let row = 0; row < rowsOfBand; row += 1) {
    hash = Math.imul(hash ^ (signature[band * rowsOfBand + row] ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
