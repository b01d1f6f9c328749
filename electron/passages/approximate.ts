/** A stretch of text that reads like the one searched for. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and replacements between the two, in UTF-16 code units. */
  readonly errors: number;
}

const wordBits = 32;

/**
 * All places where `pattern` occurs in `text` with at most `most` errors, best first, none overlapping a better one.
 * Bit-parallel search (Myers 1999, in blocks of 32): the work is text length times a 32nd of the pattern length,
 * whatever the text holds.
 */
export function approximateMatches(text: string, pattern: string, most: number): readonly ApproximateMatch[] {
  if (pattern === '' || most >= pattern.length) return [];
  const ends = bestEnds(text, pattern, most);
  const reversed = reverse(pattern);
  const found: ApproximateMatch[] = [];
  for (const { end, errors } of [...ends].sort((a, b) => a.errors - b.errors || a.end - b.end)) {
    // Read backwards from its end, the match is longest where the errors are fewest.
    const before = text.slice(Math.max(0, end - pattern.length - most), end);
    const starts = lastRow(reverse(before), reversed);
    const length = nearestLength(starts, pattern.length, errors);
    const match = { start: end - length, end, errors };
    if (!found.some((other) => other.start < match.end && match.start < other.end)) found.push(match);
  }
  return found;
}

/** Ends of matches: of every run of ends within the limit, the ones with the fewest errors. */
function bestEnds(text: string, pattern: string, most: number): readonly { end: number; errors: number }[] {
  const ends: { end: number; errors: number }[] = [];
  let run: { end: number; errors: number } | null = null;
  scan(text, pattern, (end, errors) => {
    if (errors > most) {
      if (run !== null) ends.push(run);
      run = null;
    } else if (run === null || errors < run.errors || (errors === run.errors && end - run.end >= pattern.length / 2)) {
      if (run !== null && end - run.end >= pattern.length / 2) ends.push(run);
      run = { end, errors };
    }
  });
  if (run !== null) ends.push(run);
  return ends;
}

function lastRow(text: string, pattern: string): readonly number[] {
  const row: number[] = [pattern.length];
  let previous = Array.from({ length: pattern.length + 1 }, (_, index) => index);
  for (let at = 0; at < text.length; at += 1) {
    const current = [at + 1];
    for (let index = 1; index <= pattern.length; index += 1) {
      const same = text[at] === pattern[index - 1] ? 0 : 1;
      current.push(
        Math.min((previous[index - 1] ?? 0) + same, (previous[index] ?? 0) + 1, (current[index - 1] ?? 0) + 1),
      );
    }
    row.push(current[pattern.length] ?? 0);
    previous = current;
  }
  return row;
}

/** The length with the fewest errors; of several, the one nearest to the pattern's own. */
function nearestLength(row: readonly number[], wanted: number, errors: number): number {
  let best = wanted;
  let bestErrors = Number.POSITIVE_INFINITY;
  for (const [length, count] of row.entries()) {
    const closer = Math.abs(length - wanted) < Math.abs(best - wanted);
    if (count < bestErrors || (count === bestErrors && closer)) {
      best = length;
      bestErrors = count;
    }
  }
  return Math.min(best, wanted + errors);
}

/** Calls back with the fewest errors of any match that ends behind each character. */
function scan(text: string, pattern: string, at: (end: number, errors: number) => void): void {
  const blocks = Math.ceil(pattern.length / wordBits);
  const masks = patternMasks(pattern, blocks);
  const none = new Uint32Array(blocks);
  const positive = new Uint32Array(blocks).fill(0xffffffff);
  const negative = new Uint32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % wordBits);
  let errors = pattern.length;
  for (let index = 0; index < text.length; index += 1) {
    const equal = masks.get(text.charCodeAt(index)) ?? none;
    // A match may begin anywhere, so nothing is carried into the first block.
    let carry = 0;
    for (let block = 0; block < blocks; block += 1) {
      const isLast = block === blocks - 1;
      const change = advance(
        block,
        equal[block] ?? 0,
        carry,
        positive,
        negative,
        isLast ? lastBit : 1 << (wordBits - 1),
      );
      carry = change;
      if (isLast) errors += change;
    }
    at(index + 1, errors);
  }
}

/** One column of one block; the answer is the change at `outBit`: -1, 0 or 1. */
function advance(
  block: number,
  equal: number,
  carryIn: number,
  positive: Uint32Array,
  negative: Uint32Array,
  outBit: number,
): number {
  const pv = positive[block] ?? 0;
  const mv = negative[block] ?? 0;
  const xv = equal | mv;
  const eq = carryIn < 0 ? equal | 1 : equal;
  const xh = (((((eq & pv) >>> 0) + pv) >>> 0) ^ pv) | eq;
  let ph = mv | ~(xh | pv);
  let mh = pv & xh;
  const change = (ph & outBit) !== 0 ? 1 : (mh & outBit) !== 0 ? -1 : 0;
  ph <<= 1;
  mh <<= 1;
  if (carryIn < 0) mh |= 1;
  else if (carryIn > 0) ph |= 1;
  positive[block] = mh | ~(xv | ph);
  negative[block] = ph & xv;
  return change;
}

function patternMasks(pattern: string, blocks: number): ReadonlyMap<number, Uint32Array> {
  const masks = new Map<number, Uint32Array>();
  for (let index = 0; index < pattern.length; index += 1) {
    const code = pattern.charCodeAt(index);
    const mask = masks.get(code) ?? new Uint32Array(blocks);
    const block = Math.floor(index / wordBits);
    mask[block] = (mask[block] ?? 0) | (1 << (index % wordBits));
    masks.set(code, mask);
  }
  return masks;
}

function reverse(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text[at];
  return reversed;
}
