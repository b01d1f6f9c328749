import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import { withoutMarkup } from '../../../electron/base/csl-markup.ts';
import { writeBibtex } from '../../../electron/export/references/write-bibtex.ts';
import { writeCslJson } from '../../../electron/export/references/write-csl-json.ts';
import { writeRis } from '../../../electron/export/references/write-ris.ts';
import { listOf } from '../../library/references/reading.ts';

const folder = path.resolve(import.meta.dirname, '../../../../shared/corpus/bib');
const isThere = fs.existsSync(folder);

/** What no format may lose, however other fields are named in it. */
function essence({ type, title, author, issued, DOI }: CslItem): unknown {
  const names = author?.map((name) => [name.family ?? name.literal, name.given ?? ''].join('|').toLowerCase());
  const plain = withoutMarkup(title ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { type, title: plain, names, year: issued?.['date-parts']?.[0]?.[0], DOI };
}

function share(works: readonly CslItem[], back: readonly CslItem[]): number {
  const kept = works.filter((work, index) => {
    const other = back[index];
    return other !== undefined && JSON.stringify(essence(other)) === JSON.stringify(essence(work));
  });
  return kept.length / works.length;
}

describe.skipIf(!isThere)('real lists of references (skipped where the shared corpus is absent)', () => {
  const lists = (isThere ? fs.readdirSync(folder) : []).flatMap((name) => {
    try {
      return listOf(name, fs.readFileSync(path.join(folder, name))).references.map(({ item }) => item);
    } catch {
      return [];
    }
  });
  // A record of nothing but its type is no record to RIS.
  const works = lists.filter((work) => withoutMarkup(work.title ?? '') !== '');

  it.each([
    ['CSL-JSON', 'works.json', writeCslJson, 1],
    ['BibLaTeX', 'works.bib', writeBibtex, 0.98],
    ['RIS', 'works.ris', writeRis, 0.98],
  ] as const)('come back from %s with type, title, authors, year and DOI', (_label, name, write, least) => {
    expect(works.length).toBeGreaterThan(200);
    const back = listOf(name, write(works)).references.map(({ item }) => item);
    expect(back.length).toBe(works.length);
    expect(share(works, back)).toBeGreaterThanOrEqual(least);
  });
});
