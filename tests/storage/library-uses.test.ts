import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { asId, type ClaimId, type SourceId } from '../../electron/base/ids.ts';
import type { BriefNote } from '../../electron/brief/brief-uses.ts';
import { temporaryFolder, temporaryLibrary, unwrap } from './temporary-library.ts';

const source = asId<SourceId>('s1');
const one = asId<ClaimId>('c1');
const two = asId<ClaimId>('c2');

function note(file: string | null, ...claims: readonly ClaimId[]): BriefNote {
  return {
    brief: asId('b1'),
    path: file,
    title: 'Ferries',
    isExport: false,
    uses: claims.map((claim) => ({
      source,
      claim,
      passages: [asId(`p-${claim}`)],
      section: 'Key judgements',
      block: asId('block'),
      words: `About ${claim}`,
    })),
  };
}

function written(folder: string, name: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, 'a brief');
  return file;
}

describe('where claims are used', () => {
  it('is answered for a claim and for a source, with section and words', () => {
    const library = temporaryLibrary();
    const file = written(temporaryFolder(), 'a.brief');
    unwrap(library.noteBrief(note(file, one, two)));
    const [brief, ...more] = unwrap(library.uses({ type: 'claims', claims: [one] }));
    expect(more).toEqual([]);
    expect(brief).toMatchObject({ title: 'Ferries', path: file, isThere: true, exported: null });
    expect(brief?.uses).toEqual([note(file, one).uses[0]]);
    expect(unwrap(library.uses({ type: 'source', source }))[0]?.uses).toHaveLength(2);
    expect(unwrap(library.uses({ type: 'claims', claims: [] }))).toEqual([]);
  });

  it('forgets what a brief no longer cites', () => {
    const library = temporaryLibrary();
    const file = written(temporaryFolder(), 'a.brief');
    unwrap(library.noteBrief(note(file, one, two)));
    unwrap(library.noteBrief(note(file, two)));
    expect(unwrap(library.uses({ type: 'claims', claims: [one] }))).toEqual([]);
  });

  it('keeps a brief whose file is gone, follows one that was moved, and tells a copy apart', () => {
    const library = temporaryLibrary();
    const folder = temporaryFolder();
    const [first, copy] = [written(folder, 'a.brief'), written(folder, 'copy.brief')];
    unwrap(library.noteBrief(note(null, one)));
    unwrap(library.noteBrief(note(first, one)));
    unwrap(library.noteBrief(note(copy, one)));
    const paths = () =>
      unwrap(library.uses({ type: 'claims', claims: [one] })).map((brief) => [brief.path, brief.isThere]);
    expect(paths().sort()).toEqual([
      [first, true],
      [copy, true],
    ]);
    fs.rmSync(first);
    expect(paths().sort()).toEqual([
      [first, false],
      [copy, true],
    ]);
    const moved = written(folder, 'moved.brief');
    unwrap(library.noteBrief(note(moved, one)));
    expect(paths().sort()).toEqual([
      [copy, true],
      [moved, true],
    ]);
  });

  it('knows when a brief was exported', () => {
    const library = temporaryLibrary();
    const file = written(temporaryFolder(), 'a.brief');
    unwrap(library.noteBrief({ ...note(file, one), isExport: true }));
    unwrap(library.noteBrief(note(file, one)));
    expect(unwrap(library.uses({ type: 'claims', claims: [one] }))[0]?.exported).toBe('2024-11-22T10:00:00.000Z');
  });
});
