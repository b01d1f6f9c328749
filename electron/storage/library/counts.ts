import { asId, type SourceId } from '../../base/ids.ts';
import { type ClaimKind, claimKinds } from '../../claims/claim.ts';
import type { ClaimCounts, ClaimFacets, ClaimQuery, FoundCount, SourceFacets } from '../../claims/claim-query.ts';
import { matchExpression } from '../../library/search/search-words.ts';
import type { Reliability } from '../../library/source.ts';
import { type Asking, ask } from './asking.ts';
import type { Connection } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { claimLimits, numbersOf } from './limits.ts';
import { kindsOfMask } from './records.ts';
import { listOf, wordsOf } from './search.ts';

/**
 * Counting stops here while a search text is given, so that an answer takes milliseconds over a million claims: the
 * total then says "at least", and the filters count the newest of the matches.
 */
export const countedMatches = 1000;
/** A list of filters longer than this helps nobody; the most frequent ones are kept. */
const mostFilters = 200;

const noFacets: ClaimFacets = {
  kinds: [],
  sources: [],
  tags: [],
  years: [],
  reliability: [],
  markings: [],
  counted: 0,
  discarded: 0,
  used: 0,
};

/** Counts over the whole library, kept until something changes. */
export interface CountCache {
  whole: Counted | null;
  sources: ReadonlyMap<number, SourceFacts> | null;
}

interface SourceFacts {
  readonly year: number | null;
  readonly grade: Reliability | null;
  readonly marking: string | null;
}

interface Counted extends FoundCount {
  readonly facets: Omit<ClaimFacets, 'used'>;
}

/** Claims that are alike to the filters: number, kinds, source, tags, and how many they are. */
type Group = readonly [number: number, kinds: number, source: number, tags: string, claims: number];

/** How many claims a search finds, and how many each filter would leave of them. */
export function* countClaims(context: LibraryContext, query: ClaimQuery, cache: CountCache): Asking<ClaimCounts> {
  const words = wordsOf(query.text);
  if (words?.length === 0) return { total: 0, facets: noFacets };
  const match = words === null ? null : matchExpression(words);
  const used = numbersOf(context.connection, query.use?.claims ?? []);
  const { facets, ...found } =
    match === null ? yield* wholeLibrary(context, cache) : yield* newestMatches(context, match, cache);
  const limits = claimLimits(context.connection, query);
  const isPlain = limits.sql === '' && query.discarded !== true;
  return {
    ...(isPlain && (match === null || query.offset + query.limit <= countedMatches)
      ? found
      : yield* limitedTotal(context, query, match)),
    facets: { ...facets, used: yield* usedMatches(used, match) },
  };
}

function* limitedTotal({ connection }: LibraryContext, query: ClaimQuery, match: string | null): Asking<FoundCount> {
  const limits = claimLimits(connection, query);
  // A page further on has shown that there are more than counting would find.
  const most = match === null ? Number.MAX_SAFE_INTEGER : Math.max(countedMatches, query.offset + query.limit);
  const from =
    match === null
      ? `${listOf(query)} l WHERE true${limits.sql}`
      : `claims_fts f CROSS JOIN ${listOf(query)} l ON l.number = f.rowid WHERE claims_fts MATCH ?${limits.sql}`;
  const values = [...(match === null ? [] : [match]), ...limits.values, most];
  const rows = yield* ask(`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} LIMIT ?)`, values);
  const total = rows[0]?.number('total') ?? 0;
  return total < most ? { total } : { total, totalIsAtLeast: true };
}

function* usedMatches(used: readonly number[], match: string | null): Asking<number> {
  if (used.length === 0) return 0;
  const from = match === null ? 'listed WHERE' : 'claims_fts f WHERE claims_fts MATCH ? AND';
  const column = match === null ? 'number' : 'f.rowid';
  const sql = `SELECT count(*) AS used FROM (SELECT 1 FROM ${from} ${column} IN (SELECT value FROM json_each(?)) LIMIT ?)`;
  const values = [...(match === null ? [] : [match]), JSON.stringify(used), countedMatches];
  return (yield* ask(sql, values))[0]?.number('used') ?? 0;
}

const group = 'json_group_array(json_array(number, kinds, source, tags, claims)) AS found';

function* newestMatches({ connection }: LibraryContext, match: string, cache: CountCache): Asking<Counted> {
  const matches = 'SELECT rowid FROM claims_fts WHERE claims_fts MATCH ? ORDER BY rowid DESC LIMIT ?';
  const rows = yield* ask(
    `SELECT ${group} FROM (SELECT l.number, l.kinds, l.source, l.tags, 1 AS claims
       FROM (${matches}) f CROSS JOIN listed l ON l.number = f.rowid)`,
    [match, countedMatches],
  );
  const groups = rows[0]?.json<readonly Group[]>('found') ?? [];
  const discarded = yield* ask(
    `SELECT count(*) AS claims FROM (${matches}) f
     WHERE f.rowid IN (SELECT number FROM claims WHERE discarded IS NOT NULL)`,
    [match, countedMatches],
  );
  const aside = discarded[0]?.number('claims') ?? 0;
  const isAll = groups.length + aside < countedMatches;
  return { ...countsOf(connection, groups, aside, cache), ...(isAll ? {} : { totalIsAtLeast: true }) };
}

function* wholeLibrary({ connection }: LibraryContext, cache: CountCache): Asking<Counted> {
  if (cache.whole !== null) return cache.whole;
  const rows = yield* ask(
    `SELECT ${group} FROM (SELECT 0 AS number, kinds, source, tags, count(*) AS claims
       FROM listed GROUP BY source, kinds, tags)`,
    [],
  );
  const discarded = yield* ask('SELECT count(*) AS claims FROM claims WHERE discarded IS NOT NULL', []);
  const groups = rows[0]?.json<readonly Group[]>('found') ?? [];
  cache.whole = countsOf(connection, groups, discarded[0]?.number('claims') ?? 0, cache);
  return cache.whole;
}

function countsOf(connection: Connection, groups: readonly Group[], discarded: number, cache: CountCache): Counted {
  const kinds = new Map<ClaimKind, number>();
  const sources = new Map<number, number>();
  const tags = new Map<string, number>();
  for (const [, mask, source, tagged, claims] of groups) {
    for (const kind of kindsOfMask(mask)) add(kinds, kind, claims);
    add(sources, source, claims);
    if (tagged !== '[]') for (const tag of JSON.parse(tagged) as readonly string[]) add(tags, tag, claims);
  }
  const total = [...sources.values()].reduce((sum, count) => sum + count, 0);
  const facets = {
    kinds: claimKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
    tags: mostFrequent(tags).map(([tag, count]) => ({ tag, count })),
    counted: total,
    discarded,
    ...sourceFacets(connection, sources, cache),
  };
  return { facets, total };
}

/** What is known of the sources, each weighing as much as was found in it. */
export function sourceFacets(
  connection: Connection,
  counts: ReadonlyMap<number, number>,
  cache: CountCache,
): SourceFacets {
  cache.sources ??= sourceFacts(connection);
  const facts = cache.sources;
  const years = new Map<number | null, number>();
  const reliability = new Map<Reliability | null, number>();
  const markings = new Map<string | null, number>();
  for (const [number, claims] of counts) {
    const { year = null, grade = null, marking = null } = facts.get(number) ?? {};
    add(years, year, claims);
    add(reliability, grade, claims);
    add(markings, marking, claims);
  }
  const named = mostFrequent(counts);
  return {
    sources: titlesOf(connection, named),
    years: mostFrequent(years)
      .map(([year, count]) => ({ year, count }))
      .sort((a, b) => (b.year ?? -1) - (a.year ?? -1)),
    reliability: [...reliability]
      .map(([grade, count]) => ({ grade, count }))
      .sort((a, b) => (a.grade ?? 'Z').localeCompare(b.grade ?? 'Z', 'en')),
    markings: mostFrequent(markings).map(([marking, count]) => ({ marking, count })),
  };
}

function sourceFacts(connection: Connection): ReadonlyMap<number, SourceFacts> {
  // The index holds all of it: the records, from which these columns are read, need not be opened.
  const rows = connection.all(
    'SELECT number, issued_from, reliability, marking FROM sources INDEXED BY sources_by_facts',
  );
  return new Map(
    rows.map((row) => {
      const issued = row.numberOrNull('issued_from');
      const year = issued === null ? null : Math.floor(issued / 10_000);
      const grade = (row.textOrNull('reliability') || null) as Reliability | null;
      return [row.number('number'), { year, grade, marking: row.textOrNull('marking') || null }];
    }),
  );
}

function titlesOf(connection: Connection, named: readonly (readonly [number, number])[]): ClaimFacets['sources'] {
  const sql = 'SELECT s.number, s.id, s.title FROM json_each(?) j JOIN sources s ON s.number = j.value';
  const rows = connection.all(sql, [JSON.stringify(named.map(([number]) => number))]);
  const known = new Map(rows.map((row) => [row.number('number'), row]));
  return named.flatMap(([number, count]) => {
    const row = known.get(number);
    return row === undefined ? [] : [{ source: asId<SourceId>(row.text('id')), title: row.text('title'), count }];
  });
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostFrequent<K>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostFilters);
}
