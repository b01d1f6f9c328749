import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveExport } from '../../electron/storage/export-file.ts';
import { errnoOf } from '../../electron/storage/io.ts';
import { nodeIo } from '../../electron/storage/io-node.ts';
import { makeFolder, makeFolderSync } from '../../electron/storage/make-folder.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'briefwright-folders-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The error's code, or that there is a folder now. */
const ways: Readonly<Record<string, (place: string) => Promise<string>>> = {
  'waiting for the disk': async (place) => {
    try {
      makeFolderSync(place);
    } catch (error) {
      return errnoOf(error);
    }
    return fs.statSync(place).isDirectory() ? 'made' : 'not made';
  },
  'beside other work': (place) =>
    makeFolder(place).then(
      () => (fs.statSync(place).isDirectory() ? 'made' : 'not made'),
      (error: unknown) => errnoOf(error),
    ),
};

describe.each(Object.entries(ways))('a folder made %s', (_way, make) => {
  it('comes with those above it, and may be there already', async () => {
    expect(await make(path.join(folder, 'a/b/c'))).toBe('made');
    expect(await make(path.join(folder, 'a/b/c'))).toBe('made');
    expect(await make(folder)).toBe('made');
    fs.symlinkSync(path.join(folder, 'a'), path.join(folder, 'link'));
    expect(await make(path.join(folder, 'link/b/d'))).toBe('made');
  });

  it('says what stands in its way', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '');
    fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'lost'));
    expect(await make(path.join(folder, 'file'))).toBe('EEXIST');
    expect(await make(path.join(folder, 'file/below'))).toBe('ENOTDIR');
    expect(await make(path.join(folder, 'lost'))).toBe('EEXIST');
  });

  // The system's own folder of processes is there and takes none: what a remote folder does that went away.
  it.runIf(process.platform === 'linux')('comes to an end where a folder takes no other into it', async () => {
    expect(await make('/proc/none/below')).toBe('ENOENT');
  });
});

describe.runIf(process.platform === 'linux')('an export into a folder that went away', () => {
  it('is told, with nothing written', async () => {
    const file = '/proc/none/brief.pdf';
    const saved = await saveExport(nodeIo, file, new Uint8Array([1]), 'r1');
    expect(saved).toMatchObject({ ok: false, error: { code: 'file/not-found', subject: file } });
  });
});
