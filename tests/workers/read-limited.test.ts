import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../electron/workers/find-files.ts';
import { readLimited } from '../../electron/workers/read-limited.ts';
import { temporaryFolder, unwrap } from '../storage/temporary-library.ts';

describe('reading a file', () => {
  it('gives all of its bytes, or none when they are too many', async () => {
    const file = path.join(temporaryFolder(), 'a.txt');
    fs.writeFileSync(file, 'x'.repeat(3_000_000));
    expect(unwrap(await readLimited(file, 3_000_000)).length).toBe(3_000_000);
    expect(await readLimited(file, 2_999_999)).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe, and reads no device without end', async () => {
    const pipe = path.join(temporaryFolder(), 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    for (const place of [pipe, '/dev/zero']) {
      const refused = { ok: false, error: { code: 'unreadable-file', detail: 'not a file' } };
      expect(await readLimited(place, 1_000_000)).toEqual(refused);
    }
  });
});

describe('looking for files', () => {
  it.skipIf(process.platform === 'win32')('reports pipes, and lists names of any signs', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
    const names = ['CON.txt', 'a\nb.txt', 'boat \u{1f6a2}.txt', 'x\u202etxt.exe.txt', `${'n'.repeat(251)}.txt`];
    for (const name of names) fs.writeFileSync(path.join(folder, name), 'x');
    const { files, unreadable } = await findFiles([folder]);
    expect(files.map(({ path: place }) => path.basename(place)).sort()).toEqual([...names].sort());
    expect(unreadable.map(({ label, detail }) => `${path.basename(label)}: ${detail}`)).toEqual([
      'pipe.txt: not a file',
    ]);
  });

  it('ends when it is cancelled, however much there is still to see', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt']) fs.writeFileSync(path.join(folder, name), 'x');
    const cancelled = new AbortController();
    const looking = findFiles([folder], cancelled.signal);
    cancelled.abort();
    expect((await looking).files).toEqual([]);
  });
});
