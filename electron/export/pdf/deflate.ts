import { DeflateBlocks, longestMatch, shortestMatch } from './deflate-blocks.ts';

const windowSize = 32_768;
const windowMask = windowSize - 1;
const hashBits = 15;
/** A match of three that lies further back costs more bits than its letters. */
const furthestShort = 4_096;
/** How many earlier places with the same letters are looked at, and which match is good enough to look at fewer or no more. */
const [mostPlaces, goodMatch, niceMatch] = [16, 4, 24] as const;
/** A match from this length on is taken although the next place might have a longer one. */
const longEnough = 8;

/**
 * Compresses bytes as streams of a PDF want them (RFC 1950 and 1951): matches are looked for once more at the next place
 * before they are taken, and every block gets codes of its own. The same bytes give the same result on every machine.
 * One is made for a file with its hundreds of streams: what it needs in memory is made once.
 */
export class Deflater {
  readonly #blocks = new DeflateBlocks();
  /** The last place of each hash, and before it the one before: counted on from stream to stream, so nothing is emptied. */
  readonly #head = new Int32Array(1 << hashBits).fill(-windowSize * 2);
  readonly #previous = new Int32Array(windowSize);
  #base = 0;

  deflate(bytes: Uint8Array): Uint8Array {
    const blocks = this.#blocks;
    blocks.start(bytes.length);
    blocks.put(0x78, 8);
    blocks.put(0x9c, 8);
    this.#base = this.#base > 2 ** 30 ? this.#restart() : this.#base;
    this.#match(bytes);
    blocks.end();
    this.#base += bytes.length + windowSize;
    const sum = adler32(bytes);
    for (const shift of [24, 16, 8, 0]) blocks.put((sum >>> shift) & 255, 8);
    return blocks.taken();
  }

  #restart(): number {
    this.#head.fill(-windowSize * 2);
    return 0;
  }

  #match(bytes: Uint8Array): void {
    const { length } = bytes;
    const base = this.#base;
    const head = this.#head;
    const previous = this.#previous;
    let lastLength = 0;
    let lastDistance = 0;
    let waiting = false;
    for (let at = 0; at < length; at += 1) {
      let found = 0;
      let distance = 0;
      if (at + shortestMatch < length) {
        const hash = hashAt(bytes, at);
        const place = head[hash] as number;
        previous[(base + at) & windowMask] = place;
        head[hash] = base + at;
        if (lastLength < longEnough && place >= base && base + at - place < windowSize) {
          const match = this.#longest(bytes, at, place, lastLength);
          found = match >>> 16;
          distance = match & 0xffff;
          if (found === shortestMatch && distance > furthestShort) found = 0;
        }
      }
      if (lastLength >= shortestMatch && found <= lastLength) {
        this.#blocks.add(lastLength, lastDistance);
        const end = at - 1 + lastLength;
        const last = Math.min(end, length - shortestMatch - 1);
        for (at += 1; at < end; at += 1) {
          if (at > last) continue;
          const hash = hashAt(bytes, at);
          previous[(base + at) & windowMask] = head[hash] as number;
          head[hash] = base + at;
        }
        at = end - 1;
        lastLength = 0;
        waiting = false;
        continue;
      }
      if (waiting) this.#blocks.add(0, bytes[at - 1] as number);
      waiting = true;
      lastLength = found;
      lastDistance = distance;
    }
    if (waiting) {
      if (lastLength >= shortestMatch) this.#blocks.add(lastLength, lastDistance);
      else this.#blocks.add(0, bytes[length - 1] as number);
    }
  }

  /** The longest match that is longer than `least`: its length in the upper half, its distance in the lower; 0 for none. */
  #longest(bytes: Uint8Array, at: number, place: number, least: number): number {
    const base = this.#base;
    const previous = this.#previous;
    const most = Math.min(longestMatch, bytes.length - at);
    const nice = Math.min(niceMatch, most);
    let best = Math.max(least, shortestMatch - 1);
    let bestDistance = 0;
    if (best >= most) return 0;
    let places = least >= goodMatch ? mostPlaces >> 2 : mostPlaces;
    const furthest = Math.max(base, base + at - windowSize + 1);
    for (
      let there = place;
      there >= furthest && places > 0;
      there = previous[there & windowMask] as number, places -= 1
    ) {
      const from = there - base;
      if (bytes[from + best] !== bytes[at + best] || bytes[from] !== bytes[at] || bytes[from + 1] !== bytes[at + 1])
        continue;
      let length = 2;
      while (length < most && bytes[from + length] === bytes[at + length]) length += 1;
      if (length <= best) continue;
      best = length;
      bestDistance = at - from;
      if (length >= nice) break;
    }
    return bestDistance === 0 ? 0 : (best << 16) | bestDistance;
  }
}

function hashAt(bytes: Uint8Array, at: number): number {
  const letters = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
  return Math.imul(letters, 0x9e3779b1) >>> (32 - hashBits);
}

/** RFC 1950, 8.2. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    // As many as fit into 31 bits.
    const end = Math.min(bytes.length, at + 3_800);
    for (; at < end; at += 1) {
      low += bytes[at] as number;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}
