import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../electron/base/ids.ts';
import type { ClaimQuery, DateLimits } from '../../electron/claims/claim-query.ts';
import type { SavedSearch } from '../../electron/claims/saved-search.ts';
import { answerLater, ask } from '../../electron/storage/library/asking.ts';
import { Connection } from '../../electron/storage/library/connection.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { applicationId } from '../../electron/storage/library/migrations.ts';
import { schemaVersion1 } from '../../electron/storage/library/schema.ts';
import { importedFile, openIn, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const all: ClaimQuery = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 };
const waiting = new AbortController().signal;

const harbour = [
  '# Harbour report',
  '',
  'The port shipped 18,000 tonnes of grain in October, the harbour office said.',
  '',
  '## Dust on the quays',
  '',
  'Café owners along the waterfront complain about dust.',
  '',
  'Sweepers.',
  '',
  '## Outlook',
  '',
  'Inspectors expect the quay to carry 25,000 tonnes a month.',
].join('\n');
const winter = ['# Winter plan', '', 'Snow ploughs wait in forty depots across the county.'].join('\n');

async function filledLibrary(folder = temporaryFolder()) {
  const library = temporaryLibrary(folder);
  const harbourSource = unwrap(library.addImported(await importedFile('harbour.md', harbour))).source;
  const winterSource = unwrap(library.addImported(await importedFile('winter.md', winter))).source;
  return { folder, library, harbourSource, winterSource };
}

function change(library: Library, id: SourceId, issued: readonly number[] | null, rest: object = {}): void {
  const { source } = unwrap(library.sourceText(id));
  const { issued: _issued, ...item } = source.item;
  unwrap(
    library.updateSource({
      ...source,
      item: issued === null ? item : { ...item, issued: { 'date-parts': [issued] } },
      ...rest,
    }),
  );
}

describe('searching the texts', () => {
  it('finds paragraphs that hold no claim, with the words marked and the place of the first', async () => {
    const { library, harbourSource } = await filledLibrary();
    expect(unwrap(library.claims({ ...all, text: 'sweepers' })).total).toBe(0);
    const [hit, ...others] = unwrap(library.textsFound({ ...all, text: 'sweep' }));
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      source: harbourSource,
      section: 'Dust on the quays',
      snippet: '\ue000Sweepers\ue001.',
    });
    const { snapshot } = unwrap(library.sourceText(harbourSource));
    expect(snapshot.text.slice(hit?.at, hit?.end)).toBe('Sweepers.');
  });

  it('lists sections by their headings before those that hold the words', async () => {
    const { library } = await filledLibrary();
    const found = unwrap(library.sectionsFound({ ...all, text: 'quay' }));
    expect(found.map(({ heading, matches }) => [heading, matches])).toEqual([
      ['Dust on the quays', 1],
      ['Outlook', 1],
    ]);
    expect(found[0]?.title).toBe('Dust on the \ue000quays\ue001');
    expect(found[0]?.snippet).toBe('Café owners along the waterfront complain about dust. Sweepers.');
    expect(found[1]?.snippet).toContain('the \ue000quay\ue001 to carry');
    expect(unwrap(library.sectionsFound(all)).map(({ heading }) => heading)).toEqual([
      'Winter plan',
      'Harbour report',
      'Dust on the quays',
      'Outlook',
    ]);
  });

  it('counts claims, sections and paragraphs for one search', async () => {
    const { library } = await filledLibrary();
    const counts = unwrap(await library.countFound({ ...all, text: 'quay' }, waiting));
    expect([counts.claims.total, counts.sections.total, counts.texts.total]).toEqual([1, 2, 2]);
    const aside = unwrap(await library.countFound({ ...all, text: 'sweepers' }, waiting));
    expect(aside.claims.facets.sources).toEqual([]);
    for (const { facets } of [aside.sections, aside.texts]) {
      expect(facets).toMatchObject({ sources: [{ count: 1 }], years: [{ year: null, count: 1 }] });
    }
    expect(unwrap(await library.countFound(all, waiting)).sections).toMatchObject({
      total: 4,
      facets: { sources: [{ count: 3 }, { count: 1 }] },
    });
    const limited = unwrap(await library.countFound({ ...all, text: 'quay', dates: year('1999') }, waiting));
    expect([limited.claims.total, limited.sections.total, limited.texts.total]).toEqual([0, 0, 0]);
    expect(limited.texts.facets.sources).toMatchObject([{ count: 2 }]);
    expect(unwrap(await library.countFound(all, waiting)).texts.total).toBe(0);
  });

  it('forgets what was removed, deleted or replaced by a new version', async () => {
    const { library, harbourSource, winterSource } = await filledLibrary();
    const texts = (text: string) => unwrap(library.textsFound({ ...all, text })).length;
    const { snapshot } = unwrap(library.sourceText(harbourSource));
    const start = snapshot.text.indexOf('Sweepers');
    const range = { snapshot: snapshot.id, ranges: [{ start, end: start + 'Sweepers.'.length }] };
    unwrap(library.setRemoval({ ...range, state: 'removed' }));
    expect(texts('sweepers')).toBe(0);
    unwrap(library.setRemoval({ ...range, state: 'restored' }));
    expect(texts('sweepers')).toBe(1);
    unwrap(library.addImported(await importedFile('harbour.md', harbour.replace('Sweepers.', 'Brooms.'))));
    expect([texts('sweepers'), texts('brooms')]).toEqual([0, 1]);
    unwrap(library.deleteSource(winterSource));
    expect(texts('ploughs')).toBe(0);
  });
});

function year(stated: string): DateLimits {
  return { since: stated, until: stated, undated: false };
}

describe('narrowing a search', () => {
  it('takes dates as far as they are stated', async () => {
    const { library, harbourSource } = await filledLibrary();
    const found = (dates: DateLimits) => unwrap(library.sectionsFound({ ...all, dates, text: 'dust' })).length;
    const since = (day: string): DateLimits => ({ since: day, until: null, undated: false });
    const until = (day: string): DateLimits => ({ since: null, until: day, undated: false });
    expect(found({ since: null, until: null, undated: true })).toBe(1);
    expect(found({ ...year('2024'), undated: true })).toBe(1);
    change(library, harbourSource, [2024, 11]);
    expect([since('2024-11-30'), since('2024-12'), until('2024-11-01'), until('2024-10')].map(found)).toEqual([
      1, 0, 1, 0,
    ]);
    expect([year('2024'), year('2023'), year('2025')].map(found)).toEqual([1, 0, 0]);
    change(library, harbourSource, [2024]);
    expect([since('2024-12-31'), until('2024-01-01'), since('2025')].map(found)).toEqual([1, 1, 0]);
  });

  it('counts years, grades and markings as each of them would leave, and leaves as many', async () => {
    const { library, harbourSource, winterSource } = await filledLibrary();
    change(library, harbourSource, [2024, 11, 2], { reliability: 'B', marking: 'Internal' });
    change(library, winterSource, null);
    const { facets } = unwrap(library.claims(all));
    expect(facets.years).toEqual([
      { year: 2024, count: expect.any(Number) },
      { year: null, count: expect.any(Number) },
    ]);
    expect(facets.reliability.map(({ grade }) => grade)).toEqual(['B', null]);
    for (const { grade, count } of facets.reliability) {
      expect(unwrap(library.claims({ ...all, reliability: [grade] })).total).toBe(count);
    }
    for (const { marking, count } of facets.markings) {
      expect(unwrap(library.claims({ ...all, markings: [marking] })).total).toBe(count);
    }
    expect(facets.years[0]?.count).toBe(unwrap(library.claims({ ...all, dates: year('2024') })).total);
    expect(unwrap(library.claims({ ...all, reliability: ['B', null] })).total).toBe(unwrap(library.claims(all)).total);
  });

  it('tells claims that a brief uses from the others', async () => {
    const { library } = await filledLibrary();
    const { rows, total } = unwrap(library.claims(all));
    const claims = rows.slice(0, 1).map(({ claim }) => claim.id);
    const used = unwrap(library.claims({ ...all, use: { claims, show: 'used' } }));
    expect(used.rows.map(({ claim }) => claim.id)).toEqual(claims);
    expect([used.total, used.facets.used]).toEqual([1, 1]);
    const unused = unwrap(library.claims({ ...all, use: { claims, show: 'unused' } }));
    expect(unused.total).toBe(total - 1);
    expect(unused.rows.some(({ claim }) => claims.includes(claim.id))).toBe(false);
  });

  it('shows on demand what was put aside, and that alone', async () => {
    const { library } = await filledLibrary();
    const [row] = unwrap(library.claims({ ...all, text: 'grain' })).rows;
    if (row === undefined) throw new Error('Expected a claim');
    unwrap(library.updateClaim({ claim: row.claim.id, discarded: 'outlier' }));
    for (const text of ['', 'grain']) {
      const aside = unwrap(library.claims({ ...all, text, discarded: true }));
      expect(aside.rows.map(({ claim }) => claim.id)).toEqual([row.claim.id]);
      expect([aside.total, aside.facets.discarded]).toEqual([1, 1]);
    }
  });
});

describe('a search that nobody waits for', () => {
  it('is interrupted, answers as cancelled, and leaves the library usable', async () => {
    const { library } = await filledLibrary();
    const controller = new AbortController();
    const search = library.findClaims({ ...all, text: 'quay' }, controller.signal);
    controller.abort();
    expect(await search).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(unwrap(await library.findClaims({ ...all, text: 'quay' }, waiting))).toHaveLength(1);
  });

  it('ends in the middle of a statement, and the next statement runs', async () => {
    const connection = new Connection(path.join(temporaryFolder(), 'endless.sqlite'));
    const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS i FROM n';
    const controller = new AbortController();
    const reading = answerLater(connection, ask(endless, []), controller.signal);
    setTimeout(() => controller.abort(), 5);
    await expect(reading).rejects.toMatchObject({ code: 'SQLITE_INTERRUPT' });
    expect((await connection.later('SELECT 1 AS one'))[0]?.number('one')).toBe(1);
    connection.close();
  });
});

describe('saved searches', () => {
  const search: SavedSearch = {
    name: ' Grain  this year ',
    scope: 'texts',
    use: 'unused',
    query: { text: 'grain', kinds: ['figure'], sources: [], tags: [], order: 'ranked', dates: year('2024') },
  };

  it('stay with the library, under one name each', async () => {
    const folder = temporaryFolder();
    const first = unwrap(openIn(folder));
    unwrap(first.saveSearch(search));
    unwrap(first.saveSearch({ ...search, name: 'dust', scope: 'claims' }));
    first.close();
    const library = temporaryLibrary(folder);
    expect(unwrap(library.savedSearches())).toEqual([
      { ...search, name: 'dust', scope: 'claims' },
      { ...search, name: 'Grain this year' },
    ]);
    expect(library.renameSearch('dust', 'Grain this year')).toMatchObject({
      ok: false,
      error: { code: 'search/name-taken' },
    });
    expect(unwrap(library.renameSearch('dust', 'Dust')).map(({ name }) => name)).toEqual(['Dust', 'Grain this year']);
    expect(unwrap(library.deleteSearch('Grain this year')).map(({ name }) => name)).toEqual(['Dust']);
    expect(library.saveSearch({ ...search, name: '  ' })).toMatchObject({ ok: false });
  });
});

describe('a library of the first version', () => {
  it('gets the index of its texts when it is opened', () => {
    const folder = temporaryFolder();
    const connection = new Connection(path.join(folder, 'library.sqlite'));
    connection.exec(schemaVersion1);
    connection.exec(`PRAGMA application_id = ${applicationId}`);
    connection.exec('PRAGMA user_version = 1');
    const text = 'Title\n\nIn the depots stand forty ploughs.';
    const blocks = [
      { type: 'heading', start: 0, end: 5, level: 1 },
      { type: 'paragraph', start: 7, end: text.length, level: 0 },
    ];
    const record = { id: 's1', item: { type: 'report', issued: { 'date-parts': [[2023]] } }, snapshot: 'n1' };
    connection.run('INSERT INTO sources (id, title, file_name, snapshot, record) VALUES (?, ?, ?, ?, ?)', [
      's1',
      'Title',
      'a.md',
      'n1',
      JSON.stringify(record),
    ]);
    connection.run(
      `INSERT INTO snapshots (id, source, sha256, record, text, blocks, removed, removed_count, all_blocks)
       VALUES ('n1', 1, 'x', '{}', ?, ?, '[]', 0, '[]')`,
      [text, JSON.stringify(blocks)],
    );
    connection.run("INSERT INTO sections (source, heading, level, start, end) VALUES (1, 'Title', 1, 0, ?)", [
      text.length,
    ]);
    connection.close();
    const library = temporaryLibrary(folder);
    expect(unwrap(library.textsFound({ ...all, text: 'ploughs', dates: year('2023') }))).toMatchObject([
      { source: 's1', section: 'Title', at: text.indexOf('ploughs') },
    ]);
    expect(unwrap(library.sectionsFound({ ...all, text: 'title' }))).toMatchObject([{ heading: 'Title', matches: 1 }]);
  });
});
