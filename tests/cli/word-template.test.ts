import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { link, wordFile } from '../builders/word-files.ts';
import { buildCommandLine, newFolder, removeFolder, run, runJson, sampleFolder, succeed } from './command-line.ts';
import type { ErrorJson } from './json-values.ts';

const folder = newFolder();
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  await buildCommandLine();
  await succeed(['import', path.join(sampleFolder, 'meridian-two-phases.md'), '--library', file('library')]);
  const named = ['--template', 'policy-brief', '--library', file('library'), '--title', 'Grain'];
  await succeed(['new', ...named, '--out', file('grain.brief'), '--fill']);
  fs.writeFileSync(file('Amt.dotx'), wordFile());
});
afterAll(() => removeFolder(folder));

interface Report {
  readonly taken: readonly string[];
  readonly added: readonly string[];
}

async function exported(out: string, ...options: readonly string[]) {
  const json = await succeed<{
    readonly written: readonly { readonly path: string }[];
    readonly wordTemplate?: Report;
  }>([...['export', file('grain.brief'), '--to', 'docx', '--out', file(out), ...options]]);
  return { json, bytes: fs.readFileSync(json.written[0]?.path ?? '') };
}

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

describe('--live-citations', () => {
  it('makes the citations of a Word file fields, the same bytes every time, and of no other file', async () => {
    const [plain, live, again] = [
      await exported('plain'),
      await exported('live', '--live-citations'),
      await exported('again', '--live-citations'),
    ];
    const fields = ({ bytes }: { readonly bytes: Uint8Array }) =>
      part(bytes, 'word/footnotes.xml').split('ADDIN ZOTERO_ITEM CSL_CITATION').length - 1;
    expect(fields(plain)).toBe(0);
    expect(fields(live)).toBe(part(live.bytes, 'word/document.xml').split('<w:footnoteReference').length - 1);
    expect(fields(live)).toBeGreaterThan(0);
    expect(live.bytes.equals(again.bytes)).toBe(true);
    const asked = ['export', file('grain.brief'), '--to', 'pdf', '--out', file('none'), '--live-citations'];
    expect((await run(asked)).code).toBe(2);
  });
});

describe('--word-template', () => {
  it('writes a brief in the look of a Word file and says what came from it', async () => {
    const { json, bytes } = await exported('one', '--word-template', file('Amt.dotx'));
    expect(json.wordTemplate?.taken).toContain('heading 1');
    expect(json.wordTemplate?.added).toContain('Callout');
    expect(part(bytes, 'word/document.xml')).toContain('w:val="berschrift1"');
  });

  it('writes the same bytes every time, and tells people in one line', async () => {
    const [one, two] = [
      await exported('two', '--word-template', file('Amt.dotx')),
      await exported('three', '--word-template', file('Amt.dotx')),
    ];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    const { stdout } = await run(['themes', file('Amt.dotx')]);
    expect(stdout).toMatch(/Amt\.dotx: 10 styles taken, \d+ added: Body Text, /);
  });

  it('goes with Word files only, and not with large print', async () => {
    const asked = ['export', file('grain.brief'), '--out', file('four'), '--word-template', file('Amt.dotx')];
    expect((await run([...asked, '--to', 'pdf'])).code).toBe(2);
    expect((await run([...asked, '--to', 'docx', '--large-print'])).code).toBe(2);
  });

  it.each([
    ['word-file/macros', wordFile({ parts: { 'word/vbaProject.bin': new Uint8Array([1]) } }), 'contains macros'],
    [
      'word-file/attached-template',
      wordFile({ links: { settings: link('rId1', 'attachedTemplate', 'file:///c:/x.dotx', true) } }),
      'depends on another template',
    ],
    ['word-file/protected', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'protected by a password'],
    ['word-file/damaged', wordFile().slice(0, 900), 'is damaged'],
    ['word-file/not-word', new TextEncoder().encode('plain'), 'is not a Word file'],
  ])('refuses a file for %s', async (code, bytes, sentence) => {
    fs.writeFileSync(file('bad.docx'), bytes);
    const refused = await runJson<ErrorJson>(['themes', file('bad.docx')]);
    expect([refused.code, refused.json.error.code]).toEqual([3, code]);
    expect(refused.json.error.message).toContain(sentence);
  });

  it('refuses a file that is not there', async () => {
    const { code, json } = await runJson<ErrorJson>(['themes', file('none.dotx')]);
    expect([code, json.error.code]).toEqual([3, 'import/unreadable-file']);
  });
});

describe('themes with a Word file', () => {
  it('makes a house style of it that PDF and Word follow alike', async () => {
    const made = await succeed<Report & { readonly id: string; readonly look: object }>([
      ...['themes', file('Amt.dotx')],
      '--out',
      file('amt.json'),
    ]);
    expect(made).toMatchObject({
      id: 'amt',
      look: { families: { text: 'Carlito' }, spacing: { margins: { top: 40 } } },
    });
    fs.rmSync(file('Amt.dotx'));
    const { bytes } = await exported('five', '--theme', file('amt.json'));
    expect(part(bytes, 'word/document.xml')).toContain('w:val="berschrift1"');
    fs.writeFileSync(file('Amt.dotx'), wordFile());
    const { bytes: direct } = await exported('six', '--word-template', file('Amt.dotx'));
    expect(part(direct, 'word/styles.xml').length).toBeGreaterThan(1000);
  });

  it('keeps the look in a brief that is begun with it', async () => {
    const named = ['--template', 'policy-brief', '--library', file('library'), '--title', 'Own'];
    await succeed(['themes', file('Amt.dotx'), '--out', file('amt.json')]);
    await succeed(['new', ...named, '--out', file('own.brief'), '--theme', file('amt.json')]);
    fs.rmSync(file('amt.json'));
    const { written } = await succeed<{ readonly written: readonly { readonly path: string }[] }>([
      'export',
      file('own.brief'),
      '--to',
      'docx',
      '--out',
      file('seven'),
    ]);
    expect(part(fs.readFileSync(written[0]?.path ?? ''), 'word/styles.xml')).toContain('w:styleId="berschrift1"');
  });

  it('writes a file to begin with, which has every style when it comes back', async () => {
    await succeed(['themes', '--theme', 'compact', '--out', file('begin.dotx')]);
    const back = await succeed<Report>(['themes', file('begin.dotx')]);
    expect(back.added).toEqual([]);
    expect(back).toMatchObject({ look: { colours: { accent: '#7A2E2E' } } });
    expect((await run(['themes', '--out', file('begin.docx')])).code).toBe(2);
  });
});
