import fs from 'node:fs';
import path from 'node:path';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { ImportedTables } from '../../../contract/library-work.ts';
import { sha256 } from '../../sha256.ts';
import type { LongWork } from '../backup/write-backup.ts';
import { blobPath, writeBlob } from '../blobs.ts';
import type { SqlValue } from '../connection.ts';
import type { LibraryContext } from '../context.ts';
import { libraryError } from '../errors.ts';
import { checkImported } from './check-imported.ts';
import { indexImported } from './index-imported.ts';
import { columnsOf, type LibraryTable, libraryTables, storedValue, type TableColumn } from './library-tables.ts';
import { type ReadRow, readTables, TableProblem } from './read-tables.ts';
import { originalsFolder } from './table-files.ts';

/** Numbers of the export as numbers of this library; null for a row that was not taken. */
type Numbers = Map<string, Map<number, number | null>>;

/**
 * Adds an exported library to this one: every source that is not there yet, with its texts, claims, and whatever was done
 * with them. One transaction; a row that cannot be read or does not fit leaves the library as it was. While it runs nobody
 * else may use the connection.
 */
export async function importTables(
  context: LibraryContext,
  place: string,
  { signal, progress }: LongWork = {},
): Promise<Result<ImportedTables, AppError>> {
  try {
    const { connection } = context;
    const columns = new Map(libraryTables.map((table) => [table.name, columnsOf(connection, table)]));
    const read = await readTables(place, ({ name }) => columns.get(name) ?? []);
    const version = connection.get('PRAGMA user_version')?.number('user_version') ?? 0;
    if (read.facts.schema > version)
      throw new TableProblem('tables/newer-version', `tables of version ${read.facts.schema}`);
    const lastSource = connection.get('SELECT coalesce(max(number), 0) AS last FROM sources')?.number('last') ?? 0;
    const firstClaim = connection.nextNumber('claims');
    const imported = await connection.longTransaction(async () => {
      const numbers: Numbers = new Map();
      let done = 0;
      for await (const row of read.rows) {
        addRow(context, row, columns.get(row.table.name) ?? [], numbers);
        done += 1;
        if (done % 500 !== 0) continue;
        progress?.(done, 0);
        await new Promise((resolve) => setImmediate(resolve));
        signal?.throwIfAborted();
      }
      checkImported(connection, lastSource);
      indexImported(context, lastSource, firstClaim);
      const missingOriginals = takeOriginals(context, read.folder, lastSource);
      return { ...countsOf(numbers), missingOriginals };
    });
    return ok(imported);
  } catch (error) {
    if (signal?.aborted) return fail({ code: 'cancelled', subject: place, detail: '' });
    if (error instanceof TableProblem) return fail({ code: error.code, subject: place, detail: error.message });
    return fail(libraryError(error, place));
  }
}

function addRow(
  { connection }: LibraryContext,
  { table, row, place }: ReadRow,
  columns: readonly TableColumn[],
  numbers: Numbers,
): void {
  const damaged = (what: string) => new TableProblem('tables/damaged', `${place}: ${what}`);
  const unknown = Object.keys(row).find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw damaged(`there is no column ${unknown}`);
  const values = new Map<string, SqlValue>();
  for (const column of columns) {
    const stated = row[column.name];
    if (stated === undefined || (column.name === table.key && table.key === 'number')) continue;
    const stored = storedValue(column, stated);
    if (stored === undefined) throw damaged(`${column.name} says something that it cannot say`);
    values.set(column.name, stored);
  }
  const old = table.key === 'number' ? numberIn(row.number) : null;
  const map = numbers.get(table.name) ?? new Map<number, number | null>();
  numbers.set(table.name, map);
  for (const [column, parent] of Object.entries(table.parents)) {
    if (row[column] === null) continue;
    const number = numbers.get(parent)?.get(numberIn(row[column]) ?? Number.NaN);
    if (number === undefined) throw damaged(`${column} names no row of ${parent}`);
    if (number === null) {
      if (old !== null) map.set(old, null);
      return;
    }
    values.set(column, number);
  }
  if (isThere(connection, table, values)) {
    if (old !== null) map.set(old, null);
    return;
  }
  const names = [...values.keys()];
  const sql = `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  try {
    const number = connection.run(sql, [...values.values()]);
    if (old !== null) map.set(old, number);
  } catch (error) {
    if (error instanceof Error && /constraint/i.test(error.message)) throw damaged(error.message);
    throw error;
  }
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}

function isThere(
  connection: LibraryContext['connection'],
  { name, identity }: LibraryTable,
  values: ReadonlyMap<string, SqlValue>,
): boolean {
  if (identity.length === 0) return false;
  const where = identity.map((column) => `${column} IS ?`).join(' AND ');
  const sql = `SELECT 1 AS there FROM ${name} WHERE ${where} LIMIT 1`;
  return (
    connection.get(
      sql,
      identity.map((column) => values.get(column) ?? null),
    ) !== null
  );
}

function countsOf(numbers: Numbers): Pick<ImportedTables, 'sources' | 'claims' | 'alreadyThere'> {
  const taken = (table: string) => [...(numbers.get(table)?.values() ?? [])].filter((number) => number !== null).length;
  const sources = taken('sources');
  return { sources, claims: taken('claims'), alreadyThere: (numbers.get('sources')?.size ?? 0) - sources };
}

/** Brings the originals of new sources in, each held against its SHA-256. Those that are not there are counted. */
function takeOriginals({ connection, folder }: LibraryContext, place: string, lastSource: number): number {
  let missing = 0;
  const rows = connection.all('SELECT DISTINCT sha256 FROM snapshots WHERE source > ?', [lastSource]);
  for (const row of rows) {
    const hash = row.text('sha256');
    if (fs.existsSync(blobPath(folder, hash))) continue;
    const own = path.join(place, originalsFolder, hash);
    const name = fs.existsSync(own) ? fs.readdirSync(own)[0] : undefined;
    const bytes = name === undefined ? null : fs.readFileSync(path.join(own, name));
    if (bytes === null || sha256(bytes) !== hash) missing += 1;
    else writeBlob(folder, hash, bytes);
  }
  return missing;
}
