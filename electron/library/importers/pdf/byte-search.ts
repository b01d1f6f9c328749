export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Where a sequence of bytes first begins between two places; -1 when it does not. */
export function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, until = bytes.length): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0 && at < until; at = bytes.indexOf(first, at + 1)) {
    if (standsAt(bytes, wanted, at)) return at;
  }
  return -1;
}

/** Where a sequence of bytes last begins before a place; -1 when it does not. */
export function lastIndexOfBytes(bytes: Uint8Array, wanted: Uint8Array, before: number): number {
  const first = wanted[0] ?? 0;
  let at = before - 1;
  while (at >= 0) {
    at = bytes.lastIndexOf(first, at);
    if (at >= 0 && standsAt(bytes, wanted, at)) return at;
    at -= 1;
  }
  return -1;
}

function standsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 1; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}
