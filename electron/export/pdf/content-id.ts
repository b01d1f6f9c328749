/**
 * A name for the file made of its content: 32 hexadecimal digits. The same content always gives the same name, which
 * a random one would not. Method: MurmurHash3's finish over four lanes; not meant to withstand an attack.
 */
export class ContentId {
  readonly #lanes = Int32Array.of(0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f);

  text(part: string): void {
    const lanes = this.#lanes;
    for (let index = 0; index < part.length; index += 1) take(lanes, part.charCodeAt(index), index);
    this.#end(part.length);
  }

  /** Every byte counts. */
  bytes(part: Uint8Array): void {
    const lanes = this.#lanes;
    for (let index = 0; index < part.length; index += 1) take(lanes, part[index] as number, index);
    this.#end(part.length);
  }

  digits(): string {
    const lanes = [...this.#lanes];
    const all = lanes.reduce((mix, lane) => Math.imul(mix ^ lane, 0x165667b1), 0x811c9dc5);
    return lanes
      .map((lane, index) =>
        finished(lane ^ Math.imul(all, index + 1))
          .toString(16)
          .padStart(8, '0'),
      )
      .join('');
  }

  #end(length: number): void {
    const lane = length & 3;
    this.#lanes[lane] = Math.imul((this.#lanes[lane] as number) ^ length, 0x01000193);
  }
}

function take(lanes: Int32Array, code: number, index: number): void {
  const lane = index & 3;
  const mixed = Math.imul((lanes[lane] as number) ^ code, 0x5bd1e995);
  lanes[lane] = (mixed ^ (mixed >>> 15)) + index;
}

function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
