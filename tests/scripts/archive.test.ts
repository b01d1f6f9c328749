import zlib from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { tarFiles, writeAsar, zipEntries } from '../../electron/scripts/archive.mjs';
import { tarGz, zip } from './archives.ts';

describe('tar', () => {
  it('gives the files in order and leaves folders out', () => {
    const packed = tarGz([
      { name: 'package/', text: '', type: '5' },
      { name: 'package/a.txt', text: 'one' },
      { name: 'package/b.txt', text: 'x'.repeat(513) },
    ]);
    const files = [...tarFiles(packed)].map((file) => [file.name, file.bytes.toString()]);
    expect(files).toEqual([
      ['package/a.txt', 'one'],
      ['package/b.txt', 'x'.repeat(513)],
    ]);
  });

  it('joins the two halves of a long name', () => {
    const [file] = tarFiles(tarGz([{ name: 'leaf.txt', folder: 'very/long/way', text: 'x' }]));
    expect(file?.name).toBe('very/long/way/leaf.txt');
  });

  it('refuses an archive that ends in the middle of a file', () => {
    const whole = zlib.gunzipSync(tarGz([{ name: 'a', text: 'x'.repeat(2000) }]));
    const cut = zlib.gzipSync(whole.subarray(0, 1024));
    expect(() => [...tarFiles(cut)]).toThrow('damaged');
  });
});

describe('zip', () => {
  it('reads stored and packed entries with their permission bits', () => {
    const entries = [
      ...zipEntries(
        zip([
          { name: 'bin/tool', text: 'run', mode: 0o755 },
          { name: 'long.txt', text: 'ab'.repeat(500), packed: true },
        ]),
      ),
    ];
    expect(entries.map((entry) => [entry.name, entry.mode, entry.read().toString()])).toEqual([
      ['bin/tool', 0o755, 'run'],
      ['long.txt', 0, 'ab'.repeat(500)],
    ]);
  });

  it('finds the body behind a local header longer than the directory says', () => {
    const [entry] = zipEntries(zip([{ name: 'a', text: 'body', localExtra: 7 }]));
    expect(entry?.read().toString()).toBe('body');
  });

  it('refuses what is no zip, a broken directory and a body of the wrong size', () => {
    expect(() => [...zipEntries(Buffer.alloc(100))]).toThrow('no directory');
    const broken = zip([{ name: 'a', text: 'x' }]);
    broken.writeUInt32LE(0, broken.readUInt32LE(broken.length - 6));
    expect(() => [...zipEntries(broken)]).toThrow('directory of the zip');
    const lying = zip([{ name: 'a', text: 'x'.repeat(100), packed: true, claimedSize: 120 }]);
    const [entry] = zipEntries(lying);
    expect(() => entry?.read()).toThrow('damaged');
  });
});

describe('asar', () => {
  it('lays files out so that offset and size find each body', () => {
    const archive = writeAsar({ 'a.json': '{"ä":1}', 'main.js': 'run()' });
    const headerLength = archive.readUInt32LE(12);
    const { files } = JSON.parse(archive.toString('utf8', 16, 16 + headerLength));
    const bodies = 8 + archive.readUInt32LE(4);
    const bodyOf = (name: string) =>
      archive.toString(
        'utf8',
        bodies + Number(files[name].offset),
        bodies + Number(files[name].offset) + files[name].size,
      );
    expect(bodyOf('a.json')).toBe('{"ä":1}');
    expect(bodyOf('main.js')).toBe('run()');
    expect(bodies % 4).toBe(0);
  });
});
