import type { ClaimQuery, DateLimits, SourceLimits } from '../../claims/claim-query.ts';
import type { Connection, SqlValue } from './connection.ts';
import { maskOfKinds } from './records.ts';

/** A condition to be added to others, with its values; empty when there is none. */
export interface Limits {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What narrows claims that stand in a table `l` with number, source, kinds and tags. */
export function claimLimits(connection: Connection, query: ClaimQuery): Limits {
  const { kinds, tags, use } = query;
  const limits: Limits[] = [sourceLimits(query, 'l.source')];
  if (kinds.length > 0) limits.push({ sql: ' AND l.kinds & ? <> 0', values: [maskOfKinds(kinds)] });
  if (tags.length > 0) {
    const sql = ` AND (${tags.map(() => 'instr(l.tags, ?) > 0').join(' OR ')})`;
    limits.push({ sql, values: tags.map((tag) => JSON.stringify(tag)) });
  }
  if (use != null && use.show !== 'any') {
    const numbers = JSON.stringify(numbersOf(connection, use.claims));
    const sql = ` AND l.number ${use.show === 'used' ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))`;
    limits.push({ sql, values: [numbers] });
  }
  return joined(limits);
}

/** The numbers of claims that are still in the library. */
export function numbersOf(connection: Connection, claims: readonly string[]): readonly number[] {
  const sql = 'SELECT number FROM claims WHERE id IN (SELECT value FROM json_each(?))';
  return connection.all(sql, [JSON.stringify(claims)]).map((row) => row.number('number'));
}

/** What narrows rows by their source; the column holds its number. */
export function sourceLimits({ sources, dates, reliability, markings }: SourceLimits, column: string): Limits {
  const limits: Limits[] = [];
  if (sources.length > 0)
    limits.push({ sql: ' AND id IN (SELECT value FROM json_each(?))', values: [listed(sources)] });
  if (dates != null) limits.push(dateLimits(dates));
  if (reliability !== undefined && reliability.length > 0) limits.push(oneOf('reliability', reliability));
  if (markings !== undefined && markings.length > 0) limits.push(oneOf('marking', markings));
  const { sql, values } = joined(limits);
  return sql === ''
    ? { sql, values }
    : { sql: ` AND ${column} IN (SELECT number FROM sources WHERE true${sql})`, values };
}

function dateLimits({ since, until, undated }: DateLimits): Limits {
  const from = since === null ? null : dayNumber(since, 1, 1);
  const to = until === null ? null : dayNumber(until, 12, 31);
  if (from === null && to === null) return { sql: undated ? ' AND issued_from IS NULL' : '', values: [] };
  const sql = ' AND ((issued_until >= ? AND issued_from <= ?) OR (? AND issued_from IS NULL))';
  return { sql, values: [from ?? 0, to ?? 99_991_231, undated ? 1 : 0] };
}

/** A date as a number that sorts; parts that are not stated are taken from the second and third argument. */
function dayNumber(date: string, month: number, day: number): number {
  const [year = 0, statedMonth = month, statedDay = day] = date.split('-').map(Number);
  return year * 10_000 + statedMonth * 100 + statedDay;
}

function oneOf(column: string, values: readonly (string | null)[]): Limits {
  const stated = values.filter((value) => value !== null);
  const orNone = values.includes(null) ? ` OR coalesce(${column}, '') = ''` : '';
  return { sql: ` AND (${column} IN (SELECT value FROM json_each(?))${orNone})`, values: [listed(stated)] };
}

function listed(values: readonly string[]): string {
  return JSON.stringify(values);
}

function joined(limits: readonly Limits[]): Limits {
  return { sql: limits.map(({ sql }) => sql).join(''), values: limits.flatMap(({ values }) => values) };
}
