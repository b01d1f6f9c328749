import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { largestStyle, type OwnCitationStyle } from '../../electron/citations/own-style.ts';
import { assets } from '../../electron/scripts/paths.mjs';
import { saveOwnCitationStyle } from '../../electron/storage/citation-style-files.ts';
import { nodeIo } from '../../electron/storage/io-node.ts';
import { carriedStyle, keepCarriedStyle, ownStyleOf, withOwnStyle } from '../../electron/workers/carried-style.ts';
import { CitationStyles } from '../../electron/workers/citation-styles.ts';
import { Exporter } from '../../electron/workers/exporter.ts';
import { brief, cite, p, section } from '../builders/brief.ts';
import { source } from '../builders/sources.ts';

const made: string[] = [];
const emptyFolder = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carried-style-'));
  made.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of made) fs.rmSync(folder, { recursive: true });
});

const csl = (layout: string, info = '') =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>House</title><id>https://example.org/house</id>${info}</info>${layout}</style>`;
const layout = (prefix: string) => `<citation><layout prefix="${prefix} "><text variable="title"/></layout></citation>`;
const style = (xml: string): OwnCitationStyle => ({ id: 'own-house', title: 'House', kind: 'note', xml });
const sound = style(csl(layout('See')));

const broken: readonly (readonly [string, string, string])[] = [
  ['no XML', '<style', 'style/copy-unusable'],
  ['another document', '<html/>', 'style/copy-unusable'],
  [
    'an entity bomb',
    `<!DOCTYPE style [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${csl(layout('&b;'))}`,
    'style/copy-unusable',
  ],
  [
    'a file from elsewhere',
    `<!DOCTYPE style [<!ENTITY a SYSTEM "file:///etc/passwd">]>${csl(layout('&a;'))}`,
    'style/copy-unusable',
  ],
  [
    'a part that leads back to itself',
    csl(`<macro name="a"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>`),
    'style/copy-unusable',
  ],
  [
    'a parent that nobody has',
    csl('', '<link href="https://example.org/styles/nowhere" rel="independent-parent"/>'),
    'style/copy-unusable',
  ],
  ['too much', csl(`${layout('See')}<!--${'x'.repeat(largestStyle)}-->`), 'style/copy-unusable'],
];

const cited = (ownStyle: OwnCitationStyle, citationStyle = 'own-house') =>
  brief(section('Text', p('a', cite(source('mill', { type: 'book', title: 'Sacks' })))), {
    metadata: { citationStyle },
    ownStyle,
  });

async function printed(given: ReturnType<typeof cited>, folder: string | null) {
  const exporter = new Exporter(assets, null, folder);
  const { citationStyle: id, edition } = given.metadata;
  const result = await exporter.write(given, { style: id, edition }, ['md'], {
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  if (!result.ok) throw new Error(result.error.code);
  const [file] = result.value.files;
  return { text: new TextDecoder().decode(file?.bytes), findings: result.value.findings };
}

describe('the copy of a style that a brief brings along', () => {
  test('is used where nobody has the style, and goes before one of the same id that is another one', async () => {
    const none = await printed(cited(sound), emptyFolder());
    expect(none.text).toContain('[^1]: See Sacks');
    expect(none.findings).toEqual([]);
    const folder = emptyFolder();
    await saveOwnCitationStyle(nodeIo, folder, style(csl(layout('Mine:'))), 'run');
    expect((await printed(cited(sound), folder)).text).toContain('[^1]: See Sacks');
  });

  test('never stands for a style of the program', async () => {
    const forged = { ...sound, id: 'apa' };
    expect((await printed(cited(forged, 'apa'), null)).text).not.toContain('See Sacks');
  });

  test('has the rules of the parent that it depends on', async () => {
    const child = style(csl('', '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>'));
    const { text, findings } = await printed(cited(child), emptyFolder());
    expect(findings).toEqual([]);
    expect(text).toContain('(*Sacks*');
  });

  test.each(broken)('that is %s gives way, is told, and is kept', async (_title, xml, code) => {
    const given = cited(style(xml));
    const { text, findings } = await printed(given, emptyFolder());
    expect(findings).toMatchObject([{ code: 'citation-style-unusable', style: 'House' }]);
    expect(text).toContain('Sacks');
    const folder = emptyFolder();
    await saveOwnCitationStyle(nodeIo, folder, style(csl(layout('Mine:'))), 'run');
    expect((await printed(given, folder)).text).toContain('[^1]: Mine: Sacks');
    const known = new CitationStyles(assets, folder);
    const check = (one: OwnCitationStyle) => known.checkCarried(one);
    expect(await carriedStyle(style(xml), { folder, check })).toMatchObject({ here: 'other', fault: { code } });
    expect(await keepCarriedStyle(style(xml), { folder, check, run: 'r' })).toMatchObject({ ok: false });
  });

  test('is kept among one’s own, unless another one has its id', async () => {
    const folder = emptyFolder();
    const check = (one: OwnCitationStyle) => new CitationStyles(assets, folder).checkCarried(one);
    expect(await carriedStyle(sound, { folder, check })).toMatchObject({ here: 'none', fault: null });
    expect(await keepCarriedStyle(sound, { folder, check, run: 'r' })).toEqual({ ok: true, value: 'own-house' });
    expect(await carriedStyle(sound, { folder, check })).toMatchObject({ here: 'same' });
    const other = style(csl(layout('Compare')));
    const refused = await keepCarriedStyle(other, { folder, check, run: 'r' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'style/other-here' } });
    expect(await ownStyleOf(folder, 'own-house')).toEqual(sound);
  });

  test('is taken by a brief that cites in a style of one’s own, and left where there is one', async () => {
    const folder = emptyFolder();
    await saveOwnCitationStyle(nodeIo, folder, sound, 'run');
    const { ownStyle: _none, ...without } = cited(sound);
    expect((await withOwnStyle(without, folder)).ownStyle).toEqual(sound);
    const other = cited(style(csl(layout('Compare'))));
    expect(await withOwnStyle(other, folder)).toBe(other);
  });
});
