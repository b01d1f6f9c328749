import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../electron/contract/error-sentences.ts';
import { addImported } from '../../electron/storage/library/add.ts';
import { Connection } from '../../electron/storage/library/connection.ts';
import { valueOnDisk } from '../../electron/storage/library/errors.ts';
import { migrate } from '../../electron/storage/library/migrations.ts';
import { countingIds, importedFile, temporaryFolder, unwrap } from './temporary-library.ts';

const long = Array.from({ length: 400 }, (_, day) => `On day ${day} the office counted ${day + 400} boats.`).join(
  '\n\n',
);

describe('a disk that fills up while a file is added', () => {
  it('leaves the library as it was, says so, and takes the file when there is room again', async () => {
    const folder = temporaryFolder();
    const connection = new Connection(path.join(folder, 'library.sqlite'));
    migrate(connection, folder);
    const context = { connection, folder, now: () => '2024-11-22T10:00:00.000Z', newId: countingIds() };
    const add = async (name: string, text: string) => {
      const file = await importedFile(name, text);
      return valueOnDisk(name, () => addImported(context, file));
    };
    unwrap(await add('first.txt', 'The harbour office counted 412 boats in May.'));
    const tables = ['sources', 'snapshots', 'claims', 'passages', 'listed', 'text_blocks', 'claims_fts', 'text_fts'];
    const state = () => tables.map((table) => connection.get(`SELECT count(*) AS n FROM ${table}`)?.number('n'));
    const before = state();
    const pages = connection.get('PRAGMA page_count')?.number('page_count') ?? 0;
    connection.get(`PRAGMA max_page_count = ${pages + 8}`);
    const refused = await add('long.txt', long);
    expect(refused).toMatchObject({ ok: false, error: { code: 'library/disk-full', subject: 'long.txt' } });
    if (refused.ok) return;
    expect(errorSentences(refused.error)).toMatchObject({
      happened: 'The disk that the library lies on is full.',
      safe: 'The library is as it was before; nothing is half written.',
    });
    expect(state()).toEqual(before);
    connection.get('PRAGMA max_page_count = 1000000');
    expect(unwrap(await add('long.txt', long))).toMatchObject({ outcome: 'added', claims: 400 });
    expect(connection.get('PRAGMA integrity_check')?.text('integrity_check')).toBe('ok');
    connection.close();
  });
});
