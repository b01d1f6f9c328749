import { type Zippable, zipSync } from 'fflate';
import type { PackageParts } from './package-parts.ts';
import { serialised } from './xml-tree.ts';

/** Left to itself the packer takes 2 MB of memory for each part, and finds no more by it. */
const packing = { level: 9, mem: 4 } as const;

/**
 * The package as bytes. Content types come first, as programs that sniff the format expect; the rest is sorted and
 * dated 1980, the zip format's first day, so equal parts give equal bytes.
 */
export function zipParts(parts: PackageParts, unpacked = false): Uint8Array {
  const first = '[Content_Types].xml';
  const paths = [...parts.keys()].filter((path) => path !== first).sort();
  const files: Zippable = {};
  for (const path of [first, ...paths]) {
    const part = parts.get(path);
    if (!part) continue;
    // The zip format keeps local time, so this is the same day in every time zone. Pictures are packed already.
    const mtime = new Date(1980, 0, 1);
    const isPlain = part instanceof Uint8Array || unpacked;
    const bytes = part instanceof Uint8Array ? part : serialised(part);
    files[path] = [bytes, isPlain ? { level: 0, mtime } : { ...packing, mtime }];
  }
  return zipSync(files);
}
