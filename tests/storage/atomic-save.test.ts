import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { removeTemporaries, saveAtomically, temporaryPath } from '../../electron/storage/atomic-save.ts';
import { nodeIo } from '../../electron/storage/io-node.ts';
import { errno } from './crash-disk.ts';
import { bytesOf, good, kit, plain, retitle, titleIn } from './session-kit.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-save-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const text = (words: string) => new TextEncoder().encode(words);
const read = (path: string) => readFile(path, 'utf8');

describe('on the real disk', () => {
  test('a save replaces the file, keeps its mode and leaves nothing else', async () => {
    const path = join(folder, 'a.brief');
    await writeFile(path, 'old');
    await chmod(path, 0o666);
    await saveAtomically({ io: nodeIo, path, bytes: text('new'), run: 'r1' });
    expect(await read(path)).toBe('new');
    expect((await stat(path)).mode & 0o777).toBe(0o666);
    expect(await readdir(folder)).toEqual(['a.brief']);
  });

  test('a link stays a link, and the file it names is written', async () => {
    await writeFile(join(folder, 'real.brief'), 'old');
    await symlink(join(folder, 'real.brief'), join(folder, 'link.brief'));
    await saveAtomically({ io: nodeIo, path: join(folder, 'link.brief'), bytes: text('new'), run: 'r1' });
    expect(await read(join(folder, 'real.brief'))).toBe('new');
    expect((await lstat(join(folder, 'link.brief'))).isSymbolicLink()).toBe(true);
  });

  test.each(['rename', 'syncFolder'] as const)(
    'a failing %s leaves a whole file and no temporary one',
    async (call) => {
      const path = join(folder, 'a.brief');
      await writeFile(path, 'old');
      const io = { ...nodeIo, [call]: async () => Promise.reject(errno('EIO', path)) };
      await expect(saveAtomically({ io, path, bytes: text('new'), run: 'r1' })).rejects.toThrow('EIO');
      expect(await read(path)).toBe(call === 'rename' ? 'old' : 'new');
      expect(await readdir(folder)).toEqual(['a.brief']);
    },
  );

  test('a disk that gives back other bytes than it took is found out before the old file goes', async () => {
    const path = join(folder, 'a.brief');
    await writeFile(path, 'old');
    const io = { ...nodeIo, readFile: async () => text('nex') };
    await expect(saveAtomically({ io, path, bytes: text('new'), run: 'r1' })).rejects.toThrow('reads back differently');
    expect(await read(path)).toBe('old');
  });

  test('short writes are gone on with', async () => {
    const path = join(folder, 'a.brief');
    const io = {
      ...nodeIo,
      open: async (...given: Parameters<typeof nodeIo.open>) => {
        const file = await nodeIo.open(...given);
        return { ...file, write: (bytes: Uint8Array) => file.write(bytes.subarray(0, 2)) };
      },
    };
    await saveAtomically({ io, path, bytes: text('twelve bytes'), run: 'r1' });
    expect(await read(path)).toBe('twelve bytes');
  });

  test('what a crash left beside a file is removed, and nothing else', async () => {
    const path = join(folder, 'a.brief');
    const others = ['.a.brief.note', '.b.brief.r1.tmp', 'a.brief.r1.tmp'];
    for (const name of ['a.brief', ...others]) await writeFile(join(folder, name), 'x');
    await writeFile(temporaryPath(path, 'r0'), 'half');
    await removeTemporaries(nodeIo, path);
    expect((await readdir(folder)).sort()).toEqual(['a.brief', ...others].sort());
  });

  test('a session works as it does on a disk made for tests', async () => {
    const path = join(folder, 'b.brief');
    await writeFile(path, bytesOf(plain));
    const first = kit(nodeIo, { folder: join(folder, 'data') }).session;
    good(await first.open(path));
    good(await first.edit(plain.id, 0, [retitle('1'), retitle('2')]));
    const second = kit(nodeIo, { folder: join(folder, 'data') }, 'run2').session;
    expect(good(await second.open(path)).recovery?.edits).toBe(2);
    good(await second.recover('restore'));
    good(await second.close());
    expect(titleIn(await readFile(path))).toBe('2');
  });
});
