import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  fallbackFolder,
  hasFallback,
  installFallback,
  removeDrafts,
} from '../../electron/scripts/fallback-runtime.mjs';
import { fuse, readFuse } from '../../electron/scripts/fuses.mjs';
import { tarGz, zip } from './archives.ts';

// The program is only its fuses here; they start as the real one's do.
const program = `ELF…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810001010…`;
const runtimeZip = zip([
  { name: 'Cypress/', text: '' },
  { name: 'Cypress/Cypress', text: program, mode: 0o755, packed: true },
  { name: 'Cypress/locales/en-US.pak', text: 'words' },
  { name: 'Cypress/browser_v8_context_snapshot.bin', text: 'not ours' },
  { name: 'Cypress/resources/app/main.js', text: 'not ours either' },
]);
function archive(zipBytes: Buffer): Buffer {
  return tarGz([
    { name: 'package/package.json', text: '{}' },
    { name: 'package/runtime.zip', bytes: zipBytes },
  ]);
}

const hashOf = (bytes: Buffer) => createHash('sha512').update(bytes).digest('base64');

let cache = '';
beforeEach(() => {
  cache = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-cache-'));
});
afterEach(() => fs.rmSync(cache, { recursive: true, force: true }));

describe('the development runtime', () => {
  it('is laid out as an Electron download would be, with its fuses set', async () => {
    const bytes = archive(runtimeZip);
    await installFallback(cache, { fetch: async () => bytes, sha512: hashOf(bytes) });
    const folder = fallbackFolder(cache);
    expect(hasFallback(cache)).toBe(true);
    expect(fs.readdirSync(folder).sort()).toEqual(['electron', 'locales', 'resources', 'version']);
    expect(fs.readdirSync(path.join(folder, 'resources'))).toEqual(['default_app.asar']);
    expect(fs.statSync(path.join(folder, 'electron')).mode & 0o777).toBe(0o755);
    const built = fs.readFileSync(path.join(folder, 'electron'));
    expect(readFuse(built, fuse.nodeInspect)).toBe(true);
    expect(readFuse(built, fuse.browserSnapshot)).toBe(false);
    expect(readFuse(built, fuse.runAsNode)).toBe(true);
  });

  it('refuses a file with another hash and leaves nothing in the cache', async () => {
    const bytes = archive(runtimeZip);
    await expect(installFallback(cache, { fetch: async () => bytes, sha512: hashOf(runtimeZip) })).rejects.toThrow(
      'hash differs',
    );
    expect(fs.readdirSync(cache)).toEqual([]);
  });

  it('leaves nothing behind when the download or the unpacking fails', async () => {
    const failing = async () => {
      throw new Error('cut off');
    };
    await expect(installFallback(cache, { fetch: failing })).rejects.toThrow('cut off');
    const damaged = archive(runtimeZip.subarray(0, runtimeZip.length - 30));
    await expect(installFallback(cache, { fetch: async () => damaged, sha512: hashOf(damaged) })).rejects.toThrow();
    expect(fs.readdirSync(cache)).toEqual([]);
  });

  it('refuses entries that would be written outside', async () => {
    const bytes = archive(zip([{ name: 'Cypress/../../escape', text: 'x' }]));
    await expect(installFallback(cache, { fetch: async () => bytes, sha512: hashOf(bytes) })).rejects.toThrow(
      'outside',
    );
    expect(fs.readdirSync(cache)).toEqual([]);
  });

  it('clears away the drafts of killed runs, and them alone', () => {
    fs.mkdirSync(path.join(cache, 'electron-1.tmp-999/runtime'), { recursive: true });
    fs.mkdirSync(path.join(cache, 'electron-1'));
    removeDrafts(cache);
    expect(fs.readdirSync(cache)).toEqual(['electron-1']);
  });
});
