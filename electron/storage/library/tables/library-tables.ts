import { claimKinds } from '../../../claims/claim.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { kindsOfMask, maskOfKinds } from '../records.ts';

/** A table of the library as it is exported: every row with every column, nothing derived. */
export interface LibraryTable {
  readonly name: string;
  /** The primary key. `number` is the library's own count and is given anew where the rows come in. */
  readonly key: string;
  /** Columns that hold the `number` of a row of another table. */
  readonly parents: Readonly<Record<string, string>>;
  /** Columns by which a row that comes in is known to be there already; empty where its parent decides. */
  readonly identity: readonly string[];
  /** Columns that hold JSON. */
  readonly json: readonly string[];
  /** How many rows are read at once: few where a row holds a whole text. */
  readonly atOnce: number;
}

function table(name: string, key: string, more: Partial<Omit<LibraryTable, 'name' | 'key'>> = {}): LibraryTable {
  return { name, key, parents: {}, identity: [], json: [], atOnce: 1000, ...more };
}

/** In the order in which rows can come in: a row stands behind the rows it refers to. */
export const libraryTables: readonly LibraryTable[] = [
  table('sources', 'number', { identity: ['id'], json: ['record'] }),
  table('snapshots', 'id', {
    parents: { source: 'sources' },
    json: ['record', 'blocks', 'all_blocks', 'removed'],
    atOnce: 10,
  }),
  table('sections', 'number', { parents: { source: 'sources' } }),
  table('claims', 'number', { parents: { source: 'sources' }, json: ['figures', 'tags'] }),
  table('passages', 'number', { parents: { claim: 'claims' } }),
  table('claim_twins', 'claim', { parents: { claim: 'claims', kept: 'claims' } }),
  table('dismissed_duplicates', 'id', { identity: ['id'], json: ['members'] }),
  table('proposals', 'number', { parents: { from_source: 'sources' }, identity: ['record_key'], json: ['item'] }),
  table('disagreements', 'id', { identity: ['name'], json: ['record', 'seen'] }),
  table('saved_searches', 'name', { identity: ['name'], json: ['record'] }),
  table('boards', 'id', { identity: ['id'], json: ['claims'] }),
  table('change_reports', 'number', { parents: { source: 'sources' }, json: ['source_before', 'stated'] }),
  table('passage_changes', 'number', { parents: { report: 'change_reports' }, json: ['places'] }),
  table('briefs', 'number', { identity: ['id', 'path'] }),
  table('brief_uses', 'number', { parents: { brief: 'briefs' }, json: ['passages'] }),
];

/** Tables that are made from the others, or are about this copy of the library alone. */
export const derivedTables: readonly string[] = [
  'settings',
  'listed',
  'claims_fts',
  'source_traits',
  'source_sketches',
  'compared_quantities',
  'claim_quantities',
  'source_names',
  'origin_phrases',
  'origin_likes',
  'uncounted_claims',
  'changed_sources',
  'unlikened_sources',
  'changed_quantities',
  'work_keys',
  'text_blocks',
  'text_fts',
];

export interface TableColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'json' | 'kinds';
}

/** The columns of a table in this library, in their order. */
export function columnsOf(connection: Connection, { name, json }: LibraryTable): readonly TableColumn[] {
  return connection.all(`PRAGMA table_info(${name})`).map((row) => {
    const column = row.text('name');
    if (name === 'claims' && column === 'kinds') return { name: column, type: 'kinds' };
    if (json.includes(column)) return { name: column, type: 'json' };
    return { name: column, type: row.text('type') === 'TEXT' ? 'text' : 'number' };
  });
}

/** A row as it is written: kinds by their names, JSON as what it says. */
export type TableRow = Readonly<Record<string, unknown>>;

/** What a column says, from what is stored. */
export function statedValue({ type }: TableColumn, stored: SqlValue): unknown {
  if (stored === null) return null;
  if (type === 'kinds') return kindsOfMask(Number(stored));
  return type === 'json' ? JSON.parse(String(stored)) : stored;
}

/** What is stored for what a column says; `undefined` when that column cannot say such a thing. */
export function storedValue({ type }: TableColumn, stated: unknown): SqlValue | undefined {
  if (stated === null) return null;
  if (type === 'text') return typeof stated === 'string' ? stated : undefined;
  if (type === 'number') return typeof stated === 'number' && Number.isFinite(stated) ? stated : undefined;
  if (type === 'json') return JSON.stringify(stated);
  if (!Array.isArray(stated)) return undefined;
  const kinds = claimKinds.filter((kind) => stated.includes(kind));
  return kinds.length === stated.length && kinds.length > 0 ? maskOfKinds(kinds) : undefined;
}

/** Every row of a table, in the order of its key. */
export function* rowsOf(
  connection: Connection,
  { name, key, atOnce }: LibraryTable,
  columns: readonly TableColumn[],
): Generator<TableRow> {
  const list = columns.map((column) => column.name).join(', ');
  for (let last: SqlValue = null; ; ) {
    const rows = connection.all(
      `SELECT ${list} FROM ${name} ${last === null ? '' : `WHERE ${key} > ?`} ORDER BY ${key} LIMIT ${atOnce}`,
      last === null ? [] : [last],
    );
    for (const row of rows) {
      yield Object.fromEntries(columns.map((column) => [column.name, statedValue(column, row.value(column.name))]));
    }
    const end = rows.at(-1);
    if (end === undefined || rows.length < atOnce) return;
    last = end.value(key);
  }
}
