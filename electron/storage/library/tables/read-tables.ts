import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { CsvReader, type CsvRecord } from '../../../base/csv.ts';
import { checked } from '../../../base/shape.ts';
import { type LibraryTable, libraryTables, type TableColumn, type TableRow } from './library-tables.ts';
import { type ExportFacts, exportVersion, factsShape, jsonFile, tableFacts, tableFolder } from './table-files.ts';

/** One row of an exported library, and where it stands, for the person who has to mend it. */
export interface ReadRow {
  readonly table: LibraryTable;
  readonly row: TableRow;
  readonly place: string;
}

/** What an exported library turned out to be. Problems name the file and the line. */
export class TableProblem extends Error {
  readonly code: 'tables/not-an-export' | 'tables/damaged' | 'tables/newer-version';

  constructor(code: TableProblem['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

export interface ReadExport {
  readonly facts: ExportFacts;
  /** The folder with `originals` in it. */
  readonly folder: string;
  readonly rows: AsyncIterable<ReadRow>;
}

/** Reads a `library.json`, or a folder with one or with tables as CSV. Throws a `TableProblem`, also while rows are read. */
export async function readTables(
  place: string,
  columnsOf: (table: LibraryTable) => readonly TableColumn[],
): Promise<ReadExport> {
  const isFolder = fs.statSync(place).isDirectory();
  const folder = isFolder ? place : path.dirname(place);
  const json = isFolder ? path.join(place, jsonFile) : place;
  if (fs.existsSync(json)) return { folder, ...(await readJson(json)) };
  const about = path.join(place, tableFolder, tableFacts);
  if (!isFolder || !fs.existsSync(about)) throw new TableProblem('tables/not-an-export', '');
  return { folder, facts: factsOf(parse(fs.readFileSync(about, 'utf8'), tableFacts)), rows: readCsv(place, columnsOf) };
}

function factsOf(value: unknown): ExportFacts {
  const facts = checked(factsShape, value);
  if (!facts.ok) throw new TableProblem('tables/not-an-export', `${facts.error.field} must be ${facts.error.expected}`);
  const { version } = facts.value;
  if (version > exportVersion) throw new TableProblem('tables/newer-version', `version ${version}`);
  return facts.value;
}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TableProblem('tables/damaged', `${place} is no JSON`);
  }
}

/** The end of the first line, behind which the tables stand. */
const opening = ',"tables":{';

async function readJson(file: string): Promise<Pick<ReadExport, 'facts' | 'rows'>> {
  const head = await firstLine(file);
  if (head?.endsWith(opening)) {
    return { facts: factsOf(parse(`${head.slice(0, -opening.length)}}`, jsonFile)), rows: readLines(file) };
  }
  return readReformatted(file);
}

async function firstLine(file: string): Promise<string | null> {
  const lines = createInterface({ input: fs.createReadStream(file, { encoding: 'utf8', end: 64 * 1024 }) });
  for await (const line of lines) return line;
  return null;
}

/** The file as we write it: one row a line. */
async function* readLines(file: string): AsyncGenerator<ReadRow> {
  const lines = createInterface({ input: fs.createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let table: LibraryTable | undefined;
  let count = 0;
  let ended = false;
  for await (const line of lines) {
    count += 1;
    const place = `${path.basename(file)}, line ${count}`;
    if (count === 1) continue;
    if (line === '}}') ended = true;
    else if (line === ']' || line === '],') table = undefined;
    else if (table === undefined) table = tableNamed(/^"(\w+)":\[/.exec(line)?.[1], place);
    else yield { table, row: rowFrom(parse(line.replace(/,$/, ''), place), place), place };
    // An empty table is opened and closed on one line.
    if (line.endsWith('[]') || line.endsWith('[],')) table = undefined;
  }
  if (!ended) throw new TableProblem('tables/damaged', `${path.basename(file)} ends too early`);
}

function tableNamed(name: string | undefined, place: string): LibraryTable {
  const table = libraryTables.find((one) => one.name === name);
  if (table === undefined) throw new TableProblem('tables/damaged', `${place}: no table of a library`);
  return table;
}

function rowFrom(value: unknown, place: string): TableRow {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TableProblem('tables/damaged', `${place}: no row`);
  }
  return value as TableRow;
}

/** Another program has written the file anew: the same content, in lines of its own. Read whole, so of limited size. */
const largestWhole = 256 * 1024 * 1024;

function readReformatted(file: string): Pick<ReadExport, 'facts' | 'rows'> {
  const name = path.basename(file);
  if (fs.statSync(file).size > largestWhole)
    throw new TableProblem('tables/damaged', `${name} is too large to be read whole`);
  const whole = parse(fs.readFileSync(file, 'utf8').replace(/^\ufeff/, ''), name);
  const facts = factsOf(whole);
  const tables = (whole as { readonly tables?: unknown }).tables;
  if (typeof tables !== 'object' || tables === null) throw new TableProblem('tables/damaged', `${name} has no tables`);
  return { facts, rows: rowsIn(tables, name) };
}

async function* rowsIn(tables: object, name: string): AsyncGenerator<ReadRow> {
  for (const unknown of Object.keys(tables)) tableNamed(unknown, name);
  for (const table of libraryTables) {
    const rows: unknown = (tables as Readonly<Record<string, unknown>>)[table.name] ?? [];
    if (!Array.isArray(rows)) throw new TableProblem('tables/damaged', `${name}: ${table.name} is no list`);
    for (const [index, row] of rows.entries()) {
      const place = `${name}, ${table.name} ${index + 1}`;
      yield { table, row: rowFrom(row, place), place };
    }
  }
}

async function* readCsv(
  folder: string,
  columnsOf: (table: LibraryTable) => readonly TableColumn[],
): AsyncGenerator<ReadRow> {
  for (const table of libraryTables) {
    const file = path.join(folder, tableFolder, `${table.name}.csv`);
    if (!fs.existsSync(file)) continue;
    const columns = new Map(columnsOf(table).map((column) => [column.name, column]));
    for await (const { place, cells } of readCsvFile(file)) {
      const row: Record<string, unknown> = {};
      for (const [name, cell] of cells) {
        const column = columns.get(name);
        if (column === undefined) throw new TableProblem('tables/damaged', `${place}: there is no column ${name}`);
        row[name] = cell === null ? null : readCell(column, cell, place);
      }
      yield { table, row, place };
    }
  }
}

function readCell({ name, type }: TableColumn, cell: string, place: string): unknown {
  if (type === 'text') return cell;
  if (type === 'kinds') return cell.split(' ');
  if (type === 'json') return parse(cell, `${place}, ${name}`);
  const number = Number(cell);
  if (cell.trim() === '' || !Number.isFinite(number))
    throw new TableProblem('tables/damaged', `${place}: ${name} is no number`);
  return number;
}

export interface CsvLine {
  readonly place: string;
  /** By the names in the first line. Columns whose name stands in brackets are for people and left out. */
  readonly cells: readonly (readonly [column: string, cell: string | null])[];
}

/** The records of a CSV file, each with the names of its columns. Commas and semicolons are told apart by the first line. */
export async function* readCsvFile(file: string): AsyncGenerator<CsvLine> {
  const name = path.basename(file);
  let records: CsvRecord[] = [];
  let reader: CsvReader | null = null;
  let head: readonly (string | null)[] | null = null;
  const take = function* (): Generator<CsvLine> {
    for (const { line, cells } of records) {
      const place = `${name}, line ${line}`;
      if (head === null) {
        head = cells;
        continue;
      }
      if (cells.length > head.length) throw new TableProblem('tables/damaged', `${place}: more cells than columns`);
      const named = head.map((column, index): readonly [string, string | null] => [column ?? '', cells[index] ?? null]);
      yield { place, cells: named.filter(([column]) => column !== '' && !column.startsWith('(')) };
    }
    records = [];
  };
  for await (const chunk of fs.createReadStream(file, 'utf8')) {
    const text = reader === null ? String(chunk).replace(/^\ufeff/, '') : String(chunk);
    reader ??= new CsvReader((record) => records.push(record), separatorOf(text));
    reader.push(text);
    yield* take();
  }
  if (reader !== null && !reader.end()) {
    throw new TableProblem('tables/damaged', `${name}: a quotation mark is never closed`);
  }
  yield* take();
}

function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.search(/[\r\n]/)));
  return line.includes(';') && !line.includes(',') ? ';' : ',';
}
