import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkers } from '../workers/bundled-workers.ts';
import { importedFile, openIn, temporaryFolder, unwrap } from './temporary-library.ts';

const kills = 20;
const lines = Array.from({ length: 60 }, (_, day) => `On day ${day} the office counted ${day + 400} boats in the bay.`);

describe('the process that owns a library, killed in the middle of writing', () => {
  let workers = '';
  beforeAll(async () => {
    workers = await bundleWorkers(['store-process']);
  });
  afterAll(() => fs.rmSync(workers, { recursive: true, force: true }));

  it(`${kills} times loses nothing that was acknowledged and needs no repair`, { timeout: 240_000 }, async () => {
    const folder = temporaryFolder();
    const file = await importedFile('a.txt', lines.join('\n\n'));
    const acknowledged = new Set<string>();
    for (let round = 0; round < kills; round += 1) {
      const before = acknowledged.size;
      // A little later each time, so that every part of a transaction has its turn.
      for (const source of await addUntilKilled(workers, folder, file, 20 + round * 13)) acknowledged.add(source);
      expect(acknowledged.size).toBeGreaterThan(before);
      const library = unwrap(openIn(folder));
      const sources = unwrap(library.sources(''));
      const kept = new Map(sources.map((row) => [row.source.id as string, row.claims]));
      expect([...acknowledged].filter((source) => kept.get(source) !== file.candidates.length)).toEqual([]);
      library.close();
      expectWhole(path.join(folder, 'library.sqlite'), sources.length, file.candidates.length);
    }
    const blobs = fs.readdirSync(path.join(folder, 'blobs'), { recursive: true, encoding: 'utf8' });
    expect(blobs.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

/** Pages, claims and both indexes agree, and no file is there in part. */
function expectWhole(file: string, sources: number, claims: number): void {
  const database = new Database(file);
  expect(database.prepare('PRAGMA integrity_check').all([])).toEqual([{ integrity_check: 'ok' }]);
  expect(database.prepare('PRAGMA foreign_key_check').all([])).toEqual([]);
  database.exec("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)");
  database.exec("INSERT INTO text_fts (text_fts) VALUES ('integrity-check')");
  const count = (from: string) => database.prepare(`SELECT count(*) AS rows FROM ${from}`).all([]);
  for (const from of ['claims', 'listed', 'passages']) expect(count(from)).toEqual([{ rows: sources * claims }]);
  for (const from of ['text_blocks', "text_fts WHERE text_fts MATCH 'boats'"]) {
    expect(count(from)).toEqual([{ rows: sources * lines.length }]);
  }
  database.close();
}

/** Adds ever new files until the process is killed that long after its first answer; the sources it said were kept. */
async function addUntilKilled(
  workers: string,
  folder: string,
  file: Awaited<ReturnType<typeof importedFile>>,
  milliseconds: number,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [path.join(workers, 'store-process.cjs'), folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const answered: string[] = [];
  const send = (id: number) => {
    const bytes = new TextEncoder().encode(`${Math.random()} ${id}`);
    const named = { ...file, fileName: `file-${Math.random()}.txt`, bytes };
    if (child.connected) child.send({ type: 'request', id, name: 'add', args: { file: named } }, () => undefined);
  };
  child.on('message', (message: { readonly result: { readonly value: { readonly source: string } } }) => {
    answered.push(message.result.value.source);
    if (answered.length === 1) setTimeout(() => child.kill('SIGKILL'), milliseconds);
    send(answered.length);
  });
  send(0);
  await new Promise((resolve) => child.once('exit', resolve));
  return answered;
}
