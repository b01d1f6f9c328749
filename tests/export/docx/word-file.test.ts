import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runningFields } from '../../../electron/brief/house-style.ts';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { wordName } from '../../../electron/export/docx/word-file/local-names.ts';
import { styleReport } from '../../../electron/export/docx/word-file/word-file.ts';
import { readWordFile } from '../../../electron/library/word-file/read-word-file.ts';
import type { WordFileLook } from '../../../electron/library/word-file/word-file-look.ts';
import { brief, p as briefParagraph, commented, section } from '../../builders/brief.ts';
import { callout, document, front, heading, note, ol, p, ul } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { bands } from '../../builders/pictures.ts';
import { resolved } from '../../builders/resolved.ts';
import {
  complexField,
  french,
  german,
  korean,
  link,
  theme,
  type WordFileParts,
  wordFile,
} from '../../builders/word-files.ts';
import { schemaCheck, schemaChecks } from './outside-programs.ts';
import { named, paragraphs, type Unpacked, words, written } from './unpacked.ts';

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus/docx');
if (!existsSync(corpus)) console.log('skipped: the documents of other programs are not here');

function lookOf(given: WordFileParts = {}): WordFileLook {
  const read = readWordFile(wordFile(given), 'Amt.dotx');
  if (!read.ok) throw new Error(`${read.error.code}: ${read.error.detail}`);
  return read.value;
}

async function inFile(printed: ResolvedDocument, given: WordFileParts = {}): Promise<Unpacked> {
  return written(printed, { wordFile: lookOf(given) });
}

function styleNamed(file: Unpacked, name: string) {
  const found = named(file.part('word/styles.xml'), 'w:style').filter(
    (style) => named(style, 'w:name')[0]?.attributes['w:val'] === name,
  );
  expect(found.map((style) => style.attributes['w:styleId'])).toHaveLength(1);
  return found[0] as NonNullable<(typeof found)[0]>;
}

const idOf = (file: Unpacked, name: string) => styleNamed(file, name).attributes['w:styleId'];
const valueIn = (file: Unpacked, style: string, element: string) =>
  named(styleNamed(file, style), element)[0]?.attributes['w:val'];

describe('a document in the look of a Word file', () => {
  it.each(Object.entries({ german, french, korean }))(
    'goes by its styles under the ids of Word in %s',
    async (_, ids) => {
      const file = await inFile(document(heading(1, 'Stocks'), ul('rye'), p('They fell', note('Register.'), '.')), {
        ids,
      });
      const styles = paragraphs(file.part('word/document.xml')).map(({ style }) => style);
      expect(styles.slice(0, 3)).toEqual([`${ids.heading}1`, ids.bullet, idOf(file, 'Body Text')]);
      expect(named(file.part('word/document.xml'), 'w:rStyle').map((one) => one.attributes['w:val'])).toContain(
        ids.mark,
      );
      expect(paragraphs(file.part('word/footnotes.xml')).at(-1)?.style).toBe(ids.note);
      // The definitions are the file's own, to the colour.
      expect(valueIn(file, 'heading 1', 'w:color')).toBe('7A1F3D');
    },
  );

  it('adds the styles that the file lacks, at home among its own', async () => {
    const file = await inFile(kitchenSink());
    const callout = styleNamed(file, 'Callout');
    expect(named(callout, 'w:basedOn')[0]?.attributes['w:val']).toBe(german.normal);
    // The tint and the accent are those of the file's theme.
    expect(named(callout, 'w:shd')[0]?.attributes).toMatchObject({ 'w:fill': 'F2EDE4', 'w:themeFill': 'background2' });
    expect(named(styleNamed(file, 'Bottom Line'), 'w:left')[0]?.attributes).toMatchObject({ 'w:color': '7A1F3D' });
    const report = styleReport(lookOf());
    expect(report.taken).toEqual([
      'Normal',
      'Title',
      'heading 1',
      'heading 2',
      'List Bullet',
      'List Number',
      'header',
      'footer',
      'footnote text',
      'footnote reference',
    ]);
    expect(report.added).toContain('Callout');
    expect(new Set([...report.taken, ...report.added]).size).toBe(report.taken.length + report.added.length);
  });

  it('keeps our colours where those of the file could not be read', async () => {
    const file = await inFile(kitchenSink(), { theme: theme({ light2: '40405A', accent1: 'FFE066' }) });
    const panel = styleNamed(file, 'Callout');
    expect(named(panel, 'w:shd')[0]?.attributes).toEqual({ 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'F1F4F7' });
    expect(named(styleNamed(file, 'Hyperlink'), 'w:color')[0]?.attributes).toEqual({ 'w:val': '1F5B8F' });
  });

  it('finds styles by alias and by the names that other programs write', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Kasten"><w:name w:val="Kasten"/><w:aliases w:val="Box,Callout"/></w:style><w:style w:type="paragraph" w:styleId="Zit"><w:name w:val="Zitat"/></w:style>';
    const report = styleReport(lookOf({ styles }));
    expect(report.taken).toEqual(expect.arrayContaining(['Callout', 'Quote']));
    expect([
      wordName('Überschrift 3'),
      wordName('Titre 1'),
      wordName('제목 2'),
      wordName('제목'),
      wordName('Listennummer 2'),
    ]).toEqual(['heading 3', 'heading 1', 'heading 2', 'title', 'list number 2']);
    expect(wordName('Heading of our own')).toBe('heading of our own');
  });

  it('gives comments the styles of the file too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Kommentartext"><w:name w:val="annotation text"/></w:style><w:style w:type="character" w:styleId="Kommentarzeichen"><w:name w:val="annotation reference"/></w:style>';
    const said = commented('is old', { id: 'k1', text: 'Since when?' });
    const made = resolved(brief(section('Prose', briefParagraph('The pier ', said))), { withComments: true });
    const file = await inFile(made, { styles });
    const comments = file.part('word/comments.xml');
    expect(paragraphs(comments).map(({ style }) => style)).toEqual(['Kommentartext']);
    expect(named(comments, 'w:rStyle').map((one) => one.attributes['w:val'])).toEqual(['Kommentarzeichen']);
  });

  it('gives a style of ours another id where the file uses it for something else', async () => {
    const styles = '<w:style w:type="character" w:styleId="Callout"><w:name w:val="Loud"/></w:style>';
    const file = await inFile(document(callout('note', 'Mind', p('Ports report late.'))), { styles });
    expect(idOf(file, 'Callout')).toBe('Callout2');
    expect(paragraphs(file.part('word/document.xml')).map(({ style }) => style)).toContain('Callout2');
  });

  it('counts numbered lists in the file’s list, each from its own start', async () => {
    const file = await inFile(document(ol('one', 'two'), p('Then'), ol('three')));
    const text = file.part('word/document.xml');
    const lists = named(text, 'w:p').flatMap((one) => named(one, 'w:numId').map((id) => id.attributes['w:val'] ?? ''));
    expect(new Set(lists).size).toBe(2);
    const nums = named(file.part('word/numbering.xml'), 'w:num');
    for (const id of new Set(lists)) {
      const num = nums.find((one) => one.attributes['w:numId'] === id);
      expect(num && named(num, 'w:abstractNumId')[0]?.attributes['w:val']).toBe('2');
      expect(num && named(num, 'w:startOverride')[0]?.attributes['w:val']).toBe('1');
    }
  });

  it('has the file’s page, and widths that are measured on it', async () => {
    const file = await inFile(kitchenSink());
    const [size] = named(file.part('word/document.xml'), 'w:pgSz');
    expect(size?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
    const edges = named(file.part('word/document.xml'), 'w:pgMar').map((one) => one.attributes['w:left']);
    expect(new Set(edges)).toEqual(new Set(['1701']));
    // 11906 - 1701 - 1134 twips.
    const widest = Math.max(
      ...named(file.part('word/document.xml'), 'w:tblW').map((one) => Number(one.attributes['w:w'])),
    );
    expect(widest).toBe(9071);
  });

  it('keeps our page where the file’s has no room for text', async () => {
    const section =
      '<w:pgSz w:w="3000" w:h="3000"/><w:pgMar w:top="1400" w:right="1400" w:bottom="1400" w:left="1400"/>';
    const file = await inFile(document(p('x')), { section });
    expect(named(file.part('word/document.xml'), 'w:pgSz')[0]?.attributes['w:w']).toBe('11906');
  });
});

describe('running lines of a Word file', () => {
  const shown = (file: Unpacked, kind: string) => {
    const links = new Map(
      named(file.part('word/_rels/document.xml.rels'), 'Relationship').map((one) => [
        one.attributes.Id,
        one.attributes.Target,
      ]),
    );
    return Object.fromEntries(
      named(file.part('word/document.xml'), `w:${kind}Reference`).map(({ attributes }) => [
        attributes['w:type'],
        words(file.part(`word/${links.get(attributes['r:id'])}`)),
      ]),
    );
  };
  const meta = { title: 'Grain {page}', marking: 'Official' };

  it('stand in place of ours, with the brief’s own title and marking, which no field code is made of', async () => {
    const file = await inFile(document(meta, front('Grain'), p('x')));
    expect(shown(file, 'header')).toEqual({ default: 'Grain {page} · AmtOfficial', first: 'Amt für Hafenwesen' });
    expect(shown(file, 'footer')).toEqual({ default: '7 von 9' });
    expect(named(file.part('word/document.xml'), 'w:titlePg')).toHaveLength(1);
    const header = file.part('word/header1.xml');
    expect(named(header, 'w:instrText')).toEqual([]);
  });

  it('never lose the marking', async () => {
    const header = '<w:p><w:r><w:t>Amt</w:t></w:r></w:p>';
    const file = await inFile(document({ ...meta, title: 'T' }, heading(1, 'A')), { header });
    expect(shown(file, 'header')).toEqual({ default: 'OfficialAmt', first: 'OfficialAmt für Hafenwesen' });
    const none = await inFile(document({ ...meta, marking: '' }, heading(1, 'A')), { header });
    expect(shown(none, 'header')).toEqual({ default: 'Amt', first: 'Amt für Hafenwesen' });
  });

  it('leave a cover bare', async () => {
    const section = '<w:pgSz w:w="11906" w:h="16838"/>';
    const file = await inFile(document({ ...meta, cover: true }, front('Grain'), p('x')), { section });
    expect(Object.keys(shown(file, 'header'))).toEqual(['default']);
    expect(named(file.part('word/document.xml'), 'w:titlePg')).toHaveLength(1);
  });

  it('fill in every field that a running line of a house style knows', async () => {
    const fields = runningFields.filter((field) => !['page', 'pages', 'section'].includes(field));
    const text = `${fields.map((field) => `[{${field}}]`).join('')} {other}`;
    const header = `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
    const made = document({ marking: 'Open' }, heading(1, 'Stocks'));
    const file = await inFile(made, { header });
    const said = fields.map((field) => `[${made.meta.runningWords[field]}]`).join('');
    expect(said).toContain('[22 November 2024]');
    expect(words(file.part('word/header1.xml'))).toBe(`${said} {other}`);
  });

  it('turn {page} and {section} into fields and fill the results of others', async () => {
    const header = `<w:p><w:r><w:t>{section} – {page}/{pages} {preparedBy}</w:t></w:r>${complexField('TITLE', 'Old')}</w:p>`;
    const file = await inFile(document({ title: 'New', preparedBy: 'Desk' }, heading(1, 'Stocks')), { header });
    const part = file.part('word/header1.xml');
    expect(words(part)).toBe('Stocks – 1/1 DeskNew');
    expect(named(part, 'w:instrText').map((one) => one.children.join('').trim())).toEqual([
      'STYLEREF 1',
      'PAGE',
      'NUMPAGES',
      'TITLE',
    ]);
  });

  it('bring their pictures, each with a relationship and a content type', async () => {
    const header =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r></w:p>';
    const file = await inFile(document(p('x')), {
      header,
      links: { header: link('rId1', 'image', 'media/logo.gif') },
      parts: { 'word/media/logo.gif': bands(2, 2, '#112233') },
    });
    expect(file.paths).toContain('word/media/house1.gif');
    const [picture] = named(file.part('word/header1.xml'), 'v:imagedata');
    const [relation] = named(file.part('word/_rels/header1.xml.rels'), 'Relationship');
    expect(relation?.attributes).toMatchObject({ Id: picture?.attributes['r:id'], Target: 'media/house1.gif' });
    expect(named(file.part('[Content_Types].xml'), 'Default').map((one) => one.attributes.Extension)).toContain('gif');
  });

  it('stay ours where the file has none', async () => {
    const text =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:sectPr/></w:body></w:document>';
    const file = await inFile(document({ header: { left: 'Ours', right: '' } }, p('x')), {
      parts: { 'word/document.xml': text },
    });
    expect(shown(file, 'header')).toEqual({ default: 'Ours' });
    expect(paragraphs(file.part('word/header1.xml'))[0]?.style).toBe(german.header);
  });
});

describe('what holds for every file', () => {
  it('holds in a taken look: note order, bookmarks, baseline, the same bytes every time', async () => {
    const [one, other] = [await inFile(kitchenSink()), await inFile(kitchenSink())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
    const plain = await written(kitchenSink());
    expect(one.xml('customXml/item1.xml')).toBe(plain.xml('customXml/item1.xml'));
    const marks = (file: Unpacked) =>
      named(file.part('word/document.xml'), 'w:bookmarkStart').map((mark) => mark.attributes['w:name']);
    expect(marks(one)).toEqual(marks(plain));
    expect(words(one.part('word/document.xml'))).toBe(words(plain.part('word/document.xml')));
    expect(one.xml('word/settings.xml')).not.toContain('updateFields');
  });

  it('holds for a file without theme, lists and fonts', async () => {
    const other = '<w:other xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    const bare = { 'word/numbering.xml': other, 'word/theme/theme1.xml': other, 'word/fontTable.xml': other };
    const file = await inFile(kitchenSink(), { parts: bare });
    // Fonts by theme would be ours, so what is added speaks the file's own.
    expect(named(styleNamed(file, 'Callout Title'), 'w:rFonts')).toEqual([]);
  });

  it.skipIf(schemaChecks === null || !existsSync(corpus))(
    'holds in the look of any Word file',
    async () => {
      const names = readdirSync(corpus).filter((name) => name.endsWith('.docx'));
      const looks = names.map((name) => readWordFile(readFileSync(path.join(corpus, name)), name));
      const files: Uint8Array[] = [];
      for (const look of looks) if (look.ok) files.push((await written(kitchenSink(), { wordFile: look.value })).bytes);
      expect(files.length).toBeGreaterThan(25);
      expect(schemaChecks?.(files).filter((said) => said !== '')).toEqual([]);
      const refused = looks.flatMap((look) => (look.ok ? [] : [look.error.code]));
      expect(refused.filter((code) => code !== 'linked-picture' && code !== 'attached-template')).toEqual([]);
    },
    200_000,
  );

  it.skipIf(schemaCheck === null)('follows the schema, whatever order the file itself has', async () => {
    for (const ids of [german, french, korean])
      expect(schemaCheck?.((await inFile(kitchenSink(), { ids })).bytes)).toBe('');
    const styles =
      '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr><w:vAlign w:val="bottom"/><w:tcBorders/></w:tcPr></w:tblStylePr><w:tblPr/><w:name w:val="T"/></w:style>';
    expect(
      schemaCheck?.(
        (await inFile(kitchenSink({ language: 'ar' }), { styles, settings: '<w:evenAndOddHeaders/>' })).bytes,
      ),
    ).toBe('');
  });
});
