import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, newFolder, removeFolder, sampleFolder, succeed, writeFiles } from './command-line.ts';
import { harbourFiles } from './harbour.ts';
import type { ClaimJson, DisagreementJson, FigureJson, ImportJson, NoiseJson, SectionJson } from './json-values.ts';

const folder = newFolder();
const library = path.join(folder, 'library');
const text = harbourFiles['gazette.txt'];
const windowsText = `Die Behörde zählte 4.000 Fälle im März 2024. Die Prüfung kostete rund 250 Euro je Schiff.\r\n\r\n„Wir müssen das ändern“, sagte Jörg Müller.\r\n`;
/** The decoded text of each plain file, as a reader of the JSON would decode it. */
const originals: Readonly<Record<string, string>> = {
  'port-authority.md': harbourFiles['port-authority.md'],
  'gazette.txt': text,
  'marked.txt': text.replaceAll('5,100', '5,300'),
  'wide.txt': text.replaceAll('5,100', '5,400'),
  'windows.txt': windowsText,
  'pictures.md': '# Ferries 🛳️ of Port Averil\n\nThe 🛳️ line carried 31,000 passengers in May 2024, the operator said.\n',
};

beforeAll(async () => {
  await buildCommandLine();
  const files = writeFiles(path.join(folder, 'files'), {
    ...originals,
    'marked.txt': `\uFEFF${originals['marked.txt']}`,
    'wide.txt': Buffer.from(`\uFEFF${originals['wide.txt']}`, 'utf16le'),
    'windows.txt': Buffer.from(windowsText.replaceAll('„', '\u0084').replaceAll('“', '\u0093'), 'latin1'),
    'bulletin.html': harbourFiles['bulletin.html'],
  });
  const circular = path.join(sampleFolder, 'eastlook-sanctions-circular.docx');
  const { failed } = await succeed<ImportJson>(['import', ...files, circular, '--library', library]);
  expect(failed).toEqual([]);
});
afterAll(() => removeFolder(folder));

const list = <T>(command: string) => succeed<readonly T[]>([command, '--library', library]);

describe('claims --json', () => {
  it('gives offsets into the decoded original of text and Markdown, whatever its encoding', async () => {
    const claims = await list<ClaimJson>('claims');
    for (const [file, original] of Object.entries(originals)) {
      const own = claims.filter((claim) => claim.file === file);
      expect(own.length, file).toBeGreaterThan(0);
      for (const { start, end, exact, offsets } of own) {
        expect(original.slice(start, end)).toBe(exact);
        expect(offsets).toBeUndefined();
      }
    }
  });

  it('flags the offsets of every other format', async () => {
    const others = (await list<ClaimJson>('claims')).filter(({ file }) => !(file in originals));
    expect(new Set(others.map(({ file }) => file))).toEqual(
      new Set(['bulletin.html', 'eastlook-sanctions-circular.docx']),
    );
    for (const { offsets, start, end, exact } of others) {
      expect(offsets).toBe('normalised');
      expect(end - start).toBe(exact.length);
    }
  });

  it('has figures that stand inside their claim and are its words', async () => {
    const withFigures = (await list<ClaimJson>('claims')).filter(({ figures }) => figures.length > 0);
    expect(withFigures.length).toBeGreaterThan(8);
    for (const claim of withFigures) {
      for (const { start, end, raw } of claim.figures) {
        expect(start).toBeGreaterThanOrEqual(claim.start);
        expect(end).toBeLessThanOrEqual(claim.end);
        expect(claim.exact.slice(start - claim.start, end - claim.start)).toBe(raw);
      }
    }
  });

  it.each<[file: string, raw: string, figure: Partial<FigureJson>]>([
    ['port-authority.md', '4,200', { value: 4200, qualifier: 'exact', unit: 'container', modality: 'observed' }],
    ['port-authority.md', '6,000', { value: 6000, qualifier: 'max', unit: 'container', modality: 'expected' }],
    ['port-authority.md', '$2,500', { value: 2500, qualifier: 'approx', unit: 'USD/vessel/month' }],
    ['port-authority.md', '40 percent', { value: 40, qualifier: 'min', unit: 'percent' }],
    ['gazette.txt', '5,100', { value: 5100, qualifier: 'min', unit: 'container', modality: 'reported' }],
    ['gazette.txt', '30 and 45', { low: 30, high: 45, qualifier: 'range', unit: 'vessel' }],
    ['gazette.txt', 'Tens of thousands', { value: null, qualifier: 'range', unit: 'traveller' }],
    ['bulletin.html', '12', { value: 12, qualifier: 'min', unit: 'crew' }],
    ['bulletin.html', '15 percent', { value: 15, unit: 'percent', modality: 'potential' }],
    ['windows.txt', '4.000', { value: 4000, qualifier: 'exact' }],
    ['pictures.md', '31,000', { value: 31_000, unit: 'passenger' }],
  ])('%s: %s', async (file, raw, figure) => {
    const claims = (await list<ClaimJson>('claims')).filter((claim) => claim.file === file);
    expect(claims.flatMap(({ figures }) => figures).find((one) => one.raw === raw)).toMatchObject(figure);
  });

  it('has exactly the fields that were promised, each of its type', async () => {
    const claims = await list<ClaimJson>('claims');
    const speaking = claims.find(({ file, speaker }) => file === 'gazette.txt' && speaker === 'Marta Quill');
    expect(speaking).toMatchObject({ kinds: expect.arrayContaining(['quote']) });
    for (const claim of claims) {
      expect(claim).toMatchObject({
        id: expect.stringMatching(/\S/),
        source: expect.stringMatching(/\S/),
        paragraph: expect.any(Number),
        kinds: expect.arrayContaining([expect.any(String)]),
      });
      expect(claim.section === null || typeof claim.section === 'string').toBe(true);
      for (const figure of claim.figures) {
        expect(['exact', 'approx', 'min', 'max', 'range']).toContain(figure.qualifier);
        expect(['observed', 'reported', 'expected', 'potential']).toContain(figure.modality);
        expect(figure.unit).toMatch(/^(?:[A-Z]{3}|[\p{Ll} -]*)(?:\/[\p{Ll} -]+)*$/u);
        expect(figure.quantity).toEqual(expect.any(String));
      }
    }
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });
});

describe('the other lists with --json', () => {
  it('sections cover their text from heading to heading', async () => {
    const sections = (await list<SectionJson>('sections')).filter(({ file }) => file === 'port-authority.md');
    expect(sections.map(({ heading, level }) => [heading, level])).toEqual([
      ['Dredging of the east basin', 1],
      ['Risks', 2],
      ['Costs', 2],
    ]);
    for (const { heading, start, end } of sections) {
      expect(originals['port-authority.md']?.slice(start, end)).toContain(heading);
    }
  });

  it('noise names the rule, and its ranges lie outside every claim', async () => {
    const claims = await list<ClaimJson>('claims');
    const noise = await list<NoiseJson>('noise');
    expect(noise.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['page-navigation', 'share-links']));
    for (const range of noise) {
      expect(range.end).toBeGreaterThan(range.start);
      const inside = claims.filter((c) => c.file === range.file && c.start < range.end && range.start < c.end);
      expect(inside).toEqual([]);
    }
  });

  it('disagreements point at the figures of their claims', async () => {
    const figures = await list<FigureJson & { readonly file: string }>('figures');
    const all = await list<DisagreementJson>('disagreements');
    expect(all.length).toBeGreaterThan(0);
    for (const { relation, members, reason } of all) {
      expect(['contradicts', 'compatible', 'corroborates', 'differs-in-scope']).toContain(relation);
      expect(new Set(members.map(({ file }) => file)).size).toBeGreaterThan(1);
      expect(reason).not.toBe('');
      for (const { file, start, end, value, qualifier, modality } of members) {
        expect(figures).toContainEqual(expect.objectContaining({ file, start, end, value, qualifier, modality }));
      }
    }
  });
});
