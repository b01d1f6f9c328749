import type { RemovedRange } from '../snapshot.ts';
import type { PageBlock } from './cleaning-rule.ts';
import { rangeWithout } from './without-ranges.ts';

/** Ranges found so far, kept by block, so that a page of a hundred thousand odd lines stays cheap. */
export class FoundRanges {
  readonly #blocks: readonly PageBlock[];
  readonly #byBlock = new Map<number, RemovedRange[]>();
  readonly #all: RemovedRange[] = [];

  constructor(blocks: readonly PageBlock[]) {
    this.#blocks = blocks;
  }

  /** The blocks that a range touches, in order. */
  touched(start: number, end: number): readonly PageBlock[] {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#blocks[middle]?.block.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const found: PageBlock[] = [];
    for (let at = low; at < this.#blocks.length; at += 1) {
      const block = this.#blocks[at];
      if (block === undefined || block.block.start >= end) break;
      found.push(block);
    }
    return found;
  }

  /** Keeps a range unless another one was there first. */
  add(range: RemovedRange): void {
    const blocks = this.touched(range.start, range.end);
    const overlaps = blocks.some(({ index }) =>
      this.#byBlock.get(index)?.some((other) => other.start < range.end && range.start < other.end),
    );
    if (overlaps) return;
    this.#all.push(range);
    for (const { index } of blocks) {
      const known = this.#byBlock.get(index);
      if (known === undefined) this.#byBlock.set(index, [range]);
      else known.push(range);
    }
  }

  /** Keeps what is left of a range around those that were there first. */
  addAround(range: RemovedRange, text: string): void {
    const others = this.touched(range.start, range.end)
      .flatMap(({ index }) => this.#byBlock.get(index) ?? [])
      .sort((a, b) => a.start - b.start);
    for (const piece of rangeWithout(range, others, text)) this.add({ ...range, ...piece });
  }

  inOrder(): readonly RemovedRange[] {
    return [...this.#all].sort((a, b) => a.start - b.start);
  }
}
