import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { errorSentences } from '../../electron/contract/error-sentences.ts';
import { existingFiles, saveExport } from '../../electron/storage/export-file.ts';
import type { Io } from '../../electron/storage/io.ts';
import { nodeIo } from '../../electron/storage/io-node.ts';
import { CrashDisk, errno } from './crash-disk.ts';

const text = (words: string) => new TextEncoder().encode(words);
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'briefwright-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an exported file', () => {
  it('is written with the folders on the way, and says what it replaced', async () => {
    const file = path.join(folder, 'a/b/brief.pdf');
    expect(await saveExport(nodeIo, file, text('one'), 'r1')).toEqual({ ok: true, value: { replaced: false } });
    expect(await existingFiles(nodeIo, [file, `${file}.not`])).toEqual([file]);
    expect(await saveExport(nodeIo, file, text('two'), 'r1')).toEqual({ ok: true, value: { replaced: true } });
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(path.dirname(file))).toEqual(['brief.pdf']);
  });

  it.each<readonly [string, string]>([
    ['ENOSPC', 'file/disk-full'],
    ['EACCES', 'file/no-permission'],
    ['EROFS', 'file/read-only'],
    ['EBUSY', 'file/in-use'],
    ['ENAMETOOLONG', 'file/name-too-long'],
  ])('is whole or as before when any call fails with %s', async (code, expected) => {
    const file = '/out/brief.pdf';
    const calls = await countCalls(file);
    expect(calls).toBeGreaterThan(6);
    for (let failing = 1; failing <= calls; failing += 1) {
      const disk = new CrashDisk(new Map([[file, text('old')]]));
      let call = 0;
      disk.failing = (_name, at) => {
        call += 1;
        if (call === failing) throw errno(code, at);
      };
      const saved = await saveExport(disk.io, file, text('new words'), 'r1');
      const left = disk.files();
      const content = new TextDecoder().decode(left.get(file));
      expect(['old', 'new words'], `call ${failing}`).toContain(content);
      if (!saved.ok) expect(saved.error).toMatchObject({ code: expected, subject: file });
      if (saved.ok) expect(content).toBe('new words');
      expect([...left.keys()], `call ${failing}`).toEqual([file]);
    }
  });

  it('is refused with a sentence where a folder has its name', async () => {
    const file = path.join(folder, 'brief.pdf');
    await mkdir(path.join(file, 'inside'), { recursive: true });
    const saved = await saveExport(nodeIo, file, text('new'), 'r1');
    expect(saved).toMatchObject({ ok: false, error: { code: 'file/is-a-folder', subject: file } });
    if (!saved.ok) expect(errorSentences(saved.error).happened).toContain(file);
    expect(await readdir(folder)).toEqual(['brief.pdf']);
  });

  it('is refused with a sentence where a file stands in place of its folder', async () => {
    await writeFile(path.join(folder, 'not-a-folder'), 'x');
    const saved = await saveExport(nodeIo, path.join(folder, 'not-a-folder/brief.pdf'), text('new'), 'r1');
    expect(saved).toMatchObject({ ok: false, error: { code: 'file/not-a-folder' } });
  });

  it('is refused with a sentence when its name is longer than the disk takes', async () => {
    const saved = await saveExport(nodeIo, path.join(folder, `${'n'.repeat(300)}.pdf`), text('new'), 'r1');
    expect(saved).toMatchObject({ ok: false, error: { code: 'file/name-too-long' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

async function countCalls(file: string): Promise<number> {
  const disk = new CrashDisk(new Map([[file, text('old')]]));
  let calls = 0;
  disk.failing = () => {
    calls += 1;
  };
  const io: Io = disk.io;
  await saveExport(io, file, text('new words'), 'r1');
  return calls;
}
