import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, runJson, succeed, temporaryFolder, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ClaimJson } from './json-values.ts';

beforeAll(buildCommandLine);

interface Imported {
  readonly imported: readonly {
    readonly source: string;
    readonly version?: { readonly reason: string; readonly counts: Readonly<Record<string, number>> };
  }[];
  readonly skipped: readonly { readonly reason: string }[];
}

interface Report {
  readonly source: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly {
    readonly outcome: string;
    readonly open: boolean;
    readonly before: { readonly exact: string };
    readonly places: readonly { readonly start: number; readonly end: number; readonly exact: string }[];
  }[];
}

const text = harbourFiles['gazette.txt'];

async function library() {
  const folder = temporaryFolder();
  const place = path.join(folder, 'library');
  const [file = ''] = writeFiles(folder, { 'gazette.txt': text });
  const { imported } = await succeed<Imported>(['import', file, '--library', place]);
  return { folder, place, file, source: imported[0]?.source ?? '' };
}

describe('importing a file again', () => {
  it('says that the same bytes are there already', async () => {
    const { place, file } = await library();
    const again = await succeed<Imported>(['import', file, '--library', place]);
    expect(again).toMatchObject({ imported: [], skipped: [{ reason: 'already-there' }] });
  });

  it('counts what became of each passage, and the claims are slices of the newer file', async () => {
    const { place, file, source } = await library();
    const before = await succeed<readonly ClaimJson[]>(['claims', '--library', place]);
    const longer = `${'x'.repeat(198)}\n\n${text}`;
    fs.writeFileSync(file, longer);
    const { imported } = await succeed<Imported>(['import', file, '--library', place]);
    expect(imported[0]).toMatchObject({ source, version: { reason: 'same-file-name' } });
    const counts = imported[0]?.version?.counts ?? {};
    expect((counts.unchanged ?? 0) + (counts.moved ?? 0)).toBe(before.length);
    const claims = await succeed<readonly ClaimJson[]>(['claims', '--library', place]);
    expect(claims.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    for (const { start, end, exact } of claims) expect(longer.slice(start, end)).toBe(exact);
  });

  it('lists every passage that is not unchanged, with what may have become of it', async () => {
    const { place, file, source } = await library();
    const after = text.replace('5,100', '5,600');
    fs.writeFileSync(file, after);
    await succeed(['import', file, '--library', place]);
    const reports = await succeed<readonly Report[]>(['changes', '--library', place, '--source', source]);
    expect(reports).toHaveLength(1);
    const [report] = reports;
    expect(report?.changes.map(({ outcome }) => outcome)).toEqual(['reworded']);
    expect(report?.counts.reworded).toBe(1);
    const [change] = report?.changes ?? [];
    expect(change?.open).toBe(true);
    expect(change?.before.exact).toContain('5,100');
    expect(change?.places[0]?.exact).toContain('5,600');
    for (const { start, end, exact } of change?.places ?? []) expect(after.slice(start, end)).toBe(exact);
    const { stdout } = await run(['changes', '--library', place]);
    expect(stdout).toContain('[-5,100-]{+5,600+}');
    const claims = await succeed<readonly (ClaimJson & { anchor?: string; version?: string })[]>([
      'claims',
      '--library',
      place,
    ]);
    const old = claims.filter(({ version }) => version === 'earlier');
    expect(old.map(({ anchor }) => anchor)).toEqual(['reworded']);
  });

  it('takes a file as the newer version of the source that is named, and of no other', async () => {
    const { folder, place, source } = await library();
    const [other = '', third = ''] = writeFiles(folder, {
      'other.txt': 'A new text.\n\nIt says that 40 boats came.',
      'third.txt': 'One more text. It says that 90 boats left in May.',
    });
    const { imported } = await succeed<Imported>(['import', other, '--library', place, '--as-version-of', source]);
    expect(imported[0]).toMatchObject({ source, version: { reason: 'chosen' } });
    const unknown = await runJson<unknown>(['import', third, '--library', place, '--as-version-of', 'nobody']);
    expect(unknown).toMatchObject({ code: 3, json: { error: { code: 'library/unknown-source' } } });
    const two = await runJson<unknown>(['import', other, third, '--library', place, '--as-version-of', source]);
    expect(two.code).toBe(2);
  });

  it('takes new words, keeps old ones, and makes a version a source of its own and one source a version', async () => {
    const { folder, place, file, source } = await library();
    const before = await succeed<readonly ClaimJson[]>(['claims', '--library', place]);
    const after = text.replace('5,100', '5,600');
    fs.writeFileSync(file, after);
    await succeed(['import', file, '--library', place]);
    const claim = before.find(({ exact }) => exact.includes('5,100'))?.id ?? '';
    await succeed(['changes', '--library', place, '--take', claim]);
    const taken = (await succeed<readonly ClaimJson[]>(['claims', '--library', place])).find(({ id }) => id === claim);
    expect(taken?.exact).toContain('5,600');
    expect(after.slice(taken?.start, taken?.end)).toBe(taken?.exact);
    expect((await runJson(['changes', '--library', place, '--keep', 'all'])).code).toBe(3);
    const [report] = await succeed<readonly (Report & { report: string })[]>(['changes', '--library', place]);
    const split = await succeed<{ source: string }>(['changes', '--library', place, '--split', report?.report ?? '']);
    const restored = (await succeed<readonly ClaimJson[]>(['claims', '--library', place, '--source', source])).map(
      ({ id, start, end, exact }) => ({ id, start, end, exact }),
    );
    expect(restored).toEqual(before.map(({ id, start, end, exact }) => ({ id, start, end, exact })));
    const joined = await succeed<{ counts: Readonly<Record<string, number>> }>([
      'changes',
      '--library',
      place,
      '--join',
      split.source,
      '--source',
      source,
    ]);
    expect(joined.counts.reworded).toBe(1);
    expect((await runJson(['changes', '--library', place, '--take', claim, '--keep', claim])).code).toBe(2);
    const [twin = ''] = writeFiles(folder, { 'reprint.txt': `${after}\n\nReprinted with permission.` });
    const { imported } = await succeed<{ imported: readonly { twins?: readonly { source: string }[] }[] }>([
      'import',
      twin,
      '--library',
      place,
    ]);
    expect(imported[0]?.twins).toMatchObject([{ source }]);
  });
});
