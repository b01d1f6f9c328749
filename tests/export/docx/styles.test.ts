import { describe, expect, it } from 'vitest';
import { characterStyleNames, paragraphStyleNames } from '../../../electron/export/docx/styles/style-names.ts';
import { document, em, heading, p, quote, strong, text } from '../../builders/document.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { named, paragraphs, words, written } from './unpacked.ts';

describe('the look of a Word file', () => {
  it('lies in named styles: runs say only emphasis, position and language, paragraphs only their place', async () => {
    const file = await written(kitchenSink());
    const ofRuns = new Set<string>();
    const ofParagraphs = new Set<string>();
    for (const path of file.paths.filter((name) => /^word\/(document|footnotes|header|footer)\d*\.xml$/.test(name))) {
      const root = file.part(path);
      for (const properties of named(root, 'w:rPr')) for (const child of properties.children) ofRuns.add(nameOf(child));
      for (const properties of named(root, 'w:pPr')) {
        for (const child of properties.children) ofParagraphs.add(nameOf(child));
      }
    }
    const run = ['w:rStyle', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:vertAlign', 'w:lang', 'w:rtl'];
    const paragraph = ['w:pStyle', 'w:keepNext', 'w:pageBreakBefore', 'w:numPr', 'w:bidi', 'w:outlineLvl', 'w:sectPr'];
    expect([...ofRuns].filter((name) => !run.includes(name))).toEqual([]);
    expect([...ofParagraphs].filter((name) => !paragraph.includes(name))).toEqual([]);
  });

  it('defines every style of the table under the name Word knows it by', async () => {
    const file = await written(document());
    const names = new Map(
      named(file.part('word/styles.xml'), 'w:style').map((style) => [
        style.attributes['w:styleId'],
        named(style, 'w:name')[0]?.attributes['w:val'],
      ]),
    );
    const expected = { ...paragraphStyleNames, ...characterStyleNames };
    expect(Object.fromEntries(Object.keys(expected).map((id) => [id, names.get(id)]))).toEqual(expected);
    expect(names.get('DefaultParagraphFont')).toBe('Default Paragraph Font');
  });

  it('gives headings their rank in the outline', async () => {
    const file = await written(document());
    const ranks = [1, 2, 3, 4, 5, 6].map((level) => {
      const style = named(file.part('word/styles.xml'), 'w:style').find(
        (one) => one.attributes['w:styleId'] === `Heading${level}`,
      );
      return style && named(style, 'w:outlineLvl')[0]?.attributes['w:val'];
    });
    expect(ranks).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('names its fonts by theme, so that another font theme restyles the document', async () => {
    const file = await written(kitchenSink());
    const fonts = named(file.part('word/styles.xml'), 'w:rFonts');
    expect(fonts.length).toBeGreaterThan(3);
    expect(fonts.filter((font) => font.attributes['w:asciiTheme'] === undefined)).toEqual([]);
    const latin = named(file.part('word/theme/theme1.xml'), 'a:latin').map((font) => font.attributes.typeface);
    expect(latin).toEqual(['Source Sans 3', 'Source Serif 4']);
    const alternatives = named(file.part('word/fontTable.xml'), 'w:altName').map((font) => font.attributes['w:val']);
    expect(alternatives).toEqual(['Cambria', 'Calibri']);
  });

  it('sets emphasis upright on an italic ground', async () => {
    const file = await written(document(heading(3, 'A ', em('word')), quote(p('B ', em('word'))), p('C ', em('word'))));
    const runs = named(file.part('word/document.xml'), 'w:r').filter((run) => words(run) === 'word');
    expect(runs.map((run) => named(run, 'w:i')[0]?.attributes['w:val'] ?? 'on')).toEqual(['false', 'false', 'on']);
  });

  it('marks words in another language, and letters that run from right to left', async () => {
    const file = await written(
      document(
        p('The word ', text('vérité', { language: 'fr' }), ' and ', text('אמת', { language: 'he' }), strong('!')),
      ),
    );
    const runs = named(file.part('word/document.xml'), 'w:r');
    const french = runs.find((run) => words(run) === 'vérité');
    const hebrew = runs.find((run) => words(run) === 'אמת');
    expect(french && named(french, 'w:lang')[0]?.attributes).toEqual({ 'w:val': 'fr' });
    expect(hebrew && named(hebrew, 'w:lang')[0]?.attributes).toEqual({ 'w:val': 'he', 'w:bidi': 'he' });
    expect(hebrew && named(hebrew, 'w:rtl')).toHaveLength(1);
    expect(french && named(french, 'w:rtl')).toHaveLength(0);
  });

  it('hyphenates and justifies only where the document asks for it', async () => {
    const justified = await written(document(p('A'), { justify: true }));
    const ragged = await written(document(p('A'), { justify: false }));
    const alignment = (file: typeof justified) => {
      const style = named(file.part('word/styles.xml'), 'w:style').find(
        (one) => one.attributes['w:styleId'] === 'BodyText',
      );
      return style && named(style, 'w:jc')[0]?.attributes['w:val'];
    };
    expect([alignment(justified), alignment(ragged)]).toEqual(['both', 'left']);
    expect(named(justified.part('word/settings.xml'), 'w:autoHyphenation')).toHaveLength(1);
    expect(named(ragged.part('word/settings.xml'), 'w:autoHyphenation')).toHaveLength(0);
  });
});

function nameOf(child: string | { readonly name: string }): string {
  return typeof child === 'string' ? child : child.name;
}

describe('paragraphs', () => {
  it('never stand without a style', async () => {
    const file = await written(kitchenSink());
    expect(paragraphs(file.part('word/document.xml')).filter(({ style }) => style === 'Normal')).toEqual([]);
  });
});
