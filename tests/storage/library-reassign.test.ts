import { describe, expect, it } from 'vitest';
import type { ChangeReportId, SourceId } from '../../electron/base/ids.ts';
import type { ClaimQuery } from '../../electron/claims/claim-query.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { importedFile, temporaryLibrary, unwrap } from './temporary-library.ts';

const lines = [
  'The port of Varna shipped 18,000 tonnes of grain in October 2024, the harbour office said.',
  'Inspectors expect the quay to carry more than 25,000 tonnes a month once the second crane is in place.',
  'Café owners along the waterfront complain about dust from the open conveyor belts.',
];
const first = lines.join('\n\n');
const second = `A note on the new edition.\n\n${first.replace('18,000', '19,500')}\n\nThe ferry lost 4,200 passengers in May.`;
const all: ClaimQuery = { text: '', kinds: [], sources: [], tags: [], order: 'newest', limit: 50, offset: 0 };

/** What a reader sees of a source's claims: where they stand, what they say and how sure it is. */
function claimsOf(library: Library, source: SourceId) {
  return unwrap(library.claims({ ...all, sources: [source] }))
    .rows.map(({ claim, passage }) => {
      const { id, statement, original, figures, kinds, tags } = claim;
      return { id, statement, original, figures, kinds, tags, position: passage.position, anchor: passage.anchor };
    })
    .sort((a, b) => a.position.start - b.position.start);
}

async function withTwoVersions() {
  const library = temporaryLibrary();
  const { source } = unwrap(library.addImported(await importedFile('report.txt', first)));
  const before = claimsOf(library, source);
  const file = await importedFile('report.txt', second);
  const { version } = unwrap(library.addImported(file));
  return { library, source, before, file, report: version?.report ?? ('' as ChangeReportId) };
}

describe('a version that was another document', () => {
  it('becomes a source of its own, and every claim is back where it was', async () => {
    const { library, source, before, report } = await withTwoVersions();
    const fresh = unwrap(library.splitVersion(report));
    expect(claimsOf(library, source)).toEqual(before);
    expect(unwrap(library.sourceText(source)).snapshot.text).toBe(first);
    expect(unwrap(library.changeReports(null))).toEqual([]);
    const text = unwrap(library.sourceText(fresh.id));
    expect(text.snapshot.text).toBe(second);
    const alone = temporaryLibrary();
    const imported = unwrap(alone.addImported(await importedFile('report.txt', second)));
    const without = ({ statement, figures, kinds, position }: ReturnType<typeof claimsOf>[number]) => {
      return { statement, figures, kinds, position };
    };
    expect(claimsOf(library, fresh.id).map(without)).toEqual(claimsOf(alone, imported.source).map(without));
  });

  it('gives back old words that were given up for the new ones', async () => {
    const { library, source, before, report } = await withTwoVersions();
    const change = unwrap(library.changeReports(source))[0]?.changes.find(({ outcome }) => outcome === 'reworded');
    if (change === undefined) throw new Error('Expected a reworded passage');
    unwrap(
      library.decideChange({
        report,
        passage: change.passage,
        choice: 'take',
        place: 0,
        keepStatement: false,
      }),
    );
    unwrap(library.splitVersion(report));
    expect(claimsOf(library, source)).toEqual(before);
  });

  it('can be taken out only while it is the latest', async () => {
    const { library, report } = await withTwoVersions();
    unwrap(library.addImported(await importedFile('report.txt', `${second}\n\nOne more line was added later.`)));
    expect(library.splitVersion(report)).toMatchObject({ ok: false });
  });
});

describe('a source that is a newer version of another one', () => {
  it('joins it: one source, its claims kept, what the reader made of the newer ones too', async () => {
    const library = temporaryLibrary();
    const { source } = unwrap(library.addImported(await importedFile('report.txt', first)));
    const before = claimsOf(library, source);
    const newer = unwrap(library.addImported(await importedFile('renamed.txt', second)));
    const [ferry] = unwrap(library.claims({ ...all, text: 'ferry' })).rows;
    if (ferry === undefined) throw new Error('Expected a claim about the ferry');
    unwrap(library.updateClaim({ claim: ferry.claim.id, statement: 'The ferry is losing riders.' }));
    const version = unwrap(library.joinVersion(newer.source, source));
    expect(version).toMatchObject({ reason: 'chosen', counts: { unchanged: 0, moved: 2, reworded: 1, gone: 0 } });
    expect(unwrap(library.sources('')).map((row) => row.source.id)).toEqual([source]);
    const text = unwrap(library.sourceText(source));
    expect(text.snapshot.text).toBe(second);
    const ids = claimsOf(library, source).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...before.map(({ id }) => id), ferry.claim.id]));
    expect(new Set(ids).size).toBe(ids.length);
    const kept = unwrap(library.claims({ ...all, text: 'riders' })).rows[0];
    expect(kept?.passage.snapshot).toBe(text.snapshot.id);
    const places = text.passages.map(({ position }) => `${position.start}-${position.end}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is not joined to itself or to nothing', async () => {
    const { library, source } = await withTwoVersions();
    expect(library.joinVersion(source, source).ok).toBe(false);
    expect(library.joinVersion(source, 'nobody' as SourceId).ok).toBe(false);
  });
});
