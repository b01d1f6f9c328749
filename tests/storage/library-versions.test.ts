import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../electron/base/ids.ts';
import type { ChangeReport, PassageChange } from '../../electron/claims/change-report.ts';
import type { ClaimQuery } from '../../electron/claims/claim-query.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { importedFile, openIn, temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const sentences = {
  grain: 'The port of Varna shipped 18,000 tonnes of grain in October 2024, the harbour office said.',
  crane: 'Inspectors expect the quay to carry more than 25,000 tonnes a month once the second crane is in place.',
  dust: 'Café owners along the waterfront complain about dust from the open conveyor belts.',
  ferry: 'The ferry company lost 4,200 passengers in May 2024, the company said in its yearly report.',
} as const;
/** Stands where a sentence was taken out, so that the paragraphs keep their numbers. */
const instead = 'A new line that nobody had written before stands here.';
const report = Object.values(sentences).join('\n\n');
const all: ClaimQuery = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 };

async function add(library: Library, text: string, fileName = 'report.txt', versionOf: SourceId | null = null) {
  return unwrap(library.addImported(await importedFile(fileName, text), versionOf));
}

/** A library whose report came a second time, with these words changed. */
async function reimported(from: string, to: string) {
  const library = temporaryLibrary();
  await add(library, report);
  const old = unwrap(library.claims(all)).rows;
  const after = report.replace(from, to);
  const added = await add(library, after);
  const [latest] = unwrap(library.changeReports(null));
  if (latest === undefined) throw new Error('Expected a report');
  return { library, old, after, added, latest };
}

function onlyChange({ changes }: ChangeReport): PassageChange {
  const [change, ...more] = changes;
  if (change === undefined || more.length > 0) throw new Error(`Expected one change, got ${changes.length}`);
  return change;
}

function claimOf(library: Library, id: string) {
  return unwrap(library.claims(all)).rows.find(({ claim }) => claim.id === id);
}

describe('a newer version of a source', () => {
  it('counts what became of each passage and lists all that is not unchanged', async () => {
    const { added, latest } = await reimported(sentences.crane, instead);
    expect(added).toMatchObject({
      outcome: 'new-version',
      version: { reason: 'same-file-name', counts: { unchanged: 3, moved: 0, reworded: 0, ambiguous: 0, gone: 1 } },
    });
    expect(onlyChange(latest)).toMatchObject({
      outcome: 'gone',
      decision: null,
      before: { quote: { exact: sentences.crane } },
      places: [],
    });
  });

  it('keeps old words, old snapshot and old figures of a reworded passage until somebody decides', async () => {
    const { library, latest } = await reimported('18,000 tonnes of grain', '19,500 tonnes of grain');
    const change = onlyChange(latest);
    const kept = claimOf(library, change.claim.id);
    expect(kept?.passage).toMatchObject({
      anchor: 'reworded',
      snapshot: latest.before,
      quote: { exact: sentences.grain },
    });
    expect(kept?.claim.figures.map(({ raw }) => raw)).toContain('18,000');
    expect(change.places.map(({ quote }) => quote.exact)).toEqual([sentences.grain.replace('18,000', '19,500')]);
    expect(
      unwrap(library.figures({ source: null, text: '', limit: 50 })).map(({ figure }) => figure.raw),
    ).not.toContain('18,000');
  });

  it('takes the new wording with its statement and figures, under the old id and once only', async () => {
    const { library, latest, after } = await reimported('18,000 tonnes of grain', '19,500 tonnes of grain');
    const { passage, claim } = onlyChange(latest);
    const before = unwrap(library.claims(all)).total;
    const choice = { report: latest.report, passage, choice: 'take', place: 0, keepStatement: false } as const;
    expect(onlyChange(unwrap(library.decideChange(choice))).decision).toBe('taken');
    const taken = claimOf(library, claim.id);
    expect(taken?.claim.statement).toContain('19,500');
    expect(taken?.passage.anchor).toBe('ok');
    for (const { start, end, raw } of taken?.claim.figures ?? []) expect(after.slice(start, end)).toBe(raw);
    expect(taken?.claim.figures.map(({ raw }) => raw)).toContain('19,500');
    expect(unwrap(library.claims(all)).total).toBe(before - 1);
    expect(unwrap(library.claims({ ...all, text: '18,000' })).total).toBe(0);
  });

  it("keeps the reader's own statement, tags and rating when the words under it are taken", async () => {
    const library = temporaryLibrary();
    await add(library, report);
    const [row] = unwrap(library.claims({ ...all, text: 'grain' })).rows;
    if (row === undefined) throw new Error('Expected a claim about grain');
    unwrap(library.updateClaim({ claim: row.claim.id, statement: 'Much grain left.', tags: ['port'], credibility: 2 }));
    await add(library, report.replace('18,000', '19,500'));
    const [latest] = unwrap(library.changeReports(null));
    if (latest === undefined) throw new Error('Expected a report');
    const change = onlyChange(latest);
    expect(change.edited).toBe(true);
    unwrap(
      library.decideChange({
        report: latest.report,
        passage: change.passage,
        choice: 'take',
        place: 0,
        keepStatement: true,
      }),
    );
    expect(claimOf(library, row.claim.id)).toMatchObject({
      claim: { statement: 'Much grain left.', tags: ['port'], credibility: 2 },
      passage: { quote: { exact: sentences.grain.replace('18,000', '19,500') } },
    });
  });

  it('leaves a gone passage on its old version when that is settled, and does not ask again', async () => {
    const { library, latest } = await reimported(sentences.crane, instead);
    const { passage, claim } = onlyChange(latest);
    unwrap(library.decideChange({ report: latest.report, passage, choice: 'keep', place: 0, keepStatement: true }));
    await add(
      library,
      `${report.replace(sentences.crane, instead)}\n\nA closing line was added by the harbour office.`,
    );
    const [again] = unwrap(library.changeReports(null));
    expect(again?.changes.find((change) => change.passage === passage)).toMatchObject({
      outcome: 'gone',
      decision: 'kept',
    });
    expect(claimOf(library, claim.id)?.passage.snapshot).toBe(latest.before);
  });

  it('finds a gone passage again when a later version has its words, and asks no more about the earlier one', async () => {
    const { library, latest } = await reimported(sentences.crane, instead);
    const { passage } = onlyChange(latest);
    await add(library, `${report}\n\nA closing line was added by the harbour office.`);
    const [again, first] = unwrap(library.changeReports(null));
    // The line that stood in its place meanwhile is gone now.
    expect(again?.counts).toMatchObject({ unchanged: 4, gone: 1 });
    expect(again?.changes.map((change) => change.before.quote.exact)).toEqual([instead]);
    expect(first && onlyChange(first)).toMatchObject({ passage, decision: 'superseded' });
    const late = { report: latest.report, passage, choice: 'keep', place: 0, keepStatement: true } as const;
    expect(library.decideChange(late).ok).toBe(false);
  });

  it('moves an ambiguous passage to the place that is picked, with its figures', async () => {
    const [library, line] = [temporaryLibrary(), 'The ferry carried 4,200 passengers in May 2024.'];
    const { source } = await add(
      library,
      `An opening line of the harbour office.\n\n${line}\n\nA closing line of the harbour office.`,
    );
    const after = `North side of the bay.\n\n${line}\n\nSouth side of the bay.\n\n${line}\n\nEnd of the list.`;
    await add(library, after, 'report.txt', source);
    const [latest] = unwrap(library.changeReports(source));
    const change = latest?.changes.find(({ outcome }) => outcome === 'ambiguous');
    if (latest === undefined || change === undefined) throw new Error('Expected an ambiguous passage');
    expect(change.places.map(({ position }) => position.start)).toEqual([after.indexOf(line), after.lastIndexOf(line)]);
    const choice = {
      report: latest.report,
      passage: change.passage,
      choice: 'take',
      place: 1,
      keepStatement: false,
    } as const;
    unwrap(library.decideChange(choice));
    const taken = claimOf(library, change.claim.id);
    expect(taken?.passage.position.start).toBe(after.lastIndexOf(line));
    expect(taken?.claim.figures.map(({ start, end }) => after.slice(start, end))).toContain('4,200');
  });

  it('refuses a place that was not offered', async () => {
    const { library, latest } = await reimported(sentences.crane, instead);
    const { passage } = onlyChange(latest);
    const choice = { report: latest.report, passage, choice: 'take', place: 0, keepStatement: false } as const;
    expect(library.decideChange(choice)).toMatchObject({ ok: false, error: { code: 'request/invalid' } });
  });

  it('keeps its reports over closing and opening again', async () => {
    const folder = temporaryFolder();
    const library = temporaryLibrary(folder);
    await add(library, report);
    await add(library, report.replace(sentences.dust, ''));
    const before = unwrap(library.changeReports(null));
    library.close();
    const again = unwrap(openIn(folder));
    expect(unwrap(again.changeReports(null))).toEqual(before);
    again.close();
  });
});

describe('what counts as a newer version', () => {
  const page = (url: string, ...lines: readonly string[]) =>
    `<html><head><title>Port news</title><link rel="canonical" href="${url}"></head><body><article>${lines
      .map((line) => `<p>${line}</p>`)
      .join('')}</article></body></html>`;

  it('is a page of the same stated address under another name', async () => {
    const library = temporaryLibrary();
    const { grain, crane, dust, ferry } = sentences;
    await add(library, page('https://port.example/news', grain, crane, dust), 'saved.html');
    const again = await add(library, page('http://port.example/news/', grain, crane, ferry), 'saved (1).html');
    expect(again).toMatchObject({ outcome: 'new-version', version: { reason: 'same-address' } });
  });

  it('is not a page of the same address that says something else', async () => {
    const library = temporaryLibrary();
    await add(library, page('https://port.example/', sentences.grain, sentences.crane), 'saved.html');
    const other = page('https://port.example/', sentences.dust, sentences.ferry);
    expect(await add(library, other, 'later.html')).toMatchObject({ outcome: 'added' });
  });

  it('is whatever the reader says it is', async () => {
    const library = temporaryLibrary();
    const { source } = await add(library, report);
    const other = await add(library, 'The new harbour report has not one word of the older one.', 'x.txt', source);
    expect(other).toMatchObject({ outcome: 'new-version', source, version: { reason: 'chosen', counts: { gone: 4 } } });
    const file = await importedFile('y.txt', 'Something else stands here.');
    expect(library.addImported(file, 'nobody' as SourceId)).toMatchObject({ ok: false });
  });
});
