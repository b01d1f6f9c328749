import path from 'node:path';
import type { Library } from '../../../electron/storage/library/database.ts';
import { openLibrary } from '../../../electron/storage/library/open-library.ts';
import { orderedIds } from '../../../electron/storage/ordered-ids.ts';
import { amountAtMost, atMost, type Comparison, compare, type ResultRow } from '../measure/result.ts';
import { scratchFolder } from '../measure/scratch.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { unwrap } from '../measure/unwrap.ts';
import { askBoth, countAfterwards } from './ask-both.ts';
import { fillLibraries } from './fill-libraries.ts';
import { Floor } from './floor.ts';
import { rankedTexts, typedTexts } from './queries.ts';

/** The library against the bare database on an equal table: filling it, searching as somebody types, ranked search. */
export const searchSection: Section = {
  name: 'search',
  title: 'Search: the library against the bare database',
  run: async (options) => {
    const floor = await Floor.start(path.join(scratchFolder('floor'), 'floor.sqlite'));
    if (floor === null) return { rows: [], skipped: ['search: no python3 with SQLite and its full-text search'] };
    const opened = openLibrary({
      folder: scratchFolder('library'),
      now: () => new Date().toISOString(),
      newId: orderedIds(),
    });
    try {
      return { rows: await measure(unwrap(opened), floor, options), skipped: [] };
    } finally {
      floor.stop();
      if (opened.ok) opened.value.close();
    }
  },
};

async function measure(library: Library, floor: Floor, options: BenchOptions): Promise<readonly ResultRow[]> {
  const { claims, rounds, say } = options;
  const row = (what: string, rest: Omit<Comparison, 'section' | 'what' | 'peer'>) =>
    compare({ section: 'search', peer: `SQLite ${floor.version}`, what, ...rest });
  const filled = await fillLibraries(library, floor, options);
  const share = Math.round(claims / rounds).toLocaleString('en');
  say(`searching ${claims} claims`);
  const typed = { texts: typedTexts(), order: 'newest', rounds } as const;
  const ranked = { texts: rankedTexts(), order: 'ranked', rounds } as const;
  // The first answers read the files from disk.
  await askBoth(library, floor, { ...typed, rounds: 1 });
  const typing = await askBoth(library, floor, typed);
  await askBoth(library, floor, { ...ranked, rounds: 1 });
  const ranking = await askBoth(library, floor, ranked);
  const counting = await countAfterwards(library, typed);
  const ms = { unit: 'ms' } as const;
  return [
    row(`adding ${share} claims, processor time`, { unit: 's', ...filled, target: atMost(3) }),
    row('as you type, p50', { ...ms, ours: typing.ours.p50, theirs: typing.theirs.p50, target: amountAtMost(5) }),
    row('as you type, p99', { ...ms, ours: typing.ours.p99, theirs: typing.theirs.p99, target: amountAtMost(30) }),
    row('as you type, counts and filters behind, p50', {
      ...ms,
      ours: counting.p50,
      theirs: typing.theirs.p50,
      target: null,
    }),
    row('ranked, p50', { ...ms, ours: ranking.ours.p50, theirs: ranking.theirs.p50, target: atMost(2) }),
    row('ranked, p99', { ...ms, ours: ranking.ours.p99, theirs: ranking.theirs.p99, target: atMost(3) }),
  ];
}
