import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { errorSentences } from '../../electron/contract/error-sentences.ts';
import { type BlobDisk, blobPath, writeBlob } from '../../electron/storage/library/blobs.ts';
import { Connection } from '../../electron/storage/library/connection.ts';
import { sharedPlace } from '../../electron/storage/library/folder.ts';
import { applicationId, migrate } from '../../electron/storage/library/migrations.ts';
import { sha256 } from '../../electron/storage/sha256.ts';
import { importedFile, openIn, temporaryFolder, unwrap } from './temporary-library.ts';

const text = 'The harbour office counted 412 boats in May, more than in any month before it.';

function codeOf(folder: string): string {
  const opened = openIn(folder);
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.error.code;
}

function change(folder: string, sql: string): void {
  const database = new Database(path.join(folder, 'library.sqlite'));
  database.exec(sql);
  database.close();
}

describe('a folder that cannot hold a library', () => {
  it('is refused when another program synchronises it or it lies on another machine', () => {
    const refused = [
      '/home/ana/OneDrive/work',
      'C:\\Users\\Ana\\OneDrive - Harbour Office\\Library',
      '/Users/ana/Dropbox (Personal)/x',
      '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/x',
      '/Users/ana/Library/CloudStorage/GoogleDrive-ana@harbour.example/My Drive',
      'G:\\My Drive\\x',
      '/home/ana/Nextcloud/x',
      '\\\\server\\share\\x',
      '//server/share',
    ];
    expect(refused.filter((folder) => sharedPlace(folder) === null)).toEqual([]);
    const fine = [
      '/home/ana/briefs',
      'C:\\Users\\Ana\\AppData\\Roaming\\Briefwright',
      '/home/ana/onedriver',
      '/srv/box',
      '\\\\?\\C:\\x',
    ];
    expect(fine.filter((folder) => sharedPlace(folder) !== null)).toEqual([]);
  });

  it('is refused behind a link, too', () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'Dropbox/library'), { recursive: true });
    fs.symlinkSync(path.join(folder, 'Dropbox/library'), path.join(folder, 'plain'));
    expect(codeOf(path.join(folder, 'plain'))).toBe('library/synced-folder');
  });

  it('is refused when nothing can be written there', () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'file'), 'x');
    expect(codeOf(path.join(folder, 'file'))).toBe('library/not-writable');
    expect(codeOf(path.join(folder, 'file/below'))).toBe('library/not-writable');
  });
});

describe('a file that is not a library of this program', () => {
  it('is told apart and left as it is', () => {
    const plain = temporaryFolder();
    fs.writeFileSync(path.join(plain, 'library.sqlite'), 'Some text that is no database.');
    expect(codeOf(plain)).toBe('library/not-a-library');
    const foreign = temporaryFolder();
    change(foreign, 'CREATE TABLE somebody_elses (x)');
    const before = sha256(fs.readFileSync(path.join(foreign, 'library.sqlite')));
    expect(codeOf(foreign)).toBe('library/not-a-library');
    expect(sha256(fs.readFileSync(path.join(foreign, 'library.sqlite')))).toBe(before);
    expect(fs.readdirSync(foreign)).toEqual(['library.sqlite']);
  });

  it('is refused when a newer program wrote it', () => {
    const folder = temporaryFolder();
    expect(codeOf(folder)).toBe('opened');
    change(folder, 'PRAGMA user_version = 99');
    expect(codeOf(folder)).toBe('library/newer-version');
    change(folder, 'PRAGMA user_version = 2');
    expect(codeOf(folder)).toBe('opened');
  });

  it('is called damaged when its pages are', async () => {
    const folder = temporaryFolder();
    const library = unwrap(openIn(folder));
    unwrap(library.addImported(await importedFile('a.txt', text)));
    library.close();
    const file = path.join(folder, 'library.sqlite');
    const bytes = fs.readFileSync(file);
    bytes.fill(0xff, 4096, bytes.length);
    fs.writeFileSync(file, bytes);
    const opened = openIn(folder);
    const answer = opened.ok ? opened.value.sources('') : opened;
    expect(answer).toMatchObject({ ok: false, error: { code: 'library/damaged' } });
  });
});

describe('updating an older library', () => {
  const steps = [
    (connection: Connection) => connection.exec('CREATE TABLE notes (words TEXT)'),
    (connection: Connection) => connection.exec("INSERT INTO notes VALUES ('second')"),
  ];

  function versionOne(): { readonly folder: string; readonly connection: Connection } {
    const folder = temporaryFolder();
    const connection = new Connection(path.join(folder, 'library.sqlite'));
    migrate(connection, folder, steps.slice(0, 1));
    connection.run("INSERT INTO notes VALUES ('first')");
    return { folder, connection };
  }

  it('lays a copy beside it first, and takes every step once', () => {
    const { folder, connection } = versionOne();
    migrate(connection, folder, steps);
    migrate(connection, folder, steps);
    expect(connection.all('SELECT words FROM notes').map((row) => row.text('words'))).toEqual(['first', 'second']);
    expect(connection.get('PRAGMA application_id')?.number('application_id')).toBe(applicationId);
    const copy = new Connection(path.join(folder, 'library-before-version-2.sqlite'));
    expect(copy.all('SELECT words FROM notes').map((row) => row.text('words'))).toEqual(['first']);
    copy.close();
    connection.close();
  });

  it('leaves the older version whole when a step fails', () => {
    const { folder, connection } = versionOne();
    const broken = [
      ...steps,
      (open: Connection) => open.exec("INSERT INTO notes VALUES ('third'); SELECT * FROM nowhere"),
    ];
    expect(() => migrate(connection, folder, broken)).toThrow(/nowhere/);
    expect(connection.get('PRAGMA user_version')?.number('user_version')).toBe(2);
    expect(connection.all('SELECT words FROM notes').map((row) => row.text('words'))).toEqual(['first', 'second']);
    connection.close();
  });
});

describe('keeping an original', () => {
  it('leaves nothing half written, whichever call to the disk fails', () => {
    const bytes = new TextEncoder().encode(text);
    const hash = sha256(bytes);
    let calls = 0;
    let failAt = Number.POSITIVE_INFINITY;
    const counted =
      <A extends unknown[], R>(call: (...args: A) => R) =>
      (...args: A): R => {
        calls += 1;
        if (calls === failAt) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return call(...args);
      };
    const disk = {
      ...fs,
      openSync: counted(fs.openSync),
      writeSync: counted((file: number, data: Uint8Array, at: number, length: number) =>
        fs.writeSync(file, data, at, Math.min(length, 30)),
      ),
      fsyncSync: counted(fs.fsyncSync),
      renameSync: counted(fs.renameSync),
    } as unknown as BlobDisk;
    const whole = temporaryFolder();
    writeBlob(whole, hash, bytes, disk);
    expect(fs.readFileSync(blobPath(whole, hash), 'utf8')).toBe(text);
    const needed = calls;
    expect(needed).toBeGreaterThanOrEqual(7);
    for (failAt = 1; failAt <= needed; failAt += 1) {
      calls = 0;
      const folder = temporaryFolder();
      expect(() => writeBlob(folder, hash, bytes, disk)).toThrow('no space');
      const left = fs.readdirSync(path.join(folder, 'blobs'), { recursive: true, encoding: 'utf8' });
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
      const target = blobPath(folder, hash);
      if (fs.existsSync(target)) expect(fs.readFileSync(target, 'utf8')).toBe(text);
    }
  });
});

describe('a library whose folder is taken away while it is open', () => {
  it('takes nothing more, because it would be in no file, and can still be read', async () => {
    const folder = temporaryFolder();
    const library = unwrap(openIn(folder));
    unwrap(library.addImported(await importedFile('a.txt', text)));
    fs.rmSync(folder, { recursive: true });
    const refused = library.addImported(await importedFile('b.txt', `${text} And more.`));
    expect(refused).toMatchObject({ ok: false, error: { code: 'library/gone' } });
    if (!refused.ok)
      expect(errorSentences(refused.error).happened).toMatch(/its folder was moved, renamed or deleted\.$/);
    expect(unwrap(library.sources(''))).toHaveLength(1);
    expect(fs.existsSync(folder)).toBe(false);
    library.close();
  });

  it('does not write beside another file that took its place', async () => {
    const folder = temporaryFolder();
    const library = unwrap(openIn(folder));
    const file = path.join(folder, 'library.sqlite');
    fs.renameSync(file, `${file}.old`);
    fs.writeFileSync(file, 'another');
    expect(library.deleteSearch('n')).toMatchObject({ ok: false, error: { code: 'library/gone' } });
    expect(fs.readFileSync(file, 'utf8')).toBe('another');
    library.close();
  });
});
