/**
 * Hyphenation patterns made ready for use: a trie in flat arrays, one entry per node, its children a chain of siblings.
 * Method: F. M. Liang, "Word Hy-phen-a-tion by Com-put-er", Stanford 1983.
 */
export interface Patterns {
  readonly letter: Uint16Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  /** Where the levels of the pattern that ends here start in `levels`; -1 where none ends. */
  readonly levelsAt: Int32Array;
  /** Each pattern's levels, one more than it has characters. */
  readonly levels: Uint8Array;
  /** Words known by heart, with the offsets of their hyphens. */
  readonly exceptions: ReadonlyMap<string, readonly number[]>;
}

const space = 32;
const zero = 48;
const nine = 57;

/** Reads patterns as TeX writes them, parted by spaces, and behind a bar the exceptions with their hyphens. */
export function compilePatterns(text: string): Patterns {
  const end = text.indexOf('|');
  const letter = [0];
  const firstChild = [-1];
  const nextSibling = [-1];
  const levelsAt = [-1];
  const levels: number[] = [];
  const childOf = (node: number, code: number): number => {
    let child = firstChild[node] as number;
    while (child !== -1 && letter[child] !== code) child = nextSibling[child] as number;
    if (child !== -1) return child;
    const made = letter.push(code) - 1;
    nextSibling.push(firstChild[node] as number);
    firstChild.push(-1);
    levelsAt.push(-1);
    firstChild[node] = made;
    return made;
  };
  let node = 0;
  let start = 0;
  levels.push(0);
  for (let at = 0; at <= end; at += 1) {
    const code = at === end ? space : text.charCodeAt(at);
    if (code === space) {
      if (node !== 0) levelsAt[node] = start;
      node = 0;
      start = levels.push(0) - 1;
    } else if (code >= zero && code <= nine) {
      levels[levels.length - 1] = code - zero;
    } else {
      node = childOf(node, code);
      levels.push(0);
    }
  }
  return {
    letter: Uint16Array.from(letter),
    firstChild: Int32Array.from(firstChild),
    nextSibling: Int32Array.from(nextSibling),
    levelsAt: Int32Array.from(levelsAt),
    levels: Uint8Array.from(levels),
    exceptions: exceptionsOf(text.slice(end + 1)),
  };
}

function exceptionsOf(text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const written of text.split(' ').filter(Boolean)) {
    const parts = written.split('-');
    let offset = 0;
    found.set(
      parts.join(''),
      parts.slice(0, -1).map((part) => {
        offset += part.length;
        return offset;
      }),
    );
  }
  return found;
}

/** Offsets in a word in lower case where the patterns allow a hyphen, ascending. How close to the ends is the caller's affair. */
export function hyphenOffsets(patterns: Patterns, word: string): readonly number[] {
  const known = patterns.exceptions.get(word);
  if (known !== undefined) return known;
  const { letter, firstChild, nextSibling, levelsAt, levels } = patterns;
  const edged = `.${word}.`;
  const highest = new Uint8Array(edged.length + 1);
  for (let from = 0; from < edged.length; from += 1) {
    let node = 0;
    for (let at = from; at < edged.length; at += 1) {
      const code = edged.charCodeAt(at);
      node = firstChild[node] as number;
      while (node !== -1 && letter[node] !== code) node = nextSibling[node] as number;
      if (node === -1) break;
      const start = levelsAt[node] as number;
      if (start < 0) continue;
      for (let place = from; place <= at + 1; place += 1) {
        const level = levels[start + place - from] as number;
        if (level > (highest[place] as number)) highest[place] = level;
      }
    }
  }
  const offsets: number[] = [];
  // Place 1 is before the first letter, behind the dot.
  for (let offset = 1; offset < word.length; offset += 1) {
    if ((highest[offset + 1] as number) % 2 === 1) offsets.push(offset);
  }
  return offsets;
}
