import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { asId, type ClaimId } from '../../electron/base/ids.ts';
import type { TableFormat } from '../../electron/contract/library-work.ts';
import { Connection } from '../../electron/storage/library/connection.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { libraryFileName } from '../../electron/storage/library/file.ts';
import {
  columnsOf,
  derivedTables,
  libraryTables,
  rowsOf,
} from '../../electron/storage/library/tables/library-tables.ts';
import { countingIds, importedFile, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const harbour =
  'Harbour report\n\nThe harbour office counted 412 boats in May.\n\nThe mayor said: "We will build a pier."\n';
const rival = 'Another count\n\nThe union counted 350 boats in the harbour in May, "=SUM" it wrote.\n';
const everything = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 } as const;

/** A library with two documents, a newer version of one, edited, discarded and merged claims. */
async function filled(): Promise<{ folder: string; library: Library }> {
  const folder = temporaryFolder();
  const library = temporaryLibrary(folder);
  unwrap(library.addImported(await importedFile('harbour.txt', harbour)));
  unwrap(library.addImported(await importedFile('rival.txt', rival)));
  unwrap(library.addImported(await importedFile('harbour.txt', `${harbour}\nIn June 500 boats came.\n`)));
  const rows = unwrap(library.claims(everything)).rows;
  unwrap(
    library.updateClaim({
      claim: rows[0]?.claim.id ?? asId(''),
      statement: '-1 "quoted"; said,\nin two lines',
      tags: ['boats', 'a, b'],
      credibility: 3,
    }),
  );
  unwrap(library.updateClaim({ claim: rows[1]?.claim.id ?? asId(''), discarded: 'too-old' }));
  const [kept, other] = [asId<ClaimId>(rows[2]?.claim.id ?? ''), asId<ClaimId>(rows[3]?.claim.id ?? '')];
  unwrap(library.curate({ type: 'merge', groups: [{ kept, others: [other] }] }));
  return { folder, library };
}

/** Everything in the tables that are exported, without the numbers that each library gives anew. */
function tablesOf(folder: string): Record<string, readonly string[]> {
  const connection = new Connection(path.join(folder, libraryFileName));
  const numbers = new Set(['number', 'source', 'claim', 'kept', 'report', 'brief']);
  const tables = libraryTables.map((table) => {
    const rows = [...rowsOf(connection, table, columnsOf(connection, table))].map((row) =>
      JSON.stringify(row, (key, value) => (numbers.has(key) && typeof value === 'number' ? 0 : value)),
    );
    return [table.name, rows.sort()] as const;
  });
  connection.close();
  return Object.fromEntries(tables);
}

async function exported(library: Library, ...formats: TableFormat[]): Promise<string> {
  const target = path.join(temporaryFolder(), 'exported');
  unwrap(await library.exportTables(target, formats, {}));
  return target;
}

describe('an exported library', () => {
  it.each(['json', 'csv'] as const)('comes back from %s without loss, originals included', async (format) => {
    const { folder, library } = await filled();
    const target = await exported(library, format);
    library.close();
    const elsewhere = temporaryFolder();
    const other = temporaryLibrary(elsewhere, countingIds('other'));
    // Numbers are taken already, so none of them can come through as it was.
    unwrap(other.addImported(await importedFile('own.txt', 'Our own note counts 3 boats.')));
    const own = unwrap(other.claims(everything)).total;
    const imported = unwrap(await other.importTables(target, {}));
    const expected = tablesOf(folder);
    expect(imported).toEqual({
      sources: 2,
      claims: expected.claims?.length,
      alreadyThere: 0,
      missingOriginals: 0,
    });
    expect(unwrap(other.claims({ ...everything, text: 'harbour' })).total).toBeGreaterThan(0);
    const ownSource = unwrap(other.sources('own'))[0]?.source.id ?? asId('');
    unwrap(other.deleteSource(ownSource));
    other.close();
    expect(own).toBeGreaterThan(0);
    expect(tablesOf(elsewhere)).toEqual(expected);
    expect(
      fs.readdirSync(path.join(elsewhere, 'blobs'), { recursive: true, withFileTypes: true }).filter((e) => e.isFile()),
    ).toHaveLength(3);
  });

  it('is read after another program has written it anew', async () => {
    const { library } = await filled();
    const target = await exported(library, 'json');
    const file = path.join(target, 'library.json');
    fs.writeFileSync(file, JSON.stringify(JSON.parse(fs.readFileSync(file, 'utf8')), null, 2));
    const other = temporaryLibrary();
    expect(unwrap(await other.importTables(file, {})).sources).toBe(2);
  });

  it('leaves sources alone that are there already, and adds nothing twice', async () => {
    const { folder, library } = await filled();
    const target = await exported(library, 'json', 'csv');
    expect(unwrap(await library.importTables(target, {}))).toMatchObject({ sources: 0, claims: 0, alreadyThere: 2 });
    library.close();
    const before = tablesOf(folder);
    const again = temporaryLibrary(folder);
    unwrap(await again.importTables(target, {}));
    again.close();
    expect(tablesOf(folder)).toEqual(before);
  });

  it('says how many originals are missing', async () => {
    const { library } = await filled();
    const target = await exported(library, 'json');
    fs.rmSync(path.join(target, 'originals'), { recursive: true });
    const other = temporaryLibrary();
    expect(unwrap(await other.importTables(target, {})).missingOriginals).toBe(3);
  });

  it('is complete or not there: a stopped export leaves nothing, and an existing folder is not touched', async () => {
    const { library } = await filled();
    const target = path.join(temporaryFolder(), 'exported');
    const stopped = new AbortController();
    stopped.abort();
    expect(await library.exportTables(target, ['json'], { signal: stopped.signal })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(fs.readdirSync(path.dirname(target))).toEqual([]);
    fs.mkdirSync(target);
    expect(await library.exportTables(target, ['json'], {})).toMatchObject({
      ok: false,
      error: { code: 'file/exists' },
    });
  });
});

describe('an export onto a full disk', () => {
  it('says so and leaves nothing behind, whoever meets the end of it first', async () => {
    const { library } = await filled();
    const target = path.join(temporaryFolder(), 'exported');
    const byTheDatabase = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    vi.spyOn(Connection.prototype, 'exec').mockImplementationOnce(() => {
      throw byTheDatabase;
    });
    const refused = { ok: false, error: { code: 'file/disk-full', subject: target } };
    expect(await library.exportTables(target, ['json'], {})).toMatchObject(refused);
    expect(fs.readdirSync(path.dirname(target))).toEqual([]);
  });
});

describe('what comes in', () => {
  const change = (from: RegExp | string, to: string) => (text: string) => text.replace(from, to);
  it.each([
    ['cut short', (text: string) => text.slice(0, text.length - 20), 'library.json'],
    ['with a row that is no JSON', change('"kinds":[', '"kinds":'), 'library.json, line'],
    ['with a kind that nobody knows', change(/"kinds":\["[a-z]+"/, '"kinds":["gossip"'), 'kinds says'],
    ['with a column that nobody knows', change('"statement":', '"stmt":'), 'no column stmt'],
    ['with words that do not stand where they should', change('"exact":"The', '"exact":"Tho'), 'do not stand where'],
    ['with a record of another shape', change('"importedAt":"', '"importedAt":3,"x":"'), 'importedAt must be text'],
    ['with a claim of no source', change(/("source":)\d+(,"statement")/, '$1999$2'), 'source names no row of sources'],
  ])('%s leaves the library as it was, and names the place', async (_what, damage, detail) => {
    const { library } = await filled();
    const target = await exported(library, 'json');
    const file = path.join(target, 'library.json');
    fs.writeFileSync(file, damage(fs.readFileSync(file, 'utf8')));
    const folder = temporaryFolder();
    const other = temporaryLibrary(folder);
    const refused = await other.importTables(target, {});
    expect(refused).toMatchObject({ ok: false, error: { code: 'tables/damaged' } });
    expect(refused.ok ? '' : refused.error.detail).toContain(detail);
    expect(unwrap(other.summary())).toMatchObject({ sources: 0, claims: 0 });
  });

  it('from a newer program is refused, and so is a folder of something else', async () => {
    const { library } = await filled();
    const target = await exported(library, 'json');
    const file = path.join(target, 'library.json');
    const text = fs.readFileSync(file, 'utf8');
    const other = temporaryLibrary();
    fs.writeFileSync(file, text.replace('"version":1', '"version":9'));
    expect(await other.importTables(target, {})).toMatchObject({ ok: false, error: { code: 'tables/newer-version' } });
    fs.writeFileSync(file, text.replace(/"schema":\d+/, '"schema":99'));
    expect(await other.importTables(target, {})).toMatchObject({ ok: false, error: { code: 'tables/newer-version' } });
    expect(await other.importTables(temporaryFolder(), {})).toMatchObject({
      ok: false,
      error: { code: 'tables/not-an-export' },
    });
  });
});

describe('claims that come back from a spreadsheet', () => {
  async function sheet(edit: (lines: readonly string[]) => readonly string[]) {
    const { library } = await filled();
    const target = await exported(library, 'csv');
    const file = path.join(target, 'tables/claims.csv');
    const csv = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, edit(csv.split('\r\n')).join('\r\n'));
    return { library, file };
  }

  it('change what was changed, by their ids, and nothing else', async () => {
    const { library, file } = await sheet((lines) => lines);
    expect(unwrap(await library.importCuratedClaims(file))).toMatchObject({ changed: 0, unknown: 0 });
    const [row] = unwrap(library.claims({ ...everything, text: 'union' })).rows;
    const id = row?.claim.id ?? '';
    fs.writeFileSync(file, `id;statement;tags;credibility\r\n${id};New words;"harbour; union";2\r\nnobody;x;;\r\n`);
    expect(unwrap(await library.importCuratedClaims(file))).toEqual({ changed: 1, unchanged: 0, unknown: 1 });
    const [changed] = unwrap(library.claims({ ...everything, text: 'New words' })).rows;
    expect(changed?.claim).toMatchObject({ id, statement: 'New words', tags: ['harbour', 'union'], credibility: 2 });
    expect(changed?.claim.original).toBe(row?.claim.original);
  });

  it('change nothing at all when one line cannot be read', async () => {
    const { library, file } = await sheet((lines) => lines);
    const ids = unwrap(library.claims(everything)).rows.map(({ claim }) => claim.id);
    fs.writeFileSync(file, `id,statement,credibility\n${ids[0]},One,1\n${ids[1]},Two,9\n`);
    expect(await library.importCuratedClaims(file)).toMatchObject({
      ok: false,
      error: { code: 'tables/damaged', detail: 'claims.csv, line 3: credibility must be 1 to 6 or empty' },
    });
    expect(unwrap(library.claims({ ...everything, text: 'One' })).total).toBe(0);
  });
});

describe('the list of tables', () => {
  it('names every table of a library once, as exported or as derived', () => {
    const folder = temporaryFolder();
    temporaryLibrary(folder).close();
    const connection = new Connection(path.join(folder, libraryFileName));
    const names = connection
      .all("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .map((row) => row.text('name'));
    const virtual = names.filter((name) => derivedTables.includes(name));
    const own = names.filter((name) => !virtual.some((table) => table !== name && name.startsWith(`${table}_`)));
    connection.close();
    expect([...libraryTables.map(({ name }) => name), ...derivedTables].sort()).toEqual([...own].sort());
  });
});
