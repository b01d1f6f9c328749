import { describe, expect, it } from 'vitest';
import type { ClaimId, SourceId } from '../../electron/base/ids.ts';
import type { Claim } from '../../electron/claims/claim.ts';
import type { ClaimQuery, ClaimRow } from '../../electron/claims/claim-query.ts';
import type { Curated, CuratingStep } from '../../electron/claims/curating.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { importedFile, temporaryLibrary, unwrap } from './temporary-library.ts';

const harbour = `# Harbour

The harbour handles 4,000 containers a day. Dredging must continue every spring.

The council expects traffic to double by 2030. The pilots’ union said the channel is too narrow.
`;
const gazette = `# Gazette

According to the port, the harbour handles 4,000 containers a day.
`;

const everything: ClaimQuery = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 100, offset: 0 };

async function filledLibrary(): Promise<{ library: Library; source: SourceId; other: SourceId }> {
  const library = temporaryLibrary();
  const { source } = unwrap(library.addImported(await importedFile('harbour.md', harbour)));
  const { source: other } = unwrap(library.addImported(await importedFile('gazette.md', gazette)));
  return { library, source, other };
}

const rowsOf = (library: Library, query: Partial<ClaimQuery> = {}): readonly ClaimRow[] =>
  unwrap(library.claims({ ...everything, ...query })).rows;
const statements = (library: Library, query: Partial<ClaimQuery> = {}) =>
  rowsOf(library, query).map(({ claim }) => claim.statement);

function claimWith(library: Library, words: string, query: Partial<ClaimQuery> = {}): Claim {
  const found = rowsOf(library, query).find(({ claim }) => claim.statement.includes(words));
  if (!found) throw new Error(`No claim says ${words}`);
  return found.claim;
}

const curate = (library: Library, step: CuratingStep): Curated => unwrap(library.curate(step));
const takeBack = (library: Library, { undo }: Curated) => curate(library, { type: 'undo', undo });

/** Everything that a step may change, to be compared before and after. */
const wholeState = (library: Library) => [rowsOf(library), rowsOf(library, { discarded: true })];

async function made(library: Library, source: SourceId, words: string, statement: string | null = null) {
  const text = unwrap(library.sourceText(source)).snapshot.text;
  const start = text.indexOf(words);
  return curate(library, { type: 'make', source, start, end: start + words.length, statement });
}

describe('a claim made of chosen words', () => {
  it('is found, stands at its words, and goes with undo', async () => {
    const { library, source } = await filledLibrary();
    const before = wholeState(library);
    const step = await made(library, source, 'must continue every spring');
    const [row] = rowsOf(library, { text: 'continue spring' }).filter(({ claim }) => claim.id === step.claims[0]);
    expect(row?.passage.quote.exact).toBe('must continue every spring');
    takeBack(library, step);
    expect(wholeState(library)).toEqual(before);
  });

  it('stays when the text is read anew', async () => {
    const { library, source } = await filledLibrary();
    const step = await made(library, source, 'every spring', 'Dredging is a yearly task.');
    const { snapshot } = unwrap(library.sourceText(source));
    const block = snapshot.blocks.find(({ start, end }) => snapshot.text.slice(start, end).includes('union'));
    if (!block) throw new Error('No such block');
    const ranges = [{ start: block.start, end: block.end }];
    unwrap(library.setRemoval({ snapshot: snapshot.id, ranges, state: 'removed' }));
    unwrap(library.setRemoval({ snapshot: snapshot.id, ranges, state: 'restored' }));
    const newer = harbour.replace('# Harbour', '# Harbour\n\nAn opening line that was not there before.');
    unwrap(library.addImported(await importedFile('harbour.md', newer), source));
    expect(claimWith(library, 'yearly task').id).toBe(step.claims[0]);
  });

  it('is not made twice: the one that is there is shown, out of what was left out if need be', async () => {
    const { library, source } = await filledLibrary();
    const known = claimWith(library, 'Dredging');
    expect(await made(library, source, 'Dredging must continue every spring.')).toMatchObject({
      claims: [known.id],
      changed: 0,
    });
    curate(library, { type: 'change', claims: [known.id], change: { discarded: 'too-old' } });
    const back = await made(library, source, 'Dredging must continue every spring.');
    expect(claimWith(library, 'Dredging').discarded).toBeNull();
    takeBack(library, back);
    expect(claimWith(library, 'Dredging', { discarded: true }).discarded).toBe('too-old');
  });

  it('needs a word', async () => {
    const { library, source } = await filledLibrary();
    const result = library.curate({ type: 'make', source, start: 0, end: 1, statement: null });
    expect(result).toMatchObject({ ok: false, error: { code: 'claim/no-words' } });
  });
});

describe('claims changed together', () => {
  it('are tagged, rated and left out, and all of it is taken back', async () => {
    const { library } = await filledLibrary();
    const before = wholeState(library);
    const claims = rowsOf(library).map(({ claim }) => claim.id);
    const tagged = curate(library, { type: 'change', claims, change: { addTags: [' port ', 'port'], credibility: 2 } });
    expect(tagged.changed).toBe(claims.length);
    expect(rowsOf(library, { tags: ['port'] })).toHaveLength(claims.length);
    const out = curate(library, { type: 'change', claims, change: { discarded: 'outlier', removeTags: ['port'] } });
    expect(rowsOf(library)).toEqual([]);
    takeBack(library, out);
    expect(rowsOf(library, { tags: ['port'] })).toHaveLength(claims.length);
    takeBack(library, tagged);
    expect(wholeState(library)).toEqual(before);
  });

  it('change whole or not at all', async () => {
    const { library } = await filledLibrary();
    const many = Array.from({ length: 10_001 }, (_, index) => `c${index}` as ClaimId);
    const refused = library.curate({ type: 'change', claims: many, change: { discarded: 'other' } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'claim/too-many', subject: '10000' } });
  });

  it('have a tag called otherwise, or lose it', async () => {
    const { library } = await filledLibrary();
    const claims = rowsOf(library).map(({ claim }) => claim.id);
    curate(library, { type: 'change', claims, change: { tags: ['port', 'sea "lane"'] } });
    curate(library, { type: 'rename-tag', tag: 'sea "lane"', to: 'port' });
    expect(rowsOf(library).map(({ claim }) => claim.tags)).toEqual(claims.map(() => ['port']));
    const gone = curate(library, { type: 'rename-tag', tag: 'port', to: null });
    expect(rowsOf(library, { tags: ['port'] })).toEqual([]);
    takeBack(library, gone);
    expect(rowsOf(library, { tags: ['port'] })).toHaveLength(claims.length);
  });
});

describe('joining and splitting', () => {
  it('makes one claim of neighbours, with everything the reader gave them, and takes it back', async () => {
    const { library } = await filledLibrary();
    const [a, b] = [claimWith(library, 'The harbour handles'), claimWith(library, 'Dredging')];
    curate(library, {
      type: 'change',
      claims: [a.id],
      change: { statement: 'Busy port.', tags: ['x'], credibility: 2 },
    });
    curate(library, { type: 'change', claims: [b.id], change: { tags: ['y'], credibility: 4 } });
    const before = wholeState(library);
    const joined = curate(library, { type: 'join', claims: [b.id, a.id] });
    const claim = claimWith(library, 'Busy port. Dredging must continue');
    expect(claim).toMatchObject({ id: joined.claims[0], credibility: 4 });
    expect(claim.tags).toEqual(expect.arrayContaining(['x', 'y']));
    expect(statements(library)).not.toContain('Busy port.');
    const evidence = unwrap(library.evidence([claim.id]));
    expect(Object.keys(evidence.claims)).toEqual([claim.id]);
    expect(Object.values(evidence.passages)[0]?.quote.exact).toMatch(/^The harbour handles[\s\S]*every spring\.$/);
    takeBack(library, joined);
    expect(wholeState(library)).toEqual(before);
  });

  it('refuses claims of different sources', async () => {
    const { library } = await filledLibrary();
    const claims = [claimWith(library, 'Dredging').id, claimWith(library, 'According').id];
    const before = wholeState(library);
    expect(library.curate({ type: 'join', claims })).toMatchObject({ error: { code: 'claim/not-neighbours' } });
    expect(wholeState(library)).toEqual(before);
  });

  it('makes two claims of one at a sentence border only', async () => {
    const { library, source } = await filledLibrary();
    const { claims } = await made(
      library,
      source,
      'The harbour handles 4,000 containers a day. Dredging must continue every spring.',
    );
    const [id] = claims;
    if (!id) throw new Error('Nothing was made');
    curate(library, { type: 'change', claims: [id], change: { statement: 'My own words', tags: ['kept'] } });
    const before = wholeState(library);
    const { text } = unwrap(library.sourceText(source)).snapshot;
    const wrong = library.curate({ type: 'split', claim: id, at: text.indexOf('containers') });
    expect(wrong).toMatchObject({ error: { code: 'claim/no-border' } });
    const split = curate(library, { type: 'split', claim: id, at: text.indexOf('Dredging') });
    expect(statements(library)).not.toContain('My own words');
    expect(claimWith(library, 'Dredging').tags).toContain('kept');
    expect(claimWith(library, 'My own words', { discarded: true }).discarded).toBe('redundant');
    takeBack(library, split);
    expect(wholeState(library)).toEqual(before);
  });
});

describe('claims that say the same', () => {
  async function merged() {
    const { library, source, other } = await filledLibrary();
    const [kept, twin] = [claimWith(library, 'The harbour handles'), claimWith(library, 'According')];
    const before = wholeState(library);
    const step = curate(library, { type: 'merge', groups: [{ kept: kept.id, others: [twin.id] }] });
    return { library, source, other, kept, twin, before, step };
  }

  it('become one that names the others, with all their evidence', async () => {
    const { library, source, other, kept, twin } = await merged();
    expect(claimWith(library, 'The harbour handles').alsoIn).toEqual([twin.id]);
    expect(statements(library).filter((one) => one.includes('4,000'))).toHaveLength(1);
    const evidence = unwrap(library.evidence([kept.id]));
    expect(Object.keys(evidence.sources).sort()).toEqual([source, other].sort());
    expect(evidence.claims[kept.id]?.alsoIn).toEqual([twin.id]);
    expect(Object.values(evidence.passages)).toHaveLength(2);
  });

  it('come apart again, by undo, by separating, and when somebody puts one back into the list', async () => {
    const { library, kept, twin, before, step } = await merged();
    takeBack(library, step);
    expect(wholeState(library)).toEqual(before);
    for (const apart of [
      () => curate(library, { type: 'separate', claims: [twin.id] }),
      () => curate(library, { type: 'change', claims: [twin.id], change: { discarded: null } }),
      () => unwrap(library.updateClaim({ claim: twin.id, discarded: null })),
    ]) {
      curate(library, { type: 'merge', groups: [{ kept: kept.id, others: [twin.id] }] });
      apart();
      expect(claimWith(library, 'According').discarded).toBeNull();
      expect(unwrap(library.evidence([kept.id])).claims[kept.id]?.alsoIn).toBeUndefined();
    }
  });

  it('follow the claim that is kept in the end', async () => {
    const { library, kept, twin } = await merged();
    const last = claimWith(library, 'Dredging');
    const step = curate(library, { type: 'merge', groups: [{ kept: last.id, others: [kept.id] }] });
    expect([...(claimWith(library, 'Dredging').alsoIn ?? [])].sort()).toEqual([kept.id, twin.id].sort());
    takeBack(library, step);
    expect(claimWith(library, 'The harbour handles').alsoIn).toEqual([twin.id]);
  });

  it('are back in the list when the source of the kept one is deleted', async () => {
    const { library, source, twin } = await merged();
    unwrap(library.deleteSource(source));
    expect(rowsOf(library).map(({ claim }) => claim.id)).toContain(twin.id);
  });

  it('are found where a brief uses one under its earlier name', async () => {
    const { library, other, kept, twin } = await merged();
    const use = { source: other, claim: twin.id, passages: [], section: 'Findings', block: null, words: '4,000' };
    unwrap(library.noteBrief({ brief: 'b' as never, path: null, title: 'Ports', isExport: false, uses: [use] }));
    expect(unwrap(library.uses({ type: 'claims', claims: [kept.id] }))).toHaveLength(1);
  });

  it('cannot be kept by a claim that is gone', async () => {
    const { library, twin } = await merged();
    const groups = [{ kept: 'gone' as ClaimId, others: [twin.id] }];
    expect(library.curate({ type: 'merge', groups })).toMatchObject({ error: { code: 'claim/gone' } });
  });
});
