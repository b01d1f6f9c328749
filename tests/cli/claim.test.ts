import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';

beforeAll(buildCommandLine);

const text = harbourFiles['gazette.txt'];

describe('a claim made by hand', () => {
  it('rests on whole words of the source, is listed, and is made once', async () => {
    const folder = temporaryFolder();
    const place = path.join(folder, 'library');
    const [file = ''] = writeFiles(folder, { 'gazette.txt': text });
    const { imported } = await succeed<{ imported: readonly { source: string }[] }>([
      'import',
      file,
      '--library',
      place,
    ]);
    const start = text.indexOf('vessels were turned away');
    const range = `${start + 2}-${start + 20}`;
    const args = ['claim', '--library', place, '--source', imported[0]?.source ?? '', '--range', range];
    const made = await succeed<{ id: string; exact: string; isNew: boolean }>([...args, '--statement', 'Ships left']);
    expect(made).toMatchObject({ exact: 'vessels were turned', isNew: true });
    const claims = await succeed<readonly { id: string; statement: string }[]>(['claims', '--library', place]);
    expect(claims.find(({ id }) => id === made.id)?.statement).toBe('Ships left');
    expect(await succeed(args)).toMatchObject({ id: made.id, isNew: false });
    const wrong = await run([...args.slice(0, -1), 'here']);
    expect(wrong.code).toBe(2);
  });
});

describe('a claim by its id', () => {
  it('is shown, changed, left out of the list and brought back', async () => {
    const { place, claims } = await library({ 'gazette.txt': text });
    const [{ id, statement } = { id: '', statement: '' }] = claims;
    const args = ['claim', id, '--library', place];
    expect(await succeed(args)).toMatchObject({ id, statement, isChanged: false, credibility: null });
    const changes = ['--set', 'statement=The basin is full', '--tags', 'freight, port', '--credibility', '2'];
    expect(await succeed([...args, ...changes])).toMatchObject({ isChanged: true });
    const changed = { statement: 'The basin is full', tags: ['freight', 'port'], credibility: 2, discarded: null };
    expect(await succeed(args)).toMatchObject({ ...changed, isChanged: false });
    await succeed([...args, '--discard', 'too-old']);
    expect((await listed(place)).map((claim) => claim.id)).not.toContain(id);
    expect(await succeed(args)).toMatchObject({ ...changed, discarded: 'too-old' });
    await succeed([...args, '--discard', 'none', '--credibility', 'none', '--tags', '']);
    expect(await succeed(args)).toMatchObject({ ...changed, tags: [], credibility: null });
    expect((await listed(place)).map((claim) => claim.id)).toContain(id);
  });

  it('is refused where there is none', async () => {
    const { place } = await library({ 'gazette.txt': text });
    const { code, stderr } = await run(['claim', 'nobody', '--library', place, '--tags', 'a']);
    expect(stderr).toBe('There is no claim “nobody” in this library.\n');
    expect(code).toBe(3);
  });
});

describe('duplicates', () => {
  const same = 'The harbour office counted 4,200 containers in the east basin of Port Averil in March 2024.';
  const one = `${same}\n\nThe pilots of Port Averil expect that 12 ships will have to wait until the autumn.\n`;
  const other = `${same}\n\nThe pilots of Port Averil expect that 12 ships will need to wait until the autumn.\n`;

  it('lists what says the same, and merges what has the same words only', async () => {
    const { place, claims } = await library({ 'one.txt': one, 'other.txt': other });
    expect(claims).toHaveLength(4);
    const args = ['duplicates', '--library', place];
    const before = await succeed<Found>(args);
    expect(before.claims.map(({ kind, members }) => [kind, members.length])).toEqual([
      ['exact', 2],
      ['near', 2],
    ]);
    expect(before.claims[0]?.members[0]).toMatchObject({ statement: same, used: false });
    expect((await run(args)).stdout).toContain('Nearly the same words');
    const after = await succeed<Found>([...args, '--merge', 'exact']);
    expect(after.merged).toEqual([before.claims[0]?.members[0]?.claim]);
    expect(after.claims).toEqual([before.claims[1]]);
    expect(await listed(place)).toHaveLength(3);
    expect(await succeed<Found>([...args, '--merge', 'exact'])).toEqual({ ...after, merged: [] });
  });
});

interface Found {
  readonly merged: readonly string[];
  readonly claims: readonly {
    readonly kind: string;
    readonly members: readonly { readonly claim: string; readonly statement: string }[];
  }[];
}

/** A new library with these files, and the claims found in them. */
async function library(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const place = path.join(folder, 'library');
  await succeed(['import', ...writeFiles(folder, files), '--library', place]);
  return { place, claims: await listed(place) };
}

function listed(place: string): Promise<readonly { readonly id: string; readonly statement: string }[]> {
  return succeed(['claims', '--library', place]);
}
