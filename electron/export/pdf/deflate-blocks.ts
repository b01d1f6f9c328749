import { PrefixCodes } from './huffman.ts';

export const shortestMatch = 3;
export const longestMatch = 258;
const symbolsPerBlock = 16_384;
const endOfBlock = 256;
const [literals, distances, lengthsOfCodes] = [286, 30, 19] as const;

/** RFC 1951, 3.2.5: for each length and each distance its symbol, the first that the symbol stands for, and its extra bits. */
const lengthSymbol = new Uint8Array(longestMatch + 1);
const lengthStart = new Uint16Array(29);
const lengthBits = new Uint8Array(29);
const distanceStart = new Uint16Array(distances);
const distanceBits = new Uint8Array(distances);
const distanceSymbol = new Uint8Array(512);
fillTables();

function fillTables(): void {
  let length = shortestMatch;
  for (let symbol = 0; symbol < 28; symbol += 1) {
    lengthStart[symbol] = length;
    lengthBits[symbol] = symbol < 8 ? 0 : (symbol >> 2) - 1;
    for (let end = length + (1 << (lengthBits[symbol] as number)); length < end; length += 1)
      lengthSymbol[length] = symbol;
  }
  lengthStart[28] = longestMatch;
  lengthSymbol[longestMatch] = 28;
  let distance = 1;
  for (let symbol = 0; symbol < distances; symbol += 1) {
    distanceStart[symbol] = distance;
    distanceBits[symbol] = symbol < 4 ? 0 : (symbol >> 1) - 1;
    const end = distance + (1 << (distanceBits[symbol] as number));
    for (; distance < end; distance += 1) {
      if (distance <= 256) distanceSymbol[distance - 1] = symbol;
      else distanceSymbol[256 + ((distance - 1) >> 7)] = symbol;
    }
  }
}

const symbolOfDistance = (distance: number): number =>
  distanceSymbol[distance <= 256 ? distance - 1 : 256 + ((distance - 1) >> 7)] as number;

/** The order in which lengths of the codes for lengths are written. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const;

/**
 * The compressed form of literals and matches (RFC 1951, 3.2.7), block after block, each under codes of its own. Made once
 * and used for stream after stream.
 */
export class DeflateBlocks {
  #room = new Uint8Array(0);
  #written = 0;
  #bits = 0;
  #bitCount = 0;
  /** Literals as they are; matches as length and distance, above them. */
  readonly #symbols = new Uint32Array(symbolsPerBlock);
  #count = 0;
  readonly #literalUse = new Uint32Array(literals);
  readonly #distanceUse = new Uint32Array(distances);
  readonly #lengthUse = new Uint32Array(lengthsOfCodes);
  readonly #literalCodes = new PrefixCodes(literals, 15);
  readonly #distanceCodes = new PrefixCodes(distances, 15);
  readonly #lengthCodes = new PrefixCodes(lengthsOfCodes, 7);

  /** Begins a stream that stands for this many bytes. */
  start(length: number): void {
    // Of what cannot be compressed at all every block needs some more than it stands for, for its codes.
    const most = length + (length >> 4) + 1_024 * (2 + Math.ceil(length / symbolsPerBlock));
    if (this.#room.length < most) this.#room = new Uint8Array(most);
    this.#written = 0;
  }

  /** What was written; a copy. */
  taken(): Uint8Array {
    return this.#room.slice(0, this.#written);
  }

  /** Ends the stream on a whole byte. */
  end(): void {
    this.#block(true);
    this.put(0, (8 - this.#bitCount) & 7);
  }

  /** A match, or where the length is 0 a byte. */
  add(length: number, distanceOrByte: number): void {
    this.#symbols[this.#count] = (length << 16) | distanceOrByte;
    this.#count += 1;
    const use = this.#literalUse;
    if (length === 0) {
      use[distanceOrByte] = (use[distanceOrByte] as number) + 1;
    } else {
      const symbol = 257 + (lengthSymbol[length] as number);
      use[symbol] = (use[symbol] as number) + 1;
      const distance = symbolOfDistance(distanceOrByte);
      this.#distanceUse[distance] = (this.#distanceUse[distance] as number) + 1;
    }
    if (this.#count === symbolsPerBlock) this.#block(false);
  }

  /** Writes what was gathered, under codes made for it. */
  #block(isLast: boolean): void {
    this.#literalUse[endOfBlock] = 1;
    this.#literalCodes.make(this.#literalUse);
    this.#distanceCodes.make(this.#distanceUse);
    this.put(isLast ? 1 : 0, 1);
    this.put(2, 2);
    this.#writeCodes();
    const { codes, lengths } = this.#literalCodes;
    for (let at = 0; at < this.#count; at += 1) {
      const symbol = this.#symbols[at] as number;
      const length = symbol >>> 16;
      if (length === 0) {
        this.put(codes[symbol] as number, lengths[symbol] as number);
      } else {
        this.#putMatch(length, symbol & 0xffff);
      }
    }
    this.put(codes[endOfBlock] as number, lengths[endOfBlock] as number);
    this.#count = 0;
    this.#literalUse.fill(0);
    this.#distanceUse.fill(0);
  }

  #putMatch(length: number, distance: number): void {
    const symbol = lengthSymbol[length] as number;
    this.put(this.#literalCodes.codes[257 + symbol] as number, this.#literalCodes.lengths[257 + symbol] as number);
    const extra = lengthBits[symbol] as number;
    if (extra > 0) this.put(length - (lengthStart[symbol] as number), extra);
    const far = symbolOfDistance(distance);
    this.put(this.#distanceCodes.codes[far] as number, this.#distanceCodes.lengths[far] as number);
    const further = distanceBits[far] as number;
    if (further > 0) this.put(distance - (distanceStart[far] as number), further);
  }

  /** The lengths of both kinds of codes, noughts in a row as one symbol, themselves under codes. */
  #writeCodes(): void {
    const literalCount = usedUpTo(this.#literalCodes.lengths, 257);
    const distanceCount = usedUpTo(this.#distanceCodes.lengths, 1);
    const all = [
      ...this.#literalCodes.lengths.subarray(0, literalCount),
      ...this.#distanceCodes.lengths.subarray(0, distanceCount),
    ];
    const runs = runsOf(all);
    this.#lengthUse.fill(0);
    for (const { symbol } of runs) this.#lengthUse[symbol] = (this.#lengthUse[symbol] as number) + 1;
    this.#lengthCodes.make(this.#lengthUse);
    const { codes, lengths } = this.#lengthCodes;
    let written: number = lengthsOfCodes;
    while (written > 4 && lengths[orderOfLengths[written - 1] as number] === 0) written -= 1;
    this.put(literalCount - 257, 5);
    this.put(distanceCount - 1, 5);
    this.put(written - 4, 4);
    for (let at = 0; at < written; at += 1) this.put(lengths[orderOfLengths[at] as number] as number, 3);
    for (const { symbol, extra, bits } of runs) {
      this.put(codes[symbol] as number, lengths[symbol] as number);
      if (bits > 0) this.put(extra, bits);
    }
  }

  /** Up to 24 bits, the last one first. */
  put(value: number, bits: number): void {
    let all = this.#bits | (value << this.#bitCount);
    let count = this.#bitCount + bits;
    while (count >= 8) {
      this.#room[this.#written] = all;
      this.#written += 1;
      all >>>= 8;
      count -= 8;
    }
    this.#bits = all;
    this.#bitCount = count;
  }
}

function usedUpTo(lengths: Uint8Array, least: number): number {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count -= 1;
  return count;
}

interface RunOfLengths {
  readonly symbol: number;
  readonly extra: number;
  readonly bits: number;
}

/** RFC 1951, 3.2.7: 16 repeats the last length 3 to 6 times, 17 and 18 stand for 3 to 10 and 11 to 138 noughts. */
function runsOf(lengths: readonly number[]): readonly RunOfLengths[] {
  const runs: RunOfLengths[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] as number;
    let same = 1;
    while (at + same < lengths.length && lengths[at + same] === length) same += 1;
    if (length === 0 && same >= 3) {
      const taken = Math.min(same, 138);
      runs.push(taken <= 10 ? { symbol: 17, extra: taken - 3, bits: 3 } : { symbol: 18, extra: taken - 11, bits: 7 });
      at += taken;
    } else if (at > 0 && lengths[at - 1] === length && same >= 3) {
      const taken = Math.min(same, 6);
      runs.push({ symbol: 16, extra: taken - 3, bits: 2 });
      at += taken;
    } else {
      runs.push({ symbol: length, extra: 0, bits: 0 });
      at += 1;
    }
  }
  return runs;
}
