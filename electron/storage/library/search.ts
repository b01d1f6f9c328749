import type { ClaimId } from '../../base/ids.ts';
import type { ClaimQuery, ClaimRow } from '../../claims/claim-query.ts';
import { mostAtOnce } from '../../claims/curating.ts';
import { markMatches } from '../../library/search/mark-matches.ts';
import { matchExpression, type SearchWord, searchWords } from '../../library/search/search-words.ts';
import { type Asking, ask } from './asking.ts';
import type { LibraryContext } from './context.ts';
import { claimsSayingTheSame, withTwins } from './evidence.ts';
import { claimLimits } from './limits.ts';
import { claimColumns, claimTables, type StoredClaim, storedClaim } from './records.ts';

/** The words of a search text; null when there are none and everything is wanted, empty when nothing can match. */
export function wordsOf(text: string): readonly SearchWord[] | null {
  return text.trim() === '' ? null : searchWords(text);
}

/** Where claims are listed: those put aside have a list of their own. */
export function listOf({ discarded }: ClaimQuery): string {
  return discarded === true ? '(SELECT number, source, kinds, tags FROM claims WHERE discarded IS NOT NULL)' : 'listed';
}

/** One page of claims. */
export function* searchClaims(context: LibraryContext, query: ClaimQuery): Asking<readonly ClaimRow[]> {
  const words = wordsOf(query.text);
  if (words?.length === 0) return [];
  return readRows(context, yield* pageNumbers(context, query, words), words ?? []);
}

/** The claims alone, in the order of the list: of a whole stretch of it, or of all that was found. */
export function* findClaimIds(context: LibraryContext, query: ClaimQuery): Asking<readonly ClaimId[]> {
  const words = wordsOf(query.text);
  if (words?.length === 0) return [];
  const limited = { ...query, limit: Math.min(query.limit, mostAtOnce) };
  const numbers = JSON.stringify(yield* pageNumbers(context, limited, words));
  return yield* oneList<ClaimId>(
    'SELECT c.id FROM json_each(?) j JOIN claims c ON c.number = j.value ORDER BY j.key',
    'id',
    [numbers],
  );
}

function* pageNumbers(
  { connection }: LibraryContext,
  query: ClaimQuery,
  words: readonly SearchWord[] | null,
): Asking<readonly number[]> {
  const limits = claimLimits(connection, query);
  const range = rangeOf(query);
  const list = listOf(query);
  const page =
    words === null
      ? `SELECT l.number FROM ${list} l WHERE true${limits.sql} ORDER BY l.number DESC LIMIT ? OFFSET ?`
      : `SELECT l.number FROM claims_fts f CROSS JOIN ${list} l ON l.number = f.rowid
         WHERE claims_fts MATCH ?${limits.sql} ORDER BY ${orderOf(query)} LIMIT ? OFFSET ?`;
  const values = [...(words === null ? [] : [matchExpression(words)]), ...limits.values, ...range];
  return yield* oneList<number>(page, 'number', values);
}

/** A page's rows in one: all of it is read before the first row is there, and that is when it can be interrupted. */
export function* oneList<T>(page: string, column: string, values: Parameters<typeof ask>[1]): Asking<readonly T[]> {
  const rows = yield* ask(`SELECT json_group_array(${column}) AS found FROM (${page})`, values);
  return rows[0]?.json<readonly T[]>('found') ?? [];
}

export function orderOf({ order }: Pick<ClaimQuery, 'order'>): string {
  return order === 'ranked' ? 'f.rank' : 'f.rowid DESC';
}

export function rangeOf({ limit, offset }: Pick<ClaimQuery, 'limit' | 'offset'>): readonly [number, number] {
  return [Math.max(0, Math.floor(limit)), Math.max(0, Math.floor(offset))];
}

function readRows(
  { connection }: LibraryContext,
  numbers: readonly number[],
  words: readonly SearchWord[],
): readonly ClaimRow[] {
  const found = new Map<number, ClaimRow>();
  const behind = claimsSayingTheSame({ connection }, numbers);
  const sql = `SELECT ${claimColumns} FROM json_each(?) j JOIN ${claimTables} WHERE c.number = j.value`;
  for (const row of connection.all(sql, [JSON.stringify(numbers)])) {
    const stored = storedClaim(row);
    const claim = withTwins(stored.claim, behind.get(stored.number));
    found.set(stored.number, claimRow({ ...stored, claim }, row.text('source_title'), words));
  }
  return numbers.map((number) => found.get(number)).filter((row) => row !== undefined);
}

function claimRow({ claim, passage }: StoredClaim, sourceTitle: string, words: readonly SearchWord[]): ClaimRow {
  return { claim, passage, sourceTitle, snippet: words.length === 0 ? null : markMatches(claim.statement, words) };
}
