import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, newFolder, removeFolder, run, runJson, succeed, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type {
  ClaimJson,
  DisagreementJson,
  ErrorJson,
  FigureJson,
  ImportJson,
  NoiseJson,
  SectionJson,
  SourceJson,
} from './json-values.ts';

const folder = newFolder();
const library = path.join(folder, 'library');
const files = writeFiles(path.join(folder, 'files'), harbourFiles);
const list = <T>(command: string, ...options: readonly string[]) =>
  succeed<readonly T[]>([command, '--library', library, ...options]);

beforeAll(async () => {
  await buildCommandLine();
  const { imported } = await succeed<ImportJson>(['import', ...files, '--library', library]);
  expect(imported.map(({ file }) => file)).toEqual(Object.keys(harbourFiles));
});
afterAll(() => removeFolder(folder));

describe('import', () => {
  it('skips what is there already, whatever its name', async () => {
    const copies = writeFiles(path.join(folder, 'copies'), { 'other-name.md': harbourFiles['port-authority.md'] });
    const again = await succeed<ImportJson>(['import', ...copies, '--library', library]);
    expect(again).toEqual({
      imported: [],
      skipped: [{ file: 'other-name.md', reason: 'already-there' }],
      failed: [],
    });
  });

  it('tells a person file by file, and sums up', async () => {
    const own = path.join(folder, 'second-library');
    const { code, stdout } = await run(['import', path.join(folder, 'files'), '--library', own]);
    expect(stdout).toMatch(/^files\/bulletin\.html: \d+ claims, \d+ stretches left out\n/);
    expect(stdout).toMatch(/\n3 imported, 0 skipped, 0 failed; \d+ claims, \d+ quantities compared\n$/);
    expect(code).toBe(0);
  });

  it('reads what is piped in, whatever format its first bytes are of', async () => {
    const own = path.join(folder, 'piped-library');
    const input = `<!DOCTYPE html><title>Ice on the sound</title><p>${'The sound froze over on 412 days in ten years, the office counted. '.repeat(3)}</p>`;
    const { code, stdout } = await run(['import', '-', '--library', own], { input });
    expect(stdout).toMatch(/^Standard input, \d{4}-\d\d-\d\d \d\d\.\d\d\.txt: \d+ claims/);
    expect(code).toBe(0);
    const sources = await succeed<readonly SourceJson[]>(['sources', '--library', own]);
    expect(sources.map(({ title }) => title)).toEqual(['Ice on the sound']);
  });
});

describe('the lists of a library', () => {
  it.each(['sources', 'sections', 'claims', 'figures', 'disagreements', 'noise'])(
    '%s is one JSON value and nothing else, and lines for a person',
    async (command) => {
      const rows = await list<unknown>(command);
      const text = await run([command, '--library', library]);
      expect(rows.length).toBeGreaterThan(0);
      expect(text.stdout.trimEnd().split('\n').length).toBeGreaterThanOrEqual(rows.length);
      expect(text.stderr).toBe('');
      expect(text.code).toBe(0);
    },
  );

  it.each(['sources', 'sections', 'claims', 'figures'])('%s stops at --limit', async (command) => {
    const all = await list<unknown>(command);
    expect(await list<unknown>(command, '--limit', '2')).toEqual(all.slice(0, 2));
    expect(await list<unknown>(command, '--limit', '10000')).toEqual(all);
  });

  it.each(['sections', 'claims', 'figures', 'noise'])('%s keeps to one --source', async (command) => {
    const [, source] = await list<SourceJson>('sources');
    const all = await list<{ readonly file: string }>(command);
    const one = await list<{ readonly file: string }>(command, '--source', source?.id ?? '');
    expect(one).toEqual(all.filter(({ file }) => file === source?.file));
  });

  it('finds the words of --query, without regard to case', async () => {
    const found = await list<ClaimJson>('claims', '--query', 'CONTAINERS basin');
    expect(found.length).toBeGreaterThan(1);
    for (const { exact } of found) expect(exact.toLowerCase()).toMatch(/containers.*basin|basin.*containers/);
    expect((await list<SectionJson>('sections', '--query', 'insurers')).map(({ heading }) => heading)).toEqual([
      'What the insurers advise',
    ]);
    expect(await list<ClaimJson>('claims', '--query', 'glacier')).toEqual([]);
  });

  it('keeps to one --kind', async () => {
    const quotes = await list<ClaimJson>('claims', '--kind', 'quote');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.every(({ kinds }) => kinds.includes('quote'))).toBe(true);
    const expected = await list<FigureJson>('figures', '--kind', 'expected');
    expect(expected.map(({ raw }) => raw)).toContain('6,000');
    expect(expected.every(({ modality }) => modality === 'expected')).toBe(true);
    expect(await list<DisagreementJson>('disagreements', '--kind', 'corroborates')).toEqual([]);
    const [removed] = await list<NoiseJson>('noise');
    const sameRule = await list<NoiseJson>('noise', '--kind', removed?.rule ?? '');
    expect(sameRule).toContainEqual(removed);
  });

  it.each([
    ['claims', 'rumour', 'There is no kind of claim called “rumour”. Choose one of these: figure, attributed, quote'],
    ['figures', 'rumour', 'There is no kind of figure called “rumour”. Choose one of these: observed, reported'],
    ['disagreements', 'rumour', 'There is no kind of relation called “rumour”. Choose one of these: contradicts'],
  ])('%s --kind %s is refused with the kinds there are', async (command, kind, sentence) => {
    const { code, json } = await runJson<ErrorJson>([command, '--library', library, '--kind', kind]);
    expect(json.error.message).toContain(sentence);
    expect(code).toBe(3);
  });

  it('does not take an id with a slip in it for a source without claims', async () => {
    const { code, json } = await runJson<ErrorJson>(['claims', '--library', library, '--source', 'no-such-source']);
    expect(json.error.message).toBe('There is no source “no-such-source” in this library.');
    expect(code).toBe(3);
  });

  it('lists the quantity on which two sources differ', async () => {
    const all = await list<DisagreementJson>('disagreements', '--query', 'container');
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ relation: 'contradicts', quantity: expect.stringContaining('container') });
    expect(all[0]?.members.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['port-authority.md', 'gazette.txt']),
    );
    expect(all[0]?.reason).toMatch(/\w.*\.$/);
  });
});

describe('templates and styles', () => {
  it('lists every template with its sections and editions', async () => {
    const templates = await succeed<readonly { readonly id: string; readonly sections: readonly unknown[] }[]>([
      'templates',
    ]);
    expect(templates.map(({ id }) => id)).toEqual(['client-report', 'policy-brief', 'training-handout']);
    for (const { sections } of templates) expect(sections.length).toBeGreaterThan(3);
    expect((await run(['templates'])).stdout).toMatch(/^policy-brief {2}\S/m);
  });

  it('lists every style', async () => {
    const styles = await succeed<readonly { readonly id: string; readonly kind: string }[]>(['styles']);
    expect(styles.map(({ id }) => id)).toContain('chicago-notes');
    expect((await run(['styles'])).stdout.trimEnd().split('\n')).toHaveLength(styles.length);
  });
});

describe('noise --remove and --restore', () => {
  it('brings back what was left out, leaves it out again, and says what it changed', async () => {
    const [removed] = (await list<NoiseJson>('noise')).filter(({ state }) => state === 'removed');
    if (removed === undefined) throw new Error('Expected something left out');
    const { source, start, end } = removed;
    const at = ['--source', source, '--restore', `${start}-${end}`];
    expect(await list<NoiseJson>('noise', ...at)).toEqual([{ ...removed, state: 'restored' }]);
    expect(await list<NoiseJson>('noise', '--source', source)).toContainEqual({ ...removed, state: 'restored' });
    const again = await list<NoiseJson>('noise', '--kind', removed.rule, '--remove', 'all');
    expect(again).toContainEqual(removed);
  });

  it('leaves any place out by hand, with its claims, and brings it back without a trace', async () => {
    const before = await list<ClaimJson>('claims');
    const [claim] = before;
    if (claim === undefined) throw new Error('Expected a claim');
    const place = ['--source', claim.source];
    const [taken] = await list<NoiseJson>('noise', ...place, '--remove', `${claim.start}-${claim.end}`);
    expect(taken).toMatchObject({ start: claim.start, end: claim.end, rule: 'by-hand', state: 'removed' });
    const places = (await list<ClaimJson>('claims')).map(({ start, file }) => `${file} ${start}`);
    expect(places).not.toContain(`${claim.file} ${claim.start}`);
    await list<NoiseJson>('noise', '--kind', 'by-hand', '--restore', 'all');
    expect(await list<NoiseJson>('noise', '--kind', 'by-hand')).toEqual([]);
    expect((await list<ClaimJson>('claims')).map(({ exact }) => exact)).toEqual(before.map(({ exact }) => exact));
  });

  it.each([
    [['--restore', '5'], '“5” is no place. Give START-END'],
    [['--restore', '5-9'], 'Say with --source which text the places are in.'],
    [['--restore', 'all', '--remove', 'all'], 'Give either --remove or --restore'],
  ])('%j is refused: %s', async (options, sentence) => {
    const { code, json } = await runJson<ErrorJson>(['noise', '--library', library, ...options]);
    expect(json.error.message).toContain(sentence);
    expect(code).toBe(3);
  });
});
