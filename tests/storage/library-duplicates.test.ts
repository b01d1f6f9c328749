import { describe, expect, it } from 'vitest';
import type { Duplicates } from '../../electron/claims/duplicates.ts';
import { findDuplicates } from '../../electron/compare/duplicates.ts';
import type { Library } from '../../electron/storage/library/database.ts';
import { importedFile, temporaryLibrary, unwrap } from './temporary-library.ts';

const shared = `The harbour handles 4,000 containers a day. The council expects traffic to double by 2030.`;
const long = Array.from(
  { length: 40 },
  (_, at) =>
    `Ship number ${at} called at the quay of Averil and left after ${at + 3} hours with cargo of kind ${at * 7}.`,
).join(' ');

async function library(files: Readonly<Record<string, string>>): Promise<Library> {
  const opened = temporaryLibrary();
  for (const [name, text] of Object.entries(files)) unwrap(opened.addImported(await importedFile(name, text)));
  return opened;
}

function duplicatesIn(opened: Library): Duplicates {
  const finding = findDuplicates(unwrap(opened.curating.statements()));
  let step = finding.next();
  while (!step.done) step = finding.next();
  return unwrap(opened.curating.describe(step.value));
}

describe('claims that are there twice', () => {
  const files = {
    'one.txt': `First\n\n${shared}`,
    'two.txt': `Second\n\n${shared.replace('expects traffic', 'expects that traffic')}`,
  };

  it('are grouped with what is needed to decide, the same words first', async () => {
    const { claims, hasMore } = duplicatesIn(await library(files));
    expect(hasMore).toBe(false);
    expect(claims.map(({ kind }) => kind)).toEqual(['exact', 'near']);
    expect(claims[0]?.members.map(({ title }) => title).sort()).toEqual(['First', 'Second']);
  });

  it('offer the one that a brief uses to be kept', async () => {
    const opened = await library(files);
    const [, last] = duplicatesIn(opened).claims[0]?.members ?? [];
    if (!last) throw new Error('No second claim');
    const use = { source: last.source, claim: last.claim, passages: [], section: '', block: null, words: '' };
    unwrap(opened.noteBrief({ brief: 'b' as never, path: null, title: 'Ports', isExport: false, uses: [use] }));
    expect(duplicatesIn(opened).claims[0]?.members[0]).toMatchObject({ claim: last.claim, used: true });
  });

  it('are gone when they were merged, or left as they are, until another one joins them', async () => {
    const opened = await library(files);
    const [exact, near] = duplicatesIn(opened).claims;
    const [kept, other] = exact?.members ?? [];
    if (!kept || !other || !near) throw new Error('No groups');
    unwrap(opened.curate({ type: 'merge', groups: [{ kept: kept.claim, others: [other.claim] }] }));
    expect(duplicatesIn(opened).claims).toHaveLength(1);
    const members = near.members.map(({ claim }) => claim);
    unwrap(opened.curating.setDismissed([members], true));
    expect(duplicatesIn(opened).claims).toEqual([]);
    unwrap(opened.curating.setDismissed([members], false));
    expect(duplicatesIn(opened).claims).toHaveLength(1);
    unwrap(opened.curating.setDismissed([members], true));
    unwrap(opened.addImported(await importedFile('three.txt', `Third\n\n${shared}`)));
    expect(duplicatesIn(opened).claims.map((group) => group.members.length)).toEqual([2, 3]);
  });
});

describe('sources whose texts are nearly the same', () => {
  const files = {
    'a.txt': `Calls\n\n${long}`,
    'b.txt': `Calls again\n\n${long} One more line.`,
    'c.txt': `C\n\n${shared}`,
  };

  it('are one group, until only one of them counts', async () => {
    const opened = await library(files);
    const [group, ...more] = duplicatesIn(opened).sources;
    expect(more).toEqual([]);
    expect(group?.members.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
    expect(group?.shared).toBeGreaterThan(0.9);
    const source = unwrap(opened.source(group?.members[0]?.source ?? ('' as never)));
    unwrap(opened.updateSource({ ...source, status: 'superseded' }));
    expect(duplicatesIn(opened).sources).toEqual([]);
  });
});
