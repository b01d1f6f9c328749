/** The characters a font has. */
export interface Coverage {
  has(codePoint: number): boolean;
}

/** Reads what the build wrote (`scripts/font-coverage.mjs`), when it is first asked. */
export function writtenCoverage(text: string): Coverage {
  let ranges: Uint32Array | null = null;
  return {
    has(codePoint) {
      ranges ??= readRanges(text);
      return isWithin(ranges, codePoint);
    },
  };
}

/** First code point and the one after the last, in turn, ascending. */
function readRanges(text: string): Uint32Array {
  const parts = text === '' ? [] : text.split(' ');
  const ranges = new Uint32Array(parts.length * 2);
  let reached = 0;
  parts.forEach((part, index) => {
    const [gap = '0', length = '1'] = part.split('.');
    const start = reached + Number.parseInt(gap, 36);
    reached = start + Number.parseInt(length, 36);
    ranges[index * 2] = start;
    ranges[index * 2 + 1] = reached;
  });
  return ranges;
}

function isWithin(ranges: Uint32Array, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length;
  // The number of bounds at or below the code point: odd inside a range.
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as number) <= codePoint) low = middle + 1;
    else high = middle;
  }
  return (low & 1) === 1;
}

/** Code points, ascending, as the build writes them too. */
export function writeCoverage(codePoints: readonly number[]): string {
  const parts: string[] = [];
  let reached = 0;
  for (let index = 0; index < codePoints.length; ) {
    const start = codePoints[index] ?? 0;
    let length = 1;
    while (codePoints[index + length] === start + length) length += 1;
    const gap = (start - reached).toString(36);
    parts.push(length === 1 ? gap : `${gap}.${length.toString(36)}`);
    reached = start + length;
    index += length;
  }
  return parts.join(' ');
}
