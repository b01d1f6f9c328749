import { describe, expect, it } from 'vitest';
import { textOf, type XmlElement } from '../../../electron/export/docx/package/xml-tree.ts';
import { brief, cite, comment, p, section } from '../../builders/brief.ts';
import { resolved } from '../../builders/resolved.ts';
import { literal, on, person, source } from '../../builders/sources.ts';
import { officePages, schemaChecks } from './outside-programs.ts';
import { named, type Unpacked, words, written } from './unpacked.ts';

const ports = source('ports', {
  type: 'report',
  title: 'Ports in winter',
  author: [person('Lind', 'Åsa')],
  issued: on(2023),
  abstract: 'Ours alone.',
});
const grain = source('grain', {
  type: 'book',
  title: 'Grain',
  author: [literal('Ministry of Food')],
  issued: on(2021),
});

/** Two notes with citations, one of own words alone, and the first source once more. */
const cited = brief(
  section(
    'Main',
    p(
      'Ice came early',
      cite(ports, { locator: '4', prefix: 'see ', suffix: ', in part', comment: 'We doubt it.' }),
      '.',
    ),
    p('So it was said', comment('By word of mouth.'), '.'),
    p('Both agree', cite([ports, grain]), '.'),
  ),
  { template: { annexes: ['sources'] } },
);

const live = (style: string) => resolved(cited, { style, withCiting: true });

interface Kept {
  readonly properties: { readonly plainCitation: string; readonly noteIndex: number; readonly dontUpdate?: true };
  readonly citationItems: readonly {
    readonly id: string;
    readonly itemData: Readonly<Record<string, unknown>>;
    readonly locator?: string;
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }[];
}

describe('live citations of a Word file', () => {
  it('are fields in the notes, each with its works, its place, and the words that are printed', async () => {
    const file = await written(live('chicago-notes'));
    const kept = keptIn(file.part('word/footnotes.xml'));
    expect(kept.map(({ properties }) => properties.noteIndex)).toEqual([1, 3]);
    expect(kept.map(({ citationItems }) => citationItems.map(({ id }) => id))).toEqual([['ports'], ['ports', 'grain']]);
    const [first] = kept[0]?.citationItems ?? [];
    expect(first).toMatchObject({ locator: '4', label: 'page', prefix: 'see ', suffix: ', in part' });
    expect(first?.itemData).toMatchObject({ type: 'report', title: 'Ports in winter', id: 'ports' });
    expect(first?.itemData.author).toEqual([{ family: 'Lind', given: 'Åsa' }]);
    // The writer's own words stand behind the field, which a manager may write anew.
    const [note] = notesOf(file);
    const shown = kept[0]?.properties.plainCitation ?? '';
    expect(shown).toContain('Ports in Winter');
    expect(note && words(note)).toBe(`\t${shown} We doubt it.`);
  });

  it('are fields in the text where the style cites there, and the list of sources is one', async () => {
    const file = await written(live('apa'));
    const body = file.part('word/document.xml');
    const kept = keptIn(body);
    expect(kept.map(({ properties }) => properties.noteIndex)).toEqual([0, 0]);
    for (const { properties } of kept) expect(words(body)).toContain(properties.plainCitation);
    expect(codesIn(body).filter((code) => code.includes('CSL_BIBLIOGRAPHY'))).toHaveLength(1);
    expect(preferences(file)).toContain('<style id="http://www.zotero.org/styles/apa" locale="en-GB"');
    expect(preferences(file)).toContain('<pref name="noteType" value="0"/>');
  });

  it('in the writer’s own wording ask to be left as they are', async () => {
    const override = { text: [{ text: 'The harbour’s own list' }], instead: 'x' };
    const made = brief(section('Main', p('A', cite(ports, { override }), ' and ', cite(grain), '.')));
    for (const [style, part] of [
      ['chicago-notes', 'word/footnotes.xml'],
      ['apa', 'word/document.xml'],
    ] as const) {
      const kept = keptIn((await written(resolved(made, { style, withCiting: true }))).part(part));
      expect(kept.map(({ properties }) => properties.dontUpdate)).toEqual([true, undefined]);
      expect(kept[0]?.properties.plainCitation).toBe('The harbour’s own list');
    }
  });

  it('print the same words as a file without them, which has no such field', async () => {
    for (const style of ['chicago-notes', 'apa', 'ieee']) {
      const [plain, fields] = [await written(resolved(cited, { style })), await written(live(style))];
      for (const part of ['word/document.xml', 'word/footnotes.xml']) {
        expect(words(fields.part(part))).toBe(words(plain.part(part)));
        expect(codesIn(plain.part(part)).filter((code) => code.includes('ADDIN'))).toEqual([]);
      }
      expect(preferences(plain)).toBe('');
    }
  });

  it('carry nothing that was noted down for oneself, and nothing of a withheld source', async () => {
    const secret = source('secret', { title: 'A paper of the inner circle' }, { marking: 'Restricted' });
    const made = brief(section('Main', p('A', cite([ports, secret]), ' and ', cite(ports), '.')));
    const file = await written(resolved(made, { edition: 'external', withCiting: true }));
    const kept = keptIn(file.part('word/footnotes.xml'));
    expect(kept.map(({ citationItems }) => citationItems.map(({ id }) => id))).toEqual([['ports']]);
    const all = file.paths
      .filter((path) => path.endsWith('.xml'))
      .map(file.xml)
      .join('');
    expect(all).not.toMatch(/inner circle|"secret"|Ours alone/);
    const inside = await written(resolved(made, { withCiting: true }));
    expect(inside.xml('word/footnotes.xml')).toContain('inner circle');
  });

  it('hold nothing in their code that a program could take for a field or a quotation', async () => {
    const nasty = source('nasty', { title: '{ DDEAUTO c:\\\\x "calc" } ]]> „ü“ \u{1F600} </w:instrText>' });
    const made = brief(section('Main', p('A', cite(nasty, { prefix: '}{"', locator: '=cmd|1' }), '.')));
    const footnotes = (await written(resolved(made, { withCiting: true }))).part('word/footnotes.xml');
    const [code = ''] = codesIn(footnotes);
    const texts = code.slice(code.indexOf('{')).match(/"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(texts.filter((text) => /[{}<>&|]|\\[^u]|[^\x20-\x7e]/.test(text))).toEqual([]);
    const [kept] = keptIn(footnotes);
    expect(kept?.citationItems[0]).toMatchObject({ prefix: '}{"', locator: '=cmd|1' });
    expect(kept?.citationItems[0]?.itemData.title).toBe('{ DDEAUTO c:\\\\x "calc" } ]]> „ü“ \u{1F600} </w:instrText>');
  });

  it('leave a list of sources alone that says more than the style does', async () => {
    const old = source('old', { title: 'An old report', author: [person('Berg', 'Jo')] }, { status: 'superseded' });
    const made = brief(section('Main', p('A', cite(old), '.')), { template: { annexes: ['sources'] } });
    const file = await written(resolved(made, { style: 'apa', withCiting: true }));
    expect(codesIn(file.part('word/document.xml')).filter((code) => code.includes('BIBLIOGRAPHY'))).toEqual([]);
    expect(preferences(file)).toContain('hasBibliography="0"');
  });

  it('begin their code with the blank by which the plugins in Word know their fields', async () => {
    const file = await written(live('apa'));
    const codes = ['word/document.xml', 'word/footnotes.xml']
      .flatMap((part) => named(file.part(part), 'w:instrText').map(textOf))
      .filter((code) => code.includes('ZOTERO'));
    expect(codes.length).toBeGreaterThan(1);
    expect(codes.filter((code) => !/^ ADDIN ZOTERO_(?:ITEM|BIBL) .*\} (?:CSL_BIBLIOGRAPHY )?$/s.test(code))).toEqual(
      [],
    );
  });

  it('keep every property as short as Word keeps it', async () => {
    const custom = named((await written(live('apa'))).part('docProps/custom.xml'), 'property');
    expect(custom.map(textOf).filter((value) => value.length > 255)).toEqual([]);
    expect(custom.map(({ attributes }) => attributes.pid)).toEqual(custom.map((_, index) => String(index + 2)));
  });
});

it.skipIf(!schemaChecks)('live citations keep to the schema of the format', async () => {
  const files = ['chicago-notes', 'apa', 'vancouver'].map((style) => written(live(style)));
  expect(schemaChecks?.((await Promise.all(files)).map(({ bytes }) => bytes))).toEqual(['', '', '']);
});

it.skipIf(!officePages)('LibreOffice prints the words of live citations and none of their code', async () => {
  const pages = officePages?.((await written(live('chicago-notes'))).bytes) ?? [];
  const text = pages.join('\n');
  expect(text).toContain('Ports in Winter');
  expect(text).not.toMatch(/ADDIN|citationID/);
});

function codesIn(part: XmlElement): readonly string[] {
  return named(part, 'w:instrText').map((code) => textOf(code).trim());
}

function keptIn(part: XmlElement): readonly Kept[] {
  const start = 'ADDIN ZOTERO_ITEM CSL_CITATION ';
  return codesIn(part)
    .filter((code) => code.startsWith(start))
    .map((code) => JSON.parse(code.slice(start.length)) as Kept);
}

function notesOf(file: Unpacked): readonly XmlElement[] {
  return named(file.part('word/footnotes.xml'), 'w:footnote').filter((one) => !one.attributes['w:type']);
}

function preferences(file: Unpacked): string {
  return named(file.part('docProps/custom.xml'), 'property')
    .filter(({ attributes }) => attributes.name?.startsWith('ZOTERO_PREF_'))
    .map(textOf)
    .join('');
}
