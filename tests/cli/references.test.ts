import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, runJson, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ErrorJson, SourceJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface ImportJson {
  readonly references?: readonly {
    readonly file: string;
    readonly records: number;
    readonly added: readonly string[];
    readonly known: number;
    readonly proposals: readonly string[];
    readonly warnings: readonly { readonly place: string; readonly code: string }[];
  }[];
  readonly proposals?: readonly ProposalJson[];
  readonly failed: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}
interface ProposalJson {
  readonly id: string;
  readonly merged: boolean;
  readonly candidates: readonly {
    readonly source: string;
    readonly reason: string;
    readonly differences: readonly { readonly field: string }[];
  }[];
}
interface KnownSource {
  readonly id: string;
  readonly item: {
    readonly title?: string;
    readonly publisher?: string;
    readonly author?: readonly unknown[];
    readonly issued?: unknown;
  };
  readonly reliability: string | null;
  readonly missing: readonly string[];
}

/** A library with the documents of the harbour, and a record of references about one of them and one about nothing there. */
async function harbour() {
  const folder = temporaryFolder();
  const library = path.join(folder, 'library');
  await succeed(['import', ...writeFiles(path.join(folder, 'files'), harbourFiles), '--library', library]);
  const [known] = await succeed<readonly SourceJson[]>(['sources', '--library', library]);
  if (known === undefined) throw new Error('The library is empty.');
  const bib = `@book{new, title = {A Work Nobody Has}, author = {Ana Ruiz}}
@report{known, title = {${known.title}}, institution = {Institute of Quays}}
@book{broken, title = {No end, year = 2020
`;
  const [refs = ''] = writeFiles(path.join(folder, 'refs'), { 'refs.bib': bib });
  return { library, known: known.id, refs, folder };
}

describe('references on the command line', () => {
  it('adds new works, proposes the rest, and changes no source by itself', async () => {
    const { library, known, refs } = await harbour();
    const before = await succeed<KnownSource>(['source', known, '--library', library]);
    const { references, proposals } = await succeed<ImportJson>(['import', refs, '--library', library]);
    expect(references).toMatchObject([
      { file: 'refs.bib', records: 2, known: 0, warnings: [{ place: 'line 3', code: 'record-damaged' }] },
    ]);
    expect(references?.[0]?.added).toHaveLength(1);
    expect(proposals).toMatchObject([{ merged: false, candidates: [{ source: known, reason: 'title' }] }]);
    expect(await succeed<KnownSource>(['source', known, '--library', library])).toEqual(before);
    const listed = await succeed<readonly (SourceJson & { readonly document: boolean })[]>([
      'sources',
      '--library',
      library,
    ]);
    expect(listed.filter(({ document }) => !document)).toMatchObject([{ title: 'A Work Nobody Has', claims: 0 }]);
  });

  it('merges what the source lacks when asked to, at once or later', async () => {
    const { library, known, refs } = await harbour();
    await succeed(['import', refs, '--library', library]);
    const merged = await succeed<readonly ProposalJson[]>(['proposals', '--library', library, '--merge', 'missing']);
    expect(merged).toMatchObject([{ merged: true }]);
    const { item } = await succeed<KnownSource>(['source', known, '--library', library]);
    expect(item.publisher).toBe('Institute of Quays');
    expect(await succeed<readonly ProposalJson[]>(['proposals', '--library', library])).toEqual([]);
  });

  it('tells a person field by field', async () => {
    const { library, refs } = await harbour();
    const { stdout } = await run(['import', refs, '--library', library, '--merge', 'all']);
    expect(stdout).toContain('refs.bib: 2 references (BibTeX): 1 new, 0 known, 1 to compare\n');
    expect(stdout).toContain('    Line 3: This record is damaged and was left out “broken”.\n');
    expect(stdout).toMatch(/merged: .+ \(refs\.bib, line 2\)\n/);
    expect(stdout).toMatch(/: \(nothing\) -> Institute of Quays\n/);
  });

  it('refuses a file without references with a sentence', async () => {
    const { library, folder } = await harbour();
    const [empty = ''] = writeFiles(path.join(folder, 'empty'), { 'none.ris': 'nothing here' });
    const { code, json } = await runJson<ImportJson>(['import', empty, '--library', library]);
    expect(code).toBe(3);
    expect(json.failed).toMatchObject([{ code: 'import/no-references' }]);
    expect(json.failed[0]?.message).toMatch(/^No reference was found in “none\.ris”\./);
  });
});

describe('one source on the command line', () => {
  it('is changed field by field, and an empty value makes a field unknown again', async () => {
    const { library, known } = await harbour();
    const set = (...settings: readonly string[]) =>
      succeed<KnownSource>(['source', known, '--library', library, ...settings.flatMap((one) => ['--set', one])]);
    const changed = await set(
      'author=Ruiz, Ana; Ministry of Grain',
      'issued=2024-11',
      'publisher=Quay Press',
      'reliability=B',
    );
    expect(changed).toMatchObject({
      reliability: 'B',
      item: {
        author: [{ family: 'Ruiz', given: 'Ana' }, { literal: 'Ministry of Grain' }],
        issued: { 'date-parts': [[2024, 11]] },
        publisher: 'Quay Press',
      },
    });
    const emptied = await set('author=', 'publisher=', 'reliability=');
    expect(emptied.item).not.toHaveProperty('author');
    expect(emptied).toMatchObject({ reliability: null });
    expect(emptied.missing).toContain('author');
  });

  it.each(['colour=red', 'issued=soon', 'type=novel', 'title', 'reliability=G'])(
    'refuses --set %s',
    async (setting) => {
      const { library, known } = await harbour();
      const { code, json } = await runJson<ErrorJson>(['source', known, '--library', library, '--set', setting]);
      expect(code).toBe(2);
      expect(json.error.code).toBe('usage');
    },
  );

  it('refuses an id that is none', async () => {
    const { library } = await harbour();
    expect(await runJson(['source', 'nobody', '--library', library])).toMatchObject({
      code: 3,
      json: { error: { code: 'library/unknown-source' } },
    });
  });
});
