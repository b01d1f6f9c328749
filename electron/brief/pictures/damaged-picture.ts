import { readPng } from '../../base/png.ts';
import { filteredRows } from '../../base/png-rows.ts';

const found = new WeakMap<Uint8Array, boolean>();

/**
 * Whether a plain picture breaks off or makes no sense inside, where its outside does not show it. Its pixels are unpacked
 * for that, once for the same bytes. A JPEG is whole when it has its end: readers show whatever it holds.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const known = found.get(bytes);
  if (known !== undefined) return known;
  const png = readPng(bytes);
  const damaged = png !== null && filteredRows(png) === null;
  found.set(bytes, damaged);
  return damaged;
}
