import { fontTables } from '../../base/font-tables.ts';

/**
 * The outlines of a PostScript-flavoured OpenType file: its `CFF ` table alone, and the number by which a PDF calls a
 * glyph of it. After Adobe Technical Note 5176 (Compact Font Format, 1.0) and ISO 32000-1, 9.7.4.2.
 */
export interface CompactFont {
  readonly table: Uint8Array;
  /** CID of a glyph: the font's own where it has such numbers, else the number of the glyph. */
  cidOf(glyph: number): number;
}

const operators = { charset: 15, charStrings: 17, registry: 12 * 256 + 30 } as const;

/** Throws a RangeError or an Error where the file is damaged: fonts are looked at before they get here. */
export function readCompactFont(file: Uint8Array): CompactFont {
  const view = fontTables(file)?.get('CFF ');
  if (view === undefined) throw new Error('The font has no outlines of this kind.');
  const table = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const top = readDictionary(view, tops.start, tops.firstEnd);
  if (!top.has(operators.registry)) return { table, cidOf: (glyph) => glyph };
  const glyphs = readIndex(view, top.get(operators.charStrings)?.at(-1) ?? 0).count;
  const cids = readCharset(view, top.get(operators.charset)?.at(-1) ?? 0, glyphs);
  return { table, cidOf: (glyph) => cids[glyph] ?? glyph };
}

interface Index {
  readonly count: number;
  /** Where the first object begins and ends. */
  readonly start: number;
  readonly firstEnd: number;
  /** Where the index ends. */
  readonly end: number;
}

function readIndex(view: DataView, at: number): Index {
  const count = view.getUint16(at);
  if (count === 0) return { count, start: at + 2, firstEnd: at + 2, end: at + 2 };
  const size = view.getUint8(at + 2);
  const offset = (index: number): number => {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + view.getUint8(at + 3 + index * size + byte);
    return value;
  };
  // Offsets count from the byte before the objects.
  const base = at + 2 + (count + 1) * size;
  return { count, start: base + offset(0), firstEnd: base + offset(1), end: base + offset(count) };
}

/** The operands of each operator; an operator of two bytes counts as 12 × 256 and its second. */
function readDictionary(view: DataView, start: number, end: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  let operands: number[] = [];
  let at = start;
  while (at < end) {
    const first = view.getUint8(at);
    at += 1;
    if (first <= 21) {
      const operator = first === 12 ? 12 * 256 + view.getUint8(at++) : first;
      found.set(operator, operands);
      operands = [];
    } else if (first === 30) {
      // A real number: half bytes up to one that is 15. No operator asked for here has one.
      while ((view.getUint8(at) & 15) !== 15 && view.getUint8(at) >> 4 !== 15) at += 1;
      at += 1;
      operands.push(Number.NaN);
    } else {
      const { value, length } = readInteger(view, at - 1);
      operands.push(value);
      at += length - 1;
    }
  }
  return found;
}

function readInteger(view: DataView, at: number): { readonly value: number; readonly length: number } {
  const first = view.getUint8(at);
  if (first === 28) return { value: view.getInt16(at + 1), length: 3 };
  if (first === 29) return { value: view.getInt32(at + 1), length: 5 };
  if (first <= 246) return { value: first - 139, length: 1 };
  const second = view.getUint8(at + 1);
  return { value: first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108, length: 2 };
}

/** The CID of each glyph. The numbers below 3 name sets that fonts with CIDs cannot have: then both numbers agree. */
function readCharset(view: DataView, at: number, glyphs: number): Uint16Array {
  const cids = Uint16Array.from({ length: glyphs }, (_, glyph) => glyph);
  if (at < 3) return cids;
  const format = view.getUint8(at);
  let read = at + 1;
  for (let glyph = 1; glyph < glyphs; ) {
    const first = view.getUint16(read);
    const more = format === 0 ? 0 : format === 1 ? view.getUint8(read + 2) : view.getUint16(read + 2);
    read += 2 + Math.min(format, 2);
    for (let step = 0; step <= more && glyph < glyphs; step += 1) cids[glyph++] = first + step;
  }
  return cids;
}
