/**
 * Prefix codes of least length for symbols of these frequencies, none longer than `longest` bits, numbered as RFC 1951,
 * 3.2.2, wants them and with their bits in the order in which they are written. Method: Moffat and Katajainen, "In-place
 * calculation of minimum-redundancy codes", 1995; codes that are too long are shortened at the cost of others until all
 * fit (Kraft's sum).
 */
export class PrefixCodes {
  /** 0 for symbols that do not occur. */
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
  readonly #sorted: Uint32Array;
  readonly #work: Int32Array;
  readonly #longest: number;
  /** How many symbols have codes of each length. */
  readonly #count = new Int32Array(33);

  constructor(symbols: number, longest: number) {
    this.lengths = new Uint8Array(symbols);
    this.codes = new Uint16Array(symbols);
    this.#sorted = new Uint32Array(symbols);
    this.#work = new Int32Array(symbols);
    this.#longest = longest;
  }

  /** Makes the codes anew. Frequencies are below 2^22. */
  make(frequencies: Uint32Array): void {
    const { lengths } = this;
    lengths.fill(0);
    let used = 0;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const frequency = frequencies[symbol] as number;
      if (frequency > 0) this.#sorted[used++] = frequency * symbolsAtMost + symbol;
    }
    const sorted = this.#sorted.subarray(0, used).sort();
    this.#count.fill(0);
    if (used === 1) this.#count[1] = 1;
    else if (used > 1) this.#countLengths(sorted);
    // The rarest symbols get the longest codes.
    let at = 0;
    for (let length = this.#longest; length > 0; length -= 1) {
      for (let left = this.#count[length] as number; left > 0; left -= 1) {
        lengths[(sorted[at++] as number) % symbolsAtMost] = length;
      }
    }
    this.assign();
  }

  /** Gives each symbol the code that follows from all lengths. */
  assign(): void {
    const next = new Int32Array(this.#longest + 2);
    const { lengths } = this;
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const length = lengths[symbol] as number;
      if (length > 0) next[length + 1] = (next[length + 1] as number) + 1;
    }
    for (let length = 1; length <= this.#longest; length += 1) {
      next[length + 1] = ((next[length] as number) + (next[length + 1] as number)) << 1;
    }
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      const length = lengths[symbol] as number;
      if (length === 0) continue;
      const code = next[length] as number;
      next[length] = code + 1;
      this.codes[symbol] = turned(code, length);
    }
  }

  #countLengths(sorted: Uint32Array): void {
    const depths = this.#work.subarray(0, sorted.length);
    for (let at = 0; at < sorted.length; at += 1) depths[at] = Math.floor((sorted[at] as number) / symbolsAtMost);
    depthsOf(depths);
    let tooLong = 0;
    for (let at = 0; at < depths.length; at += 1) {
      const depth = depths[at] as number;
      const length = Math.min(depth, this.#longest);
      if (depth > length) tooLong += 1;
      this.#count[length] = (this.#count[length] as number) + 1;
    }
    if (tooLong > 0) this.#shorten();
  }

  /** Until the codes fit into their bits, one of the longest takes the place beside a shorter one that grows by a bit. */
  #shorten(): void {
    const count = this.#count;
    const longest = this.#longest;
    let total = 0;
    for (let length = longest; length > 0; length -= 1) total += (count[length] as number) << (longest - length);
    for (; total > 1 << longest; total -= 1) {
      count[longest] = (count[longest] as number) - 1;
      let length = longest - 1;
      while (count[length] === 0) length -= 1;
      count[length] = (count[length] as number) - 1;
      count[length + 1] = (count[length + 1] as number) + 2;
    }
  }
}

const symbolsAtMost = 512;

/** Frequencies in ascending order become the lengths of their codes, in place. At least two. */
function depthsOf(list: Int32Array): void {
  const count = list.length;
  // Parents of the tree, from the rarest leaves on; `leaf` and `root` are the next that have none.
  let leaf = 2;
  let root = 0;
  list[0] = (list[0] as number) + (list[1] as number);
  for (let next = 1; next < count - 1; next += 1) {
    let weight = 0;
    for (let child = 0; child < 2; child += 1) {
      if (leaf >= count || (root < next && (list[root] as number) < (list[leaf] as number))) {
        weight += list[root] as number;
        list[root++] = next;
      } else {
        weight += list[leaf++] as number;
      }
    }
    list[next] = weight;
  }
  list[count - 2] = 0;
  for (let next = count - 3; next >= 0; next -= 1) list[next] = (list[list[next] as number] as number) + 1;
  // Depths of inner nodes become depths of leaves.
  let available = 1;
  let depth = 0;
  let inner = count - 2;
  let at = count - 1;
  while (available > 0) {
    let used = 0;
    while (inner >= 0 && list[inner] === depth) {
      used += 1;
      inner -= 1;
    }
    while (available > used) {
      list[at--] = depth;
      available -= 1;
    }
    available = 2 * used;
    depth += 1;
  }
}

/** The bits of a code from the last to the first. */
function turned(code: number, length: number): number {
  let rest = code;
  let made = 0;
  for (let bit = 0; bit < length; bit += 1) {
    made = (made << 1) | (rest & 1);
    rest >>= 1;
  }
  return made;
}
