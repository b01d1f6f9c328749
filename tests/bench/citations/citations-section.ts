import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CitationStyle } from '../../../electron/citations/citation-style.ts';
import {
  CitationFormatter,
  type CitationRequest,
  formatCitations,
} from '../../../electron/citations/format-citations.ts';
import { citationLocaleFile } from '../../../electron/citations/locales.ts';
import { citationStyle } from '../../../electron/citations/styles.ts';
import { assets } from '../../../electron/scripts/paths.mjs';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { ownSeconds } from '../measure/own-seconds.ts';
import { amountAtMost, compare, type ResultRow } from '../measure/result.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { median } from '../measure/statistics.ts';
import { unwrap } from '../measure/unwrap.ts';
import { generatedCitations, withOtherPlace } from './generated-citations.ts';

const count = 1_000;
/** Changes of one round; the middle one of their costs counts. */
const changes = 9;

/** One style of each kind, and for notes one that names the note before, one that need not. */
const cases = [
  { style: 'chicago-notes', authors: 200 },
  { style: 'government-notes', authors: 200 },
  { style: 'apa', authors: 200 },
  { style: 'ieee', authors: 200 },
  { style: 'chicago-notes', authors: 20 },
  { style: 'apa', authors: 20 },
] as const;

/** What one changed citation costs in a brief that is being edited, against formatting all of them. */
export const citationsSection: Section = {
  name: 'citations',
  title: `Citations: one of ${count} changed`,
  run: async (options) => {
    const rows: ResultRow[] = [];
    for (const { style, authors } of cases) rows.push(await measured(style, authors, options));
    return { rows, skipped: [] };
  },
};

async function measured(id: string, authors: number, { rounds, say }: BenchOptions): Promise<ResultRow> {
  const style = citationStyle(id);
  if (style === null) throw new Error(`There is no style ${id}.`);
  const { items, clusters } = generatedCitations(count, authors, style, 7);
  const request = (changed: typeof clusters): CitationRequest => ({ ...requestIn(style), items, clusters: changed });
  const kept = new CitationFormatter();
  unwrap(kept.format(request(clusters)));
  let changed = clusters;
  let next = 0;
  const contenders = [
    {
      name: 'one' as const,
      run: async () => {
        const costs: number[] = [];
        for (let done = 0; done < changes; done += 1) {
          next += 1;
          changed = withOtherPlace(changed, (next * 379) % count, String(next));
          costs.push((await ownSeconds(() => unwrap(kept.format(request(changed))))).seconds * 1000);
        }
        return median(costs);
      },
    },
    {
      name: 'all' as const,
      run: async () => (await ownSeconds(() => unwrap(formatCitations(request(changed))))).seconds * 1000,
    },
  ];
  const results = await interleave(contenders, rounds, (round) => say(`${id}, round ${round + 1} of ${rounds}`));
  return compare({
    section: 'citations',
    what: `${style.title}${authors < count / 5 ? ', ten works by each author' : ''}`,
    peer: 'all formatted',
    unit: 'ms',
    ours: roundsOf(results, 'one'),
    theirs: roundsOf(results, 'all'),
    target: amountAtMost(50),
  });
}

function requestIn(style: CitationStyle): Pick<CitationRequest, 'styleXml' | 'language' | 'localeXml'> {
  return {
    styleXml: readFileSync(path.join(assets, 'csl', style.file), 'utf8'),
    language: 'en-GB',
    localeXml: (tag) => (['en-GB', 'en-US'].includes(tag) ? locale(tag) : null),
  };
}

function locale(tag: string): string {
  return readFileSync(path.join(assets, 'locales', citationLocaleFile(tag)), 'utf8');
}
