import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import { listOf } from './reading.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/bib');
const read = (name: string) => listOf(name, new Uint8Array(fs.readFileSync(path.join(corpus, name))));

/** How many records a person counts in each file that holds another number than entries with a key. */
const counted: Readonly<Record<string, number>> = {
  'bbt-endnote-should-parse.bib': 1,
  'citationjs-biblatex.bib': 28,
};

/** Where the truth files say something else than we do, and why that stays so. */
const otherwise: Readonly<Record<string, string>> = {
  'InProceedings issue': 'the number of proceedings in a series is the number in the series',
  'swat4hcls:paper issue': 'the number of proceedings in a series is the number in the series',
  'MastersThesis2 genre': 'a typographic apostrophe',
  'renner:single language': 'a tag that styles understand',
  'renner:chapter language': 'a tag that styles understand',
  'winklerprins:entry language': 'a tag that styles understand',
  'winklerprins:entire language': 'a tag that styles understand',
  'gowers:book language': 'a tag that styles understand',
  'yakovlev:thesis language': 'a tag that styles understand',
  'terano:thesis language': 'a tag that styles understand',
  'winklerprins:entry type': 'styles print an entry of a reference work as what it is',
  'radboud:manual author': 'an organisation in braces is no family name',
  'doerr:report author': '"May, Keith," has a given name, not a suffix',
  'tesla:patent genre': 'words instead of a key of BibLaTeX',
  'doerr:report genre': 'no kind was stated',
  'spruijt_characterizing_2022 genre': 'words instead of a key of BibLaTeX',
  'willighagen2008 genre': 'words instead of a key of BibLaTeX',
  'Willighagen2019CitationjsAF custom': 'a number of one search engine',
};

describe.skipIf(!fs.existsSync(corpus))('real files of references (skipped without the shared corpus)', () => {
  const names = fs.existsSync(corpus) ? fs.readdirSync(corpus) : [];

  it('all of them give records', () => {
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) expect(read(name).references.length, name).toBeGreaterThan(0);
  });

  it('as many as there are in them', () => {
    for (const name of names) {
      const text = fs.readFileSync(path.join(corpus, name), 'utf8');
      const entries = text.match(/^[ \t]*@(?!string|preamble|comment)\w+\s*\{/gim)?.length ?? 0;
      const records = text.match(/^\ufeff?TY {2}- |^PT J/gm)?.length ?? 0;
      const items = name.endsWith('.json') ? (JSON.parse(text) as unknown[]).length : 0;
      expect(read(name).references.length, name).toBe(counted[name] ?? entries + records + items);
    }
  });

  for (const pair of ['citationjs-bibtex', 'citationjs-biblatex']) {
    it(`${pair} says field by field what its truth says`, () => {
      const truths = JSON.parse(fs.readFileSync(path.join(corpus, `${pair}.csl.json`), 'utf8')) as (CslItem & {
        id: string;
      })[];
      const items = read(`${pair}.bib`).references.map(({ item }) => item);
      expect(items).toHaveLength(truths.length);
      const wrong = truths.flatMap(({ id, ...truth }, index) =>
        Object.entries(truth).flatMap(([field, value]) => {
          const ours = items[index]?.[field as keyof CslItem];
          const agrees = field === 'citation-key' || JSON.stringify(sorted(ours)) === JSON.stringify(sorted(value));
          return agrees || otherwise[`${id} ${field}`] !== undefined ? [] : [`${id} ${field}: ${JSON.stringify(ours)}`];
        }),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('CSL-JSON files come through field by field', () => {
    for (const name of names.filter((file) => file.endsWith('.csl.json') && !file.includes('season'))) {
      const truths = JSON.parse(fs.readFileSync(path.join(corpus, name), 'utf8')) as Record<string, unknown>[];
      const items = read(name).references.map(({ item }) => item as unknown as Record<string, unknown>);
      for (const [index, { id, ...truth }] of truths.entries()) {
        expect(typeof id).toBe('string');
        for (const [field, value] of Object.entries(truth)) {
          // Dates that state nothing but a season, a name or an empty part are checked by our own fixtures.
          if (typeof value === 'object' && !Array.isArray(value)) continue;
          expect(sorted(items[index]?.[field]), `${name} ${index} ${field}`).toEqual(sorted(value));
        }
      }
    }
  });
});

/** Objects with their fields in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
