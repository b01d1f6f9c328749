import { asId, type SourceId } from '../base/ids.ts';
import { type ClaimKind, claimKinds } from '../claims/claim.ts';
import type { ClaimFacets, ClaimPage, ClaimQuery, ClaimRow } from '../claims/claim-query.ts';
import { markMatches } from '../library/search/mark-matches.ts';
import { matchExpression, type SearchWord, searchWords } from '../library/search/search-words.ts';
import type { Row, SqlValue } from './library-connection.ts';
import type { LibraryContext } from './library-context.ts';
import {
  claimColumns,
  claimTables,
  kindsOfMask,
  maskOfKinds,
  type StoredClaim,
  storedClaim,
} from './library-records.ts';

/**
 * Counting stops here while a search text is given, so that an answer takes milliseconds over a million claims: the
 * total then says "at least", and the filters count the newest of the matches.
 */
export const countedMatches = 1000;
/** A list of filters longer than this helps nobody; the most frequent ones are kept. */
const mostFilters = 200;

interface Filter {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Counts over the whole library, kept until something changes. */
export interface CountCache {
  whole: Counts | null;
}

interface Counts {
  readonly total: number;
  readonly facets: ClaimFacets;
}

/** One page of claims, with how many there are and what each filter would leave. Discarded claims are not listed. */
export function searchClaims(context: LibraryContext, query: ClaimQuery, cache: CountCache): ClaimPage {
  const words = searchWords(query.text);
  const isSearch = query.text.trim() !== '';
  if (isSearch && words.length === 0) return emptyPage;
  const match = words.length === 0 ? null : matchExpression(words);
  const filter = filterOf(query);
  const numbers = pageNumbers(context, query, match, filter);
  const rows = readRows(context, numbers, words);
  const { facets, total } =
    match === null ? wholeCounts(context, cache) : countsOf(context, countedRows(context, match));
  if (filter.sql !== '' || query.offset + query.limit > countedMatches) {
    return { rows, facets, ...filteredTotal(context, query, match, filter) };
  }
  const isAll = match === null || total < countedMatches;
  return { rows, facets, total, ...(isAll ? {} : { totalIsAtLeast: true }) };
}

const emptyPage: ClaimPage = { rows: [], total: 0, facets: { kinds: [], sources: [], tags: [] } };

function filterOf({ kinds, sources, tags }: ClaimQuery): Filter {
  const parts: string[] = [];
  const values: SqlValue[] = [];
  if (kinds.length > 0) {
    parts.push('l.kinds & ? <> 0');
    values.push(maskOfKinds(kinds));
  }
  if (sources.length > 0) {
    parts.push(`l.source IN (SELECT number FROM sources WHERE id IN (${sources.map(() => '?').join(', ')}))`);
    values.push(...sources);
  }
  if (tags.length > 0) {
    parts.push(`(${tags.map(() => 'instr(l.tags, ?) > 0').join(' OR ')})`);
    values.push(...tags.map((tag) => JSON.stringify(tag)));
  }
  return { sql: parts.map((part) => ` AND ${part}`).join(''), values };
}

function pageNumbers(
  { connection }: LibraryContext,
  { limit, offset, order }: ClaimQuery,
  match: string | null,
  filter: Filter,
): readonly number[] {
  const range = [Math.max(0, Math.floor(limit)), Math.max(0, Math.floor(offset))];
  const sql =
    match === null
      ? `SELECT l.number FROM listed l WHERE true${filter.sql} ORDER BY l.number DESC LIMIT ? OFFSET ?`
      : `SELECT l.number FROM claims_fts f CROSS JOIN listed l ON l.number = f.rowid
         WHERE claims_fts MATCH ?${filter.sql} ORDER BY ${order === 'ranked' ? 'f.rank' : 'f.rowid DESC'} LIMIT ? OFFSET ?`;
  const values = match === null ? [...filter.values, ...range] : [match, ...filter.values, ...range];
  return connection.all(sql, values).map((row) => row.number('number'));
}

function readRows(
  { connection }: LibraryContext,
  numbers: readonly number[],
  words: readonly SearchWord[],
): readonly ClaimRow[] {
  const found = new Map<number, ClaimRow>();
  for (let at = 0; at < numbers.length; at += 100) {
    const part = numbers.slice(at, at + 100);
    // A fixed number of places keeps the statement the same from page to page.
    const places = [
      ...part,
      ...Array.from({ length: part.length <= 50 ? 50 - part.length : 100 - part.length }, () => null),
    ];
    const sql = `SELECT ${claimColumns} FROM ${claimTables} WHERE c.number IN (${places.map(() => '?').join(', ')})`;
    for (const row of connection.all(sql, places)) {
      const stored = storedClaim(row);
      found.set(stored.number, claimRow(stored, row.text('source_title'), words));
    }
  }
  return numbers.map((number) => found.get(number)).filter((row) => row !== undefined);
}

function claimRow({ claim, passage }: StoredClaim, sourceTitle: string, words: readonly SearchWord[]): ClaimRow {
  return { claim, passage, sourceTitle, snippet: words.length === 0 ? null : markMatches(claim.statement, words) };
}

function filteredTotal(
  { connection }: LibraryContext,
  query: ClaimQuery,
  match: string | null,
  filter: Filter,
): Pick<ClaimPage, 'total' | 'totalIsAtLeast'> {
  // A page further on has shown that there are more than counting would find.
  const most = match === null ? Number.MAX_SAFE_INTEGER : Math.max(countedMatches, query.offset + query.limit);
  const from =
    match === null
      ? `listed l WHERE true${filter.sql}`
      : `claims_fts f CROSS JOIN listed l ON l.number = f.rowid WHERE claims_fts MATCH ?${filter.sql}`;
  const values = match === null ? filter.values : [match, ...filter.values];
  const row = connection.get(`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} LIMIT ?)`, [...values, most]);
  const total = row?.number('total') ?? 0;
  return total < most ? { total } : { total, totalIsAtLeast: true };
}

/** The newest matches, gathered by what the filters look at: far fewer rows to hand over than there are matches. */
function countedRows({ connection }: LibraryContext, match: string): readonly Row[] {
  return connection.all(
    `SELECT kinds, source, tags, count(*) AS claims FROM (
       SELECT l.kinds, l.source, l.tags FROM claims_fts f CROSS JOIN listed l ON l.number = f.rowid
       WHERE claims_fts MATCH ? ORDER BY f.rowid DESC LIMIT ?)
     GROUP BY source, kinds, tags`,
    [match, countedMatches],
  );
}

function wholeCounts(context: LibraryContext, cache: CountCache): Counts {
  cache.whole ??= countsOf(
    context,
    context.connection.all('SELECT kinds, source, tags, count(*) AS claims FROM listed GROUP BY source, kinds, tags'),
  );
  return cache.whole;
}

/** Rows of kinds, source and tags, each standing for as many claims as it says. */
function countsOf({ connection }: LibraryContext, rows: readonly Row[]): Counts {
  const kinds = new Map<ClaimKind, number>();
  const sources = new Map<number, number>();
  const tags = new Map<string, number>();
  for (const row of rows) {
    const claims = row.number('claims');
    for (const kind of kindsOfMask(row.number('kinds'))) add(kinds, kind, claims);
    add(sources, row.number('source'), claims);
    if (row.text('tags') !== '[]') for (const tag of row.json<readonly string[]>('tags')) add(tags, tag, claims);
  }
  const facets: ClaimFacets = {
    kinds: claimKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })),
    sources: mostFrequent(sources).flatMap(([number, count]) => {
      const row = connection.get('SELECT id, title FROM sources WHERE number = ?', [number]);
      return row === null ? [] : [{ source: asId<SourceId>(row.text('id')), title: row.text('title'), count }];
    }),
    tags: mostFrequent(tags).map(([tag, count]) => ({ tag, count })),
  };
  return { facets, total: [...sources.values()].reduce((sum, count) => sum + count, 0) };
}

function add<K>(counts: Map<K, number>, key: K, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostFrequent<K>(counts: ReadonlyMap<K, number>): readonly (readonly [K, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, mostFilters);
}
