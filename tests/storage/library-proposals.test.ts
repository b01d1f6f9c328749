import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../electron/base/csl-json.ts';
import type { ReferenceList } from '../../electron/library/references/reference.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { countingIds, importedFile, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const page = `<html><head><title>Grain prices in winter</title><link rel="canonical" href="https://grain.example/winter"></head>
<body><article><h1>Grain prices in winter</h1><p>Prices rose by 12 percent in the winter of 2024, the ministry said on Tuesday.</p>
<p>Mills bought 4,000 tonnes more than a year before, and the harbour was closed for nine days.</p></article></body></html>`;

function list(...items: readonly CslItem[]): ReferenceList {
  return { format: 'RIS', references: items.map((item, at) => ({ item, place: `line ${at + 1}` })), warnings: [] };
}

const winter: CslItem = {
  type: 'report',
  title: 'Grain prices in winter',
  URL: 'http://www.grain.example/winter/',
  publisher: 'Ministry of Grain',
};

const only = (library: Library) => unwrap(library.sources(''));

describe('references of a file', () => {
  it('become sources without a document, once', () => {
    const library = temporaryLibrary();
    const first = unwrap(
      library.addReferences('a.ris', list(winter, { type: 'book', title: 'Bread through the ages' })),
    );
    expect(first).toMatchObject({ records: 2, known: 0, proposals: [] });
    expect(first.added).toHaveLength(2);
    expect(only(library).map(({ title, source }) => [title, source.snapshot, source.fileName])).toEqual([
      ['Bread through the ages', null, null],
      ['Grain prices in winter', null, null],
    ]);
    expect(unwrap(library.addReferences('again.ris', list(winter)))).toMatchObject({
      added: [],
      known: 1,
      proposals: [],
    });
  });

  it('change nothing of a source they describe: they wait, beside what the source says', async () => {
    const library = temporaryLibrary();
    const { source } = unwrap(library.addImported(await importedFile('winter.html', page)));
    const before = unwrap(library.source(source));
    const { proposals, added } = unwrap(library.addReferences('a.ris', list(winter)));
    expect(added).toEqual([]);
    expect(unwrap(library.source(source))).toEqual(before);
    expect(unwrap(library.summary()).proposals).toBe(1);
    const [proposal] = unwrap(library.proposals());
    expect(proposal).toMatchObject({ id: proposals[0], file: 'a.ris', place: 'line 1', from: null });
    expect(proposal?.candidates).toMatchObject([{ source: { id: source }, reason: 'address' }]);
    expect(proposal?.candidates[0]?.differences.map(({ field, kind }) => [field, kind])).toContainEqual([
      'publisher',
      'missing',
    ]);
    // The same record waits once.
    expect(unwrap(library.addReferences('b.ris', list(winter))).proposals).toEqual(proposals);
    expect(unwrap(library.proposals())).toHaveLength(1);
  });

  it('survive closing, and are not offered again once declined', async () => {
    const folder = temporaryFolder();
    const first = temporaryLibrary(folder);
    unwrap(first.addImported(await importedFile('winter.html', page)));
    unwrap(first.addReferences('a.ris', list(winter)));
    first.close();
    const second = temporaryLibrary(folder, countingIds('later'));
    const [proposal] = unwrap(second.proposals());
    if (proposal === undefined) throw new Error('The proposal is gone.');
    unwrap(second.settleProposals([{ proposal: proposal.id, choice: 'decline' }]));
    expect(unwrap(second.proposals())).toEqual([]);
    expect(unwrap(second.addReferences('b.ris', list(winter)))).toMatchObject({ proposals: [], known: 1 });
  });
});

it('more records than a window shows wait all the same', async () => {
  const library = temporaryLibrary();
  unwrap(library.addImported(await importedFile('winter.html', page)));
  const many = Array.from({ length: 501 }, (_, at): CslItem => ({ ...winter, publisher: `House ${at}` }));
  unwrap(library.addReferences('a.ris', list(...many)));
  expect(unwrap(library.summary()).proposals).toBe(501);
  expect(unwrap(library.proposals())).toHaveLength(500);
  expect(unwrap(library.proposals(1000))).toHaveLength(501);
});

describe('a decision', () => {
  it('takes the chosen fields and no others, and can be taken back', async () => {
    const library = temporaryLibrary();
    const { source } = unwrap(library.addImported(await importedFile('winter.html', page)));
    const before = unwrap(library.source(source));
    const { proposals } = unwrap(library.addReferences('a.ris', list(winter)));
    const [proposal] = proposals;
    if (proposal === undefined) throw new Error('No proposal was made.');
    const settled = unwrap(library.settleProposals([{ proposal, choice: 'merge', source, fields: ['publisher'] }]));
    expect(settled).toMatchObject({ before: [before], added: [], joined: [] });
    const after = unwrap(library.source(source));
    expect(after.item).toEqual({ ...before.item, publisher: 'Ministry of Grain' });
    expect(settled.changed).toEqual([after]);
    expect(unwrap(library.proposals())).toEqual([]);
    unwrap(library.reopenProposals([proposal], settled.before));
    expect(unwrap(library.source(source))).toEqual(before);
    expect(unwrap(library.proposals())).toHaveLength(1);
  });

  it('can make the record a source of its own', async () => {
    const library = temporaryLibrary();
    unwrap(library.addImported(await importedFile('winter.html', page)));
    const { proposals } = unwrap(library.addReferences('a.ris', list(winter)));
    const [proposal] = proposals;
    if (proposal === undefined) throw new Error('No proposal was made.');
    const { added } = unwrap(library.settleProposals([{ proposal, choice: 'add' }]));
    expect(unwrap(library.sources('ministry')).map(({ source }) => source.id)).toEqual(added);
  });

  it('is refused whole when one of its parts is about nothing', async () => {
    const library = temporaryLibrary();
    const { source } = unwrap(library.addImported(await importedFile('winter.html', page)));
    const [proposal] = unwrap(library.addReferences('a.ris', list(winter))).proposals;
    if (proposal === undefined) throw new Error('No proposal was made.');
    const wrong = library.settleProposals([
      { proposal, choice: 'merge', source, fields: ['publisher'] },
      { proposal: 'nobody' as typeof proposal, choice: 'decline' },
    ]);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'request/invalid', subject: 'nobody' } });
    expect(unwrap(library.proposals())).toHaveLength(1);
  });
});

describe('a document that comes after its description', () => {
  it('is proposed to be joined with it, and takes over what the reader noted', async () => {
    const library = temporaryLibrary();
    const [described] = unwrap(library.addReferences('a.ris', list(winter))).added;
    if (described === undefined) throw new Error('No source was added.');
    unwrap(library.updateSource({ ...unwrap(library.source(described)), reliability: 'B' }));
    const { source } = unwrap(library.addImported(await importedFile('winter.html', page)));
    const [proposal] = unwrap(library.proposals());
    expect(proposal).toMatchObject({ from: described, file: 'winter.html', candidates: [{ source: { id: source } }] });
    if (proposal === undefined) throw new Error('No proposal was made.');
    const settled = unwrap(
      library.settleProposals([{ proposal: proposal.id, choice: 'merge', source, fields: ['publisher'] }]),
    );
    expect(settled.joined).toEqual([described]);
    expect(only(library)).toMatchObject([
      { source: { id: source, reliability: 'B', item: { publisher: 'Ministry of Grain' } } },
    ]);
  });

  it('also when the description was corrected meanwhile', async () => {
    const library = temporaryLibrary();
    const [described] = unwrap(library.addReferences('a.ris', list({ type: 'report', title: 'Something else' }))).added;
    if (described === undefined) throw new Error('No source was added.');
    unwrap(library.updateSource({ ...unwrap(library.source(described)), item: winter }));
    unwrap(library.addImported(await importedFile('winter.html', page)));
    expect(unwrap(library.proposals())).toMatchObject([{ from: described }]);
  });

  it('can stay apart from it', async () => {
    const library = temporaryLibrary();
    unwrap(library.addReferences('a.ris', list(winter)));
    unwrap(library.addImported(await importedFile('winter.html', page)));
    const [proposal] = unwrap(library.proposals());
    if (proposal === undefined) throw new Error('No proposal was made.');
    unwrap(library.settleProposals([{ proposal: proposal.id, choice: 'decline' }]));
    expect(only(library)).toHaveLength(2);
    expect(unwrap(library.proposals())).toEqual([]);
  });
});
