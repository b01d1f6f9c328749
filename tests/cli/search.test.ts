import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, newFolder, removeFolder, run, runJson, succeed, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ClaimJson, ErrorJson, SourceJson } from './json-values.ts';

const folder = newFolder();
const library = path.join(folder, 'library');
const brief = path.join(folder, 'basin.brief');
const files = writeFiles(path.join(folder, 'files'), harbourFiles);
const list = <T>(command: string, ...rest: readonly string[]) =>
  succeed<readonly T[]>([command, ...rest, '--library', library]);

interface TextJson {
  readonly file: string;
  readonly section: string | null;
  readonly at: number;
  readonly snippet: string;
}

beforeAll(async () => {
  await buildCommandLine();
  await succeed(['import', ...files, '--library', library]);
  const [, gazette] = await list<SourceJson>('sources');
  await succeed(['source', gazette?.id ?? '', '--library', library, '--set', 'issued=2023-05']);
  const made = ['--template', 'policy-brief', '--title', 'Basin', '--out', brief, '--fill'];
  await succeed(['new', '--library', library, ...made]);
});
afterAll(() => removeFolder(folder));

describe('search', () => {
  it('finds paragraphs at their place, sections and claims', async () => {
    const [paragraph] = await list<TextJson>('search', 'travellers', 'plans', '--in', 'text');
    expect(paragraph).toMatchObject({ file: 'gazette.txt', snippet: expect.stringContaining('Tens of thousands') });
    expect(harbourFiles['gazette.txt'].slice(paragraph?.at).startsWith('travellers')).toBe(true);
    const sections = await list<{ readonly heading: string }>('search', 'insurers', '--in', 'sections');
    expect(sections.map(({ heading }) => heading)).toContain('What the insurers advise');
    const claims = await list<ClaimJson>('search', 'containers', 'basin');
    expect(claims.map(({ id }) => id).sort()).toEqual(
      (await list<ClaimJson>('claims', '--query', 'containers basin')).map(({ id }) => id).sort(),
    );
  });

  it('keeps to dates, and to what a brief uses or does not use', async () => {
    const [all, since, until, undated] = await Promise.all([
      list<ClaimJson>('claims'),
      list<ClaimJson>('claims', '--since', '2023-05-31'),
      list<ClaimJson>('claims', '--until', '2023-05-01'),
      list<ClaimJson>('claims', '--undated'),
    ]);
    expect(since.length).toBeGreaterThan(0);
    expect(until).toEqual(since);
    expect(new Set(since.map(({ source }) => source)).size).toBe(1);
    expect(undated.length + since.length).toBe(all.length);
    const used = await list<ClaimJson>('claims', '--used', brief);
    const unused = await list<ClaimJson>('claims', '--unused', brief);
    expect(used.length).toBeGreaterThan(0);
    expect([...used, ...unused].map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(await list<ClaimJson>('claims', '--reliability', 'none')).toEqual(all);
    expect(await list<ClaimJson>('claims', '--reliability', 'A,B')).toEqual([]);
    expect(await list<ClaimJson>('claims', '--marking', 'none')).toEqual(all);
    expect(await list<ClaimJson>('claims', '--discarded')).toEqual([]);
  });

  it.each([
    [['claims', '--since', 'spring'], '“spring” is no date. Write it as 2024, 2024-11 or 2024-11-30.'],
    [['claims', '--reliability', 'G'], 'There is no reliability “G”. Choose from A, B, C, D, E, F, none.'],
    [['search', 'x', '--in', 'notes'], '--in is one of claims, sections, text.'],
    [['search', '--saved', 'mine'], 'No search called “mine” is kept in this library.'],
  ])('%j is refused with what could be meant', async (args, sentence) => {
    const { code, json } = await runJson<ErrorJson>([...args, '--library', library]);
    expect([code, json.error.message]).toEqual([3, sentence]);
  });

  it('lists the kept searches without words', async () => {
    expect(await list<unknown>('search')).toEqual([]);
    expect((await run(['search', 'containers', '--library', library])).stdout).toContain('containers');
  });
});
