import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { csvRecord } from '../../../base/csv.ts';
import { fail, ok, type Result } from '../../../base/result.ts';
import type { AppError } from '../../../contract/errors.ts';
import type { ExportedLibrary, TableFormat } from '../../../contract/library-work.ts';
import { diskError } from '../../io-errors.ts';
import { makeFolderSync } from '../../make-folder.ts';
import type { LongWork } from '../backup/write-backup.ts';
import { blobPath, syncFolder } from '../blobs.ts';
import { Connection } from '../connection.ts';
import type { LibraryContext } from '../context.ts';
import {
  columnsOf,
  type LibraryTable,
  libraryTables,
  rowsOf,
  type TableColumn,
  type TableRow,
} from './library-tables.ts';
import {
  type ExportFacts,
  exportFormat,
  exportVersion,
  jsonFile,
  originalName,
  originalsFolder,
  tableFacts,
  tableFolder,
} from './table-files.ts';

/**
 * Writes the whole library as JSON or CSV, with the originals, into a new folder. It is the library of one moment, because
 * it is read from a copy. The folder takes its name when it is complete; what fails or is cancelled leaves nothing behind.
 */
export async function writeTables(
  context: LibraryContext,
  target: string,
  formats: readonly TableFormat[],
  { signal, progress }: LongWork = {},
): Promise<Result<ExportedLibrary, AppError>> {
  if (fs.existsSync(target)) return fail({ code: 'file/exists', subject: target, detail: '' });
  const folder = `${path.resolve(target)}.${randomBytes(4).toString('hex')}.tmp`;
  const copy = `${folder}.sqlite`;
  try {
    makeFolderSync(folder);
    context.connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    const connection = new Connection(copy);
    try {
      const counts = await writeAll({ context, connection, folder, formats, signal, progress });
      connection.close();
      syncFolder(folder);
      fs.renameSync(folder, target);
      syncFolder(path.dirname(path.resolve(target)));
      return ok({ path: target, ...counts });
    } finally {
      connection.close();
    }
  } catch (error) {
    if (signal?.aborted) return fail({ code: 'cancelled', subject: target, detail: '' });
    return fail(diskError(error, target));
  } finally {
    fs.rmSync(copy, { force: true });
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

interface Writing {
  readonly context: LibraryContext;
  readonly connection: Connection;
  readonly folder: string;
  readonly formats: readonly TableFormat[];
  readonly signal: AbortSignal | undefined;
  readonly progress: LongWork['progress'];
}

async function writeAll(writing: Writing): Promise<Omit<ExportedLibrary, 'path'>> {
  const { context, connection, folder, formats, signal, progress } = writing;
  const count = (table: string) => connection.get(`SELECT count(*) AS rows FROM ${table}`)?.number('rows') ?? 0;
  const facts: ExportFacts = {
    format: exportFormat,
    version: exportVersion,
    schema: connection.get('PRAGMA user_version')?.number('user_version') ?? 0,
    exportedAt: context.now(),
  };
  const rows = libraryTables.reduce((sum, { name }) => sum + count(name), 0) * formats.length;
  let done = 0;
  const step = async () => {
    done += 1;
    if (done % 500 !== 0) return;
    progress?.(done, rows);
    // Others who ask the library get their turn.
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  };
  if (formats.includes('json')) await writeJson(connection, path.join(folder, jsonFile), facts, step);
  if (formats.includes('csv')) await writeCsv(connection, path.join(folder, tableFolder), facts, step);
  const originals = await copyOriginals(context.folder, connection, path.join(folder, originalsFolder), signal);
  return { sources: count('sources'), claims: count('claims'), ...originals };
}

/** One row a line, so that a library of any size can be written and read piece by piece, and looked at. */
async function writeJson(connection: Connection, file: string, facts: ExportFacts, step: () => Promise<void>) {
  const out = new LineFile(file);
  await out.write(`${JSON.stringify(facts).slice(0, -1)},"tables":{\n`);
  for (const [index, table] of libraryTables.entries()) {
    await out.write(`${index === 0 ? '' : ',\n'}${JSON.stringify(table.name)}:[`);
    let first = true;
    for (const row of rowsOf(connection, table, columnsOf(connection, table))) {
      await out.write(`${first ? '\n' : ',\n'}${JSON.stringify(row)}`);
      first = false;
      await step();
    }
    await out.write('\n]');
  }
  await out.write('\n}}\n');
  await out.end();
}

async function writeCsv(connection: Connection, folder: string, facts: ExportFacts, step: () => Promise<void>) {
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, tableFacts), `${JSON.stringify(facts, null, 1)}\n`);
  for (const table of libraryTables) {
    const columns = columnsOf(connection, table);
    const out = new LineFile(path.join(folder, `${table.name}.csv`));
    // The mark tells spreadsheets that this is UTF-8.
    await out.write(`\ufeff${csvRecord([...columns.map(({ name }) => name), ...notes(table)])}`);
    for (const row of rowsOf(connection, table, columns)) {
      await out.write(
        csvRecord([...columns.map((column) => cellOf(column, row)), ...noteCells(connection, table, row)]),
      );
      await step();
    }
    await out.end();
  }
}

/** A column beside those of the table, for the person who looks at it; it is not read again. */
function notes({ name }: LibraryTable): readonly string[] {
  return name === 'claims' ? ['(title of the source)'] : [];
}

function noteCells(connection: Connection, { name }: LibraryTable, row: TableRow): readonly (string | null)[] {
  if (name !== 'claims') return [];
  const source = connection.get('SELECT title FROM sources WHERE number = ?', [Number(row.source)]);
  return [source?.text('title') ?? null];
}

function cellOf({ name, type }: TableColumn, row: TableRow): string | null {
  const value = row[name];
  if (value === null || value === undefined) return null;
  if (type === 'kinds') return (value as readonly string[]).join(' ');
  return type === 'json' ? JSON.stringify(value) : String(value);
}

async function copyOriginals(
  library: string,
  connection: Connection,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Pick<ExportedLibrary, 'originals' | 'missingOriginals'>> {
  fs.mkdirSync(folder);
  let originals = 0;
  let missingOriginals = 0;
  const rows = connection.all(
    'SELECT n.sha256, max(s.file_name) AS file_name FROM snapshots n JOIN sources s ON s.number = n.source GROUP BY n.sha256',
  );
  for (const row of rows) {
    signal?.throwIfAborted();
    const from = blobPath(library, row.text('sha256'));
    if (!fs.existsSync(from)) {
      missingOriginals += 1;
      continue;
    }
    const place = path.join(folder, row.text('sha256'));
    fs.mkdirSync(place);
    await fs.promises.copyFile(from, path.join(place, originalName(row.textOrNull('file_name'))));
    originals += 1;
  }
  return { originals, missingOriginals };
}

/** A new text file that is written in large pieces and is on the disk when it ends. */
class LineFile {
  readonly #stream: fs.WriteStream;
  readonly #failed: Promise<never>;
  #buffered = '';

  constructor(file: string) {
    this.#stream = fs.createWriteStream(file, { flags: 'wx', flush: true });
    this.#failed = once(this.#stream, 'error').then(([error]) => Promise.reject(error as Error));
    // Whoever writes next hears of it; until then nobody has to.
    this.#failed.catch(() => undefined);
  }

  async write(text: string): Promise<void> {
    this.#buffered += text;
    if (this.#buffered.length < 1 << 18) return;
    const room = this.#stream.write(this.#buffered);
    this.#buffered = '';
    if (!room) await Promise.race([once(this.#stream, 'drain'), this.#failed]);
  }

  async end(): Promise<void> {
    this.#stream.end(this.#buffered);
    await Promise.race([once(this.#stream, 'close'), this.#failed]);
  }
}
