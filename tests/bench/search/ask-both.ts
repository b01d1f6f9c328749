import type { ClaimQuery } from '../../../electron/claims/claim-query.ts';
import { matchExpression, searchWords } from '../../../electron/library/search/search-words.ts';
import type { Library } from '../../../electron/storage/library/database.ts';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { percentile } from '../measure/statistics.ts';
import { unwrap } from '../measure/unwrap.ts';
import type { Floor } from './floor.ts';

export interface Latencies {
  /** Milliseconds per round: half of the answers came faster, and all but one in a hundred. */
  readonly p50: readonly number[];
  readonly p99: readonly number[];
}

export interface BothLatencies {
  readonly ours: Latencies;
  readonly theirs: Latencies;
}

export interface Asking {
  readonly texts: readonly string[];
  readonly order: 'newest' | 'ranked';
  readonly rounds: number;
}

const pageLength = 50;

/**
 * Asks both the same questions, in turn. Ours answers with a page of whole claims, their passages, sources and marked
 * words, as the window shows them; the floor with bare rows.
 */
export async function askBoth(
  library: Library,
  floor: Floor,
  { texts, order, rounds }: Asking,
): Promise<BothLatencies> {
  const ours: Draft = { p50: [], p99: [] };
  const theirs: Draft = { p50: [], p99: [] };
  for (let round = 0; round < rounds; round += 1) {
    const measured = await interleave<'ours' | 'theirs', number>(
      [
        { name: 'ours', run: (at) => timed(() => library.findClaims(queryOf(texts[at] ?? '', order), nobodyStops)) },
        { name: 'theirs', run: (at) => askFloor(floor, texts[at] ?? '', order) },
      ],
      texts.length,
    );
    add(ours, roundsOf(measured, 'ours'));
    add(theirs, roundsOf(measured, 'theirs'));
  }
  return { ours, theirs };
}

type Draft = { readonly [K in keyof Latencies]: number[] };

function add(draft: Draft, milliseconds: readonly number[]): void {
  draft.p50.push(percentile(milliseconds, 0.5));
  draft.p99.push(percentile(milliseconds, 0.99));
}

/** What comes behind a page: how many claims, sections and paragraphs there are, and what each filter would leave. */
export async function countAfterwards(library: Library, { texts, rounds }: Asking): Promise<Latencies> {
  const ours: Draft = { p50: [], p99: [] };
  for (let round = 0; round < rounds; round += 1) {
    const milliseconds: number[] = [];
    for (const text of texts) {
      milliseconds.push(await timed(() => library.countFound(queryOf(text, 'newest'), nobodyStops)));
    }
    add(ours, milliseconds);
  }
  return ours;
}

const nobodyStops = new AbortController().signal;

function queryOf(text: string, order: Asking['order']): ClaimQuery {
  return { text, kinds: [], sources: [], tags: [], order, limit: pageLength, offset: 0 };
}

async function timed(work: () => Promise<Parameters<typeof unwrap>[0]>): Promise<number> {
  const started = performance.now();
  const answer = await work();
  const milliseconds = performance.now() - started;
  unwrap(answer);
  return milliseconds;
}

async function askFloor(floor: Floor, text: string, order: Asking['order']): Promise<number> {
  const match = matchExpression(searchWords(text));
  const { seconds } = await floor.ask({ match, order, limit: pageLength });
  return seconds * 1000;
}
