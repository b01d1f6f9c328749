/**
 * A name for the file made of its content: 32 hexadecimal digits. The same content always gives the same name, which
 * a random one would not. Method: MurmurHash3's finish over four lanes; not meant to withstand an attack.
 */
export function contentId(parts: readonly string[]): string {
  const lanes = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (const part of parts) {
    for (let index = 0; index < part.length; index += 1) {
      const lane = index & 3;
      const mixed = Math.imul((lanes[lane] as number) ^ part.charCodeAt(index), 0x5bd1e995);
      lanes[lane] = (mixed ^ (mixed >>> 15)) + index;
    }
    lanes[part.length & 3] = Math.imul((lanes[part.length & 3] as number) ^ part.length, 0x01000193);
  }
  const all = lanes.reduce((mix, lane) => Math.imul(mix ^ lane, 0x165667b1), 0x811c9dc5);
  return lanes
    .map((lane, index) =>
      finished(lane ^ Math.imul(all, index + 1))
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
}

/** Bytes as a part of the name: every byte counts. */
export function contentKey(bytes: Uint8Array): string {
  let key = '';
  // In pieces, because a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    key += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return key;
}

function finished(lane: number): number {
  let mixed = lane ^ (lane >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
