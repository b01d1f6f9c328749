import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, runJson, sampleFolder, succeed, temporaryFolder } from './command-line.ts';

beforeAll(buildCommandLine);

interface ClaimJson {
  readonly id: string;
  readonly exact: string;
}

async function sampleLibrary(): Promise<{ folder: string; claims: readonly ClaimJson[] }> {
  const folder = path.join(temporaryFolder(), 'library');
  const files = ['meridian-two-phases.md', 'northmere-research-faq.html'].map((name) => path.join(sampleFolder, name));
  await succeed(['import', ...files, '--library', folder]);
  return { folder, claims: await succeed<ClaimJson[]>(['claims', '--library', folder]) };
}

describe('a whole library', () => {
  it('goes into a backup and comes back, and what stood there is kept', async () => {
    const { folder, claims } = await sampleLibrary();
    const file = path.join(temporaryFolder(), 'sample.bwlibrary');
    const backup = await succeed<{ claims: number; bytes: number }>(['backup', '--library', folder, '--out', file]);
    expect(backup).toMatchObject({ claims: claims.length, bytes: fs.statSync(file).size });
    const restored = await succeed<{ keptAside: string | null }>(['restore', file, '--library', folder]);
    expect(fs.existsSync(path.join(restored.keptAside ?? '', 'library.sqlite'))).toBe(true);
    expect(await succeed(['claims', '--library', folder])).toEqual(claims);
  });

  it('goes out as data and comes into another library', async () => {
    const { folder, claims } = await sampleLibrary();
    const out = path.join(temporaryFolder(), 'exported');
    await succeed(['export-library', '--library', folder, '--out', out]);
    expect(fs.readdirSync(out).sort()).toEqual(['library.json', 'originals', 'tables']);
    const other = path.join(temporaryFolder(), 'other');
    const imported = await succeed<object>(['import-library', out, '--library', other]);
    expect(imported).toMatchObject({ type: 'brought-in', claims: claims.length, alreadyThere: 0, missingOriginals: 0 });
    expect(await succeed(['claims', '--library', other])).toEqual(claims);
    const again = await succeed<object>(['import-library', out, '--library', other]);
    expect(again).toMatchObject({ sources: 0, claims: 0 });
  });

  it('takes claims back from a spreadsheet', async () => {
    const { folder, claims } = await sampleLibrary();
    const csv = path.join(temporaryFolder(), 'claims.csv');
    fs.writeFileSync(csv, `id,credibility\n${claims[0]?.id},2\nnobody,3\n`);
    const { code, json } = await runJson(['import-library', csv, '--library', folder]);
    expect([code, json]).toEqual([1, { type: 'curated', changed: 1, unchanged: 0, unknown: 1 }]);
  });

  it('is refused in words when the file is something else', async () => {
    const folder = path.join(temporaryFolder(), 'library');
    const file = path.join(temporaryFolder(), 'note.bwlibrary');
    fs.writeFileSync(file, 'This is a note and no backup.');
    const restored = await run(['restore', file, '--library', folder]);
    expect(restored.code).toBe(3);
    expect(restored.stderr).toContain(`“${file}” is not a backup of a library. Your library is unchanged.`);
    expect(fs.existsSync(folder)).toBe(false);
    const brought = await run(['import-library', path.dirname(file), '--library', folder]);
    expect([brought.code, brought.stderr.includes('There is no exported library in')]).toEqual([3, true]);
    const wrong = await run(['export-library', '--library', folder, '--out', folder, '--to', 'xml']);
    expect([wrong.code, wrong.stderr.includes('json or csv')]).toEqual([3, true]);
    expect((await run(['restore', '--library', folder])).stderr).toContain('needs a backup');
  });
});
