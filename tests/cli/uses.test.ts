import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, runJson, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { SourceJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface Using {
  readonly path: string;
  readonly title: string;
  readonly isThere: boolean;
  readonly exported: string | null;
  readonly uses: readonly { readonly claim: string; readonly section: string; readonly words: string }[];
}

async function briefOnHarbour() {
  const folder = temporaryFolder();
  const library = path.join(folder, 'library');
  const files = writeFiles(folder, harbourFiles);
  await succeed(['import', ...files, '--library', library]);
  const brief = path.join(folder, 'harbour.brief');
  await succeed(['new', '--template', 'policy-brief', '--library', library, '--title', 'T', '--out', brief, '--fill']);
  const sources = await succeed<readonly SourceJson[]>(['sources', '--library', library]);
  const gazette = sources.find(({ file }) => file === 'gazette.txt')?.id ?? '';
  return { folder, library, brief, gazette };
}

describe('uses', () => {
  it('names the briefs and blocks that use a source or a claim, also when the file is gone', async () => {
    const { library, brief, gazette } = await briefOnHarbour();
    const ofSource = await succeed<readonly Using[]>(['uses', '--library', library, '--source', gazette]);
    expect(ofSource).toMatchObject([{ path: brief, title: 'T', isThere: true, exported: null }]);
    const [use] = ofSource[0]?.uses ?? [];
    expect(use?.words).not.toBe('');
    expect(use?.section).not.toBe('');
    const ofClaim = await succeed<readonly Using[]>(['uses', '--library', library, '--claim', use?.claim ?? '']);
    expect(ofClaim[0]?.uses.every(({ claim }) => claim === use?.claim)).toBe(true);
    await succeed(['export', brief, '--to', 'md', '--out', path.dirname(brief), '--library', library]);
    fs.renameSync(brief, `${brief}.away`);
    const [after] = await succeed<readonly Using[]>(['uses', '--library', library, '--source', gazette]);
    expect(after).toMatchObject({ path: brief, isThere: false, exported: expect.stringMatching(/^\d{4}-/) });
    expect((await runJson(['uses', '--library', library])).code).toBe(2);
  });

  it('lets check say what the sources of a brief word differently since', async () => {
    const { folder, library, brief } = await briefOnHarbour();
    const states = async () => {
      const { json } = await runJson<readonly { rule: string; message: string }[]>([
        'check',
        brief,
        '--library',
        library,
      ]);
      return json.filter(({ rule }) => rule === 'passage-state').map(({ message }) => message);
    };
    expect(await states()).toEqual([]);
    const file = path.join(folder, 'gazette.txt');
    fs.writeFileSync(file, harbourFiles['gazette.txt'].replace('5,100', '5,600'));
    await succeed(['import', file, '--library', library]);
    const found = await states();
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((message) => message.includes('5,100') && message.includes('was reworded'))).toBe(true);
  });
});
