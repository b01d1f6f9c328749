import fs from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../electron/claims/claim.ts';
import type { ClaimQuery } from '../../electron/claims/claim-query.ts';
import { blobPath } from '../../electron/storage/library/blobs.ts';
import { sha256 } from '../../electron/storage/sha256.ts';
import { importedFile, openIn, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const report = [
  'The port of Varna shipped 18,000 tonnes of grain in October 2024, the harbour office said.',
  '',
  'Inspectors expect the quay to carry more than 25,000 tonnes a month once the second crane is in place.',
  '',
  'Café owners along the waterfront complain about dust from the open conveyor belts.',
].join('\n');

const all: ClaimQuery = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 };

async function libraryWithReport() {
  const folder = temporaryFolder();
  const library = temporaryLibrary(folder);
  const file = await importedFile('report.txt', report);
  const added = unwrap(library.addImported(file));
  return { folder, library, file, added };
}

function statements(claims: readonly { readonly claim: Claim }[]): readonly string[] {
  return claims.map(({ claim }) => claim.statement);
}

describe('adding files', () => {
  it('keeps original, text and claims, in the order of the text', async () => {
    const { folder, library, file, added } = await libraryWithReport();
    expect(added).toMatchObject({ outcome: 'added', claims: 3 });
    expect(fs.readFileSync(blobPath(folder, sha256(file.bytes)), 'utf8')).toBe(report);
    const page = unwrap(library.claims(all));
    expect(page.total).toBe(3);
    expect(statements(page.rows).map((statement) => statement.slice(0, 8))).toEqual([
      'The port',
      'Inspecto',
      'Café own',
    ]);
    for (const { passage } of page.rows) {
      expect(report.slice(passage.position.start, passage.position.end)).toBe(passage.quote.exact);
    }
  });

  it('says that the same bytes are already there, under any name', async () => {
    const { library, file, added } = await libraryWithReport();
    expect(unwrap(library.addImported({ ...file, fileName: 'copy.txt' }))).toEqual({
      outcome: 'already-there',
      source: added.source,
      claims: 0,
      removed: 0,
    });
    expect(unwrap(library.sources('')).length).toBe(1);
  });

  it('takes a later state of a file as a new version: claims keep their ids and edits and move with their words', async () => {
    const { library, added } = await libraryWithReport();
    const [first] = unwrap(library.claims({ ...all, text: 'dust' })).rows;
    if (first === undefined) throw new Error('Expected a claim about dust');
    unwrap(library.updateClaim({ claim: first.claim.id, statement: 'Dust is a nuisance.', tags: ['harbour'] }));
    const longer = `A new paragraph opens the report and says that the figures below were revised.\n\n${report}`;
    const again = unwrap(library.addImported(await importedFile('report.txt', longer)));
    expect(again).toMatchObject({ outcome: 'new-version', source: added.source });
    const text = unwrap(library.sourceText(added.source));
    expect(text.snapshot.text).toBe(longer);
    const moved = text.claims.find(({ id }) => id === first.claim.id);
    expect(moved).toMatchObject({ statement: 'Dust is a nuisance.', tags: ['harbour'] });
    const passage = text.passages.find(({ id }) => id === first.passage.id);
    expect(passage).toMatchObject({ anchor: 'moved', snapshot: text.snapshot.id });
    expect(passage && longer.slice(passage.position.start, passage.position.end)).toBe(first.passage.quote.exact);
    for (const claim of text.claims) {
      for (const { start, end, raw } of claim.figures) expect(longer.slice(start, end)).toBe(raw);
    }
  });

  it('takes another text of the same file name as another source', async () => {
    const { library, added } = await libraryWithReport();
    const other = await importedFile('report.txt', 'Nothing in this file has anything to do with the other one.');
    expect(unwrap(library.addImported(other))).toMatchObject({ outcome: 'added' });
    expect(unwrap(library.sources('')).map(({ source }) => source.id)).toContain(added.source);
  });
});

describe('finding claims', () => {
  it('finds whole words, unfinished last words and words without their accents', async () => {
    const { library } = await libraryWithReport();
    const found = (text: string, order: ClaimQuery['order'] = 'newest') =>
      unwrap(library.claims({ ...all, text, order })).rows.length;
    expect([found('grain'), found('gra'), found('gra '), found('cafe'), found('CAFÉ own')]).toEqual([1, 1, 0, 1, 1]);
    expect([found('tonnes'), found('tonnes', 'ranked'), found('tonnes dust', 'ranked')]).toEqual([2, 2, 0]);
  });

  it('takes everything typed as text, whatever it means to the database', async () => {
    const { library } = await libraryWithReport();
    const hostile = [
      '"',
      '*',
      'NEAR(',
      'a AND',
      'x OR y',
      'statement:grain',
      '-grain',
      '^',
      "'; DROP TABLE claims;",
      '%_',
      '()',
      '\0',
      'é'.repeat(10_000),
      '😀',
      '{a b}: c',
    ];
    for (const text of hostile) {
      for (const order of ['newest', 'ranked'] as const) {
        expect(library.claims({ ...all, text, order }).ok, text.slice(0, 20)).toBe(true);
      }
    }
    expect(unwrap(library.claims({ ...all, text: '"grain"' })).total).toBe(1);
    expect(unwrap(library.claims({ ...all, text: '"' })).total).toBe(0);
  });

  it('marks the words that matched, and filters by kind, source and tag', async () => {
    const { library, added } = await libraryWithReport();
    const page = unwrap(library.claims({ ...all, text: 'cafe wat' }));
    expect(page.rows[0]?.snippet).toContain('\ue000Café\ue001 owners along the \ue000waterfront\ue001');
    const [row] = page.rows;
    if (row === undefined) throw new Error('Expected a claim');
    unwrap(library.updateClaim({ claim: row.claim.id, tags: ['noise', 'noise ', ''] }));
    const tagged = unwrap(library.claims({ ...all, tags: ['noise'] }));
    expect(tagged.total).toBe(1);
    expect(tagged.facets.tags).toContainEqual({ tag: 'noise', count: 1 });
    expect(unwrap(library.claims({ ...all, tags: ['nois'] })).total).toBe(0);
    expect(unwrap(library.claims({ ...all, sources: [added.source] })).total).toBe(3);
    expect(unwrap(library.claims({ ...all, kinds: row.claim.kinds })).rows.length).toBeGreaterThan(0);
    expect(tagged.facets.sources).toEqual([{ source: added.source, title: 'report.txt', count: 3 }]);
  });

  it('lists no discarded claim, and shows it with its source', async () => {
    const { library, added } = await libraryWithReport();
    const [row] = unwrap(library.claims({ ...all, text: 'dust' })).rows;
    if (row === undefined) throw new Error('Expected a claim');
    unwrap(library.updateClaim({ claim: row.claim.id, discarded: 'anecdotal' }));
    expect(unwrap(library.claims(all)).total).toBe(2);
    expect(unwrap(library.claims({ ...all, text: 'dust' })).total).toBe(0);
    expect(unwrap(library.sourceText(added.source)).claims.map(({ discarded }) => discarded)).toContain('anecdotal');
    unwrap(library.updateClaim({ claim: row.claim.id, discarded: null }));
    expect(unwrap(library.claims({ ...all, text: 'dust' })).total).toBe(1);
  });

  it('follows an edited statement and still finds the claim by its original words', async () => {
    const { library } = await libraryWithReport();
    const [row] = unwrap(library.claims({ ...all, text: 'dust' })).rows;
    if (row === undefined) throw new Error('Expected a claim');
    const edited = unwrap(library.updateClaim({ claim: row.claim.id, statement: 'Belts should be covered.' }));
    expect(edited.original).toBe(row.claim.original);
    expect(unwrap(library.claims({ ...all, text: 'covered' })).total).toBe(1);
    expect(unwrap(library.claims({ ...all, text: 'conveyor' })).total).toBe(1);
  });

  it('gives pages that do not overlap and miss nothing', async () => {
    const library = temporaryLibrary();
    const lines = Array.from(
      { length: 230 },
      (_, index) => `Barge number ${index} carried timber down the river last year.`,
    );
    unwrap(library.addImported(await importedFile('barges.txt', lines.join('\n\n'))));
    const seen = new Set<string>();
    for (let offset = 0; offset < 300; offset += 60) {
      const page = unwrap(library.claims({ ...all, text: 'timber', limit: 60, offset }));
      for (const { claim } of page.rows) seen.add(claim.id);
      expect(page.total).toBe(230);
    }
    expect(seen.size).toBe(230);
    expect(unwrap(library.claims({ ...all, limit: 1000 })).rows.length).toBe(230);
  });
});

describe('changing sources', () => {
  it('keeps what belongs to the library when a source is edited', async () => {
    const { library, added } = await libraryWithReport();
    const [row] = unwrap(library.sources(''));
    if (row === undefined) throw new Error('Expected a source');
    expect(row.missing).toEqual(['title', 'author', 'date', 'publisher']);
    const changed = unwrap(
      library.updateSource({
        ...row.source,
        fileName: null,
        snapshot: null,
        reliability: 'B',
        item: { type: 'report', title: 'Grain' },
      }),
    );
    expect(changed).toMatchObject({ fileName: 'report.txt', reliability: 'B' });
    expect(changed.snapshot).toBe(row.source.snapshot);
    expect(unwrap(library.sources('grain')).map(({ title }) => title)).toEqual(['Grain']);
    expect(unwrap(library.claims(all)).rows[0]?.sourceTitle).toBe('Grain');
    expect(unwrap(library.evidence([])).claims).toEqual({});
    expect(unwrap(library.sources('nowhere'))).toEqual([]);
    expect(unwrap(library.sourceText(added.source)).source.item.title).toBe('Grain');
  });

  it('deletes a source with its claims and its original', async () => {
    const { folder, library, file, added } = await libraryWithReport();
    expect(unwrap(library.deleteSource(added.source))).toEqual({ claims: 3 });
    expect(unwrap(library.claims({ ...all, text: 'grain' })).total).toBe(0);
    expect(fs.existsSync(blobPath(folder, sha256(file.bytes)))).toBe(false);
    expect(unwrap(library.summary())).toMatchObject({ sources: 0, claims: 0, disagreements: 0 });
    expect(library.deleteSource(added.source)).toMatchObject({ ok: false, error: { code: 'request/invalid' } });
  });

  it('takes a stretch out and brings it back, and edited claims stay through both', async () => {
    const { library, added } = await libraryWithReport();
    const { snapshot, claims } = unwrap(library.sourceText(added.source));
    const dust = claims.find(({ statement }) => statement.includes('dust'));
    const crane = claims.find(({ statement }) => statement.includes('crane'));
    if (dust === undefined || crane === undefined) throw new Error('Expected two claims');
    unwrap(library.updateClaim({ claim: dust.id, tags: ['keep'] }));
    const start = report.indexOf('Inspectors');
    const range = { snapshot: snapshot.id, ranges: [{ start, end: report.length }] };
    const without = unwrap(library.setRemoval({ ...range, state: 'removed' }));
    expect(without.claims.map(({ id }) => id)).toContain(dust.id);
    expect(without.claims.map(({ id }) => id)).not.toContain(crane.id);
    expect(without.snapshot.removed).toMatchObject([{ rule: 'by-hand', state: 'removed' }]);
    expect(without.snapshot.blocks).toHaveLength(1);
    const back = unwrap(library.setRemoval({ ...range, state: 'restored' }));
    expect(back.claims).toHaveLength(3);
    expect(back.snapshot.blocks).toHaveLength(3);
    expect(back.snapshot.removed).toEqual([]);
    expect(library.setRemoval({ ...range, ranges: [{ start: 5, end: 2 }], state: 'removed' }).ok).toBe(false);
    expect(library.setRemoval({ ...range, state: 'restored' }).ok).toBe(false);
  });

  it('gives a brief everything a cited claim rests on', async () => {
    const { library, added } = await libraryWithReport();
    const ids = unwrap(library.claims(all)).rows.map(({ claim }) => claim.id);
    const evidence = unwrap(library.evidence(ids.slice(0, 2)));
    expect(Object.keys(evidence.sources)).toEqual([added.source]);
    expect(Object.keys(evidence.claims)).toHaveLength(2);
    for (const claim of Object.values(evidence.claims)) {
      for (const { passage } of claim.passages) expect(evidence.passages[passage]?.quote.exact).toBe(claim.original);
    }
  });
});

describe('the index', () => {
  it('agrees with the claims after edits, discards, removals, new versions and deletions', async () => {
    const { folder, library, added } = await libraryWithReport();
    const [first, second] = unwrap(library.claims(all)).rows;
    if (first === undefined || second === undefined) throw new Error('Expected two claims');
    unwrap(library.updateClaim({ claim: first.claim.id, statement: 'Edited words.', tags: ['one'] }));
    unwrap(library.updateClaim({ claim: second.claim.id, discarded: 'outlier' }));
    const { snapshot } = unwrap(library.sourceText(added.source));
    unwrap(
      library.setRemoval({
        snapshot: snapshot.id,
        ranges: [{ start: report.indexOf('Café'), end: report.length }],
        state: 'removed',
      }),
    );
    unwrap(
      library.addImported(await importedFile('report.txt', `A first line that is new to everybody here.\n\n${report}`)),
    );
    const other = unwrap(
      library.addImported(await importedFile('other.txt', 'Another file altogether, about whales and their songs.')),
    );
    unwrap(library.deleteSource(other.source));
    library.close();
    const database = new Database(path.join(folder, 'library.sqlite'));
    // Throws when the index and the claims it stands for differ in a single word.
    database.exec("INSERT INTO claims_fts (claims_fts, rank) VALUES ('integrity-check', 1)");
    const counts = database
      .prepare(
        'SELECT (SELECT count(*) FROM claims WHERE discarded IS NULL) AS claims, (SELECT count(*) FROM listed) AS listed',
      )
      .all([]);
    database.close();
    expect(counts).toEqual([{ claims: 3, listed: 3 }]);
  });
});

describe('opening', () => {
  it('keeps everything over closing and opening again', async () => {
    const folder = temporaryFolder();
    const first = unwrap(openIn(folder));
    unwrap(first.addImported(await importedFile('report.txt', report)));
    first.close();
    const second = temporaryLibrary(folder);
    expect(unwrap(second.claims({ ...all, text: 'grain' })).total).toBe(1);
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(path.basename(unwrap(second.summary()).folder)).toBe(path.basename(folder));
  });
});
