import { describe, expect, it } from 'vitest';
import { rtfImporter } from '../../../electron/library/importers/rtf.ts';
import { described, importText } from './described.ts';

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0\deflang1033{\fonttbl{\f0 Times;}{\f1\fcharset204 Kyr;}{\f2\fcharset128 Gothic;}{\f3\fcharset2 Symbol;}}
{\stylesheet{\ql Normal;}{\s1\outlinelevel0 Kopf;}{\s2\sbasedon1\outlinelevel2 Unter;}{\s3 Quote;}{\s4 Title;}{\s5 toc 1;}{\s6 caption;}{\*\cs7 Emphasis;}}
{\*\listtable{\list{\listlevel\levelnfc0{\leveltext\'02\'00.;}}{\listlevel\levelnfc23{\leveltext\'01\u8226 ?;}}\listid5}}
{\*\listoverridetable{\listoverride\listid5\ls1}}`;

const rtf = (body: string) => importText(rtfImporter, `${head}${body}}`);
const lines = async (body: string) => described(await rtf(body));

describe('the text of an RTF document', () => {
  it('reads headings by style and outline, lists by level, quotations and captions', async () => {
    const body = String.raw`\pard\s4 Salt marsh\par\pard\s5 Contents line 1\par\pard\s1 Plants\par\pard\s2 Glasswort\par
\pard\ls1\ilvl0{\listtext 1.\tab}first\par{\listtext 2.\tab}second\par\pard\ls1\ilvl1{\listtext\u8226 ?\tab}below\par
\pard\ls1\ilvl1 goes on\par\pard\s3 Nobody mows it.\par\pard\s6 Figure 1\par\pard Plain\line broken.\par`;
    expect(await lines(body)).toEqual([
      'heading 1: Salt marsh',
      '(table-of-contents) paragraph: Contents line 1',
      'heading 1: Plants',
      'heading 3: Glasswort',
      'list-item 1 ordered: first',
      'list-item 1 ordered: second',
      'list-item 2: below',
      'paragraph: goes on',
      'quote: Nobody mows it.',
      'caption: Figure 1',
      'paragraph: Plain / broken.',
    ]);
  });

  it('reads letters of every code page, and characters by number with their fallback passed over', async () => {
    expect(await lines(String.raw`\'93caf\'e9\'94 {\f1 \'cc\'e8\'f0} {\f2 \'93\'fa\'96\{ \'83A} {\f3 \'b7}`)).toEqual([
      'paragraph: “café” Мир 日本 ア •',
    ]);
    expect(
      await lines(
        String.raw`\u8364? \u-10179?\u-8704? {\uc2\u228\'E8ab} {\uc0\u937}z \u8217\'92 {\upr{A?}{\*\ud{A\u937?}}}`,
      ),
    ).toEqual(['paragraph: € 😀 äb Ωz ’ AΩ']);
    expect(described(await importText(rtfImporter, String.raw`{\rtf1\pc \'84\'94 {\rquote}\~x}`))).toEqual([
      'paragraph: äö ’\u00a0x',
    ]);
  });

  it('reads tables with head rows, merged cells and rows of other widths', async () => {
    const body = String.raw`\trowd\trhdr\cellx1000\cellx2000\cellx3000\pard\intbl Plot\cell Dry\cell Wet\cell\row
\trowd\clvmgf\cellx1000\cellx2000\cellx3000\pard\intbl A\cell 1\cell 2\par 3\cell\row
\trowd\clvmrg\cellx1000\cellx3010\pard\intbl\cell both\cell\row
\pard After.\par`;
    const document = await rtf(body);
    expect(described(document)).toEqual(['table: Plot | Dry | Wet // A | 1 | 2 3 // both', 'paragraph: After.']);
    const [table] = document.blocks;
    if (table?.type !== 'table') throw new Error('a table was expected');
    expect(table.headerRows).toBe(1);
    expect(table.rows.map((row) => row.map(({ rowSpan, columnSpan }) => `${rowSpan}x${columnSpan}`))).toEqual([
      ['1x1', '1x1', '1x1'],
      ['2x1', '1x1', '1x1'],
      ['1x2'],
    ]);
  });

  it('puts notes at the end under the marks that stand in the text, and boxes after their paragraph', async () => {
    const body = String.raw`Cut{\super\chftn}{\footnote\pard{\super\chftn} In May.} twice{\super *}{\footnote\pard{\super *} In wet years.}{\*\footnote\ftnalt Third.} {\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In a box.\par}}{\shprslt drawn}}a year.\par`;
    expect(await lines(body)).toEqual([
      'paragraph: Cut[1] twice[*][3] a year.',
      'paragraph: In a box.',
      'footnote: [1] In May.',
      'footnote: [*] In wet years.',
      'footnote: [3] Third.',
    ]);
  });

  it('shows results of fields, and leaves out what is hidden, deleted, commented, drawn or embedded, and says so', async () => {
    const body = String.raw`{\header Page head}See {\field{\*\fldinst{HYPERLINK "http://x.example"}}{\fldrslt the map}}{\v secret}{\deleted gone}{\revised kept}.
{\*\annotation Why?}{\pict\wmetafile8 0102}{\object{\*\objdata 01}{\result drawing}}{\*\unknown no}{\bkmkstart no}{\info{\title no}}\par`;
    const document = await rtf(body);
    expect(described(document)).toEqual(['paragraph: See the mapkept.drawing']);
    expect(document.warnings).toEqual([
      { code: 'tracked-changes-accepted', detail: '2 changes' },
      { code: 'hidden-text-left-out', detail: '1 place' },
      { code: 'pictures-left-out', detail: '1 picture' },
      { code: 'active-content-left-out', detail: '1 embedded object' },
      { code: 'comments-left-out', detail: '1 comment' },
    ]);
  });

  it('takes what the information group states and the language most words are in', async () => {
    const body = String.raw`{\info{\title Caf\'e9 survey}{\author Ana Ruiz}{\operator Bo Lind}{\creatim\yr2024\mo5\dy1}{\keywords salt, mud}}\lang1033 One.\lang2057 Two longer sentences are here.`;
    const { item, language } = await rtf(body);
    expect(language).toBe('en-GB');
    expect(item).toEqual({
      type: 'document',
      title: 'Café survey',
      author: [{ family: 'Ruiz', given: 'Ana' }],
      keyword: 'salt, mud',
      language: 'en-GB',
    });
  });

  it('steps over raw data, and reads what is left of a file that was cut off', async () => {
    expect(await lines(String.raw`Before {\pict\bin5 }{\}x} after.`)).toEqual(['paragraph: Before after.']);
    for (const cut of [String.raw`{\rtf1 Whole words {\b and`, String.raw`{\rtf1 Whole words and{\*\x\bin999999 zz`]) {
      const document = await importText(rtfImporter, cut);
      expect(described(document)).toEqual(['paragraph: Whole words and']);
      expect(document.warnings.map(({ code }) => code)).toEqual(['structure-damaged']);
    }
    expect(await rtfImporter.import({ bytes: new TextEncoder().encode('{\\rtf1 }'), fileName: 'x.rtf' })).toMatchObject(
      {
        error: { code: 'no-text' },
      },
    );
  });

  it('reads hundreds of thousands of nested groups without a stack of its own kind', async () => {
    const deep = `{\\rtf1 ${'{\\b'.repeat(200_000)} core${'}'.repeat(200_000)}}`;
    expect(described(await importText(rtfImporter, deep))).toEqual(['heading 2: core']);
  });
});
