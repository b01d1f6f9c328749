import { describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../../electron/brief/house-style.ts';
import type { ResolvedDocument } from '../../../electron/document/nodes.ts';
import { themeFrom } from '../../../electron/templates/theme-from.ts';
import { callout, document, em, front, heading, note, p, quote, table, ul } from '../../builders/document.ts';
import { bundledStyle, bundledStyleNames } from '../../builders/house-styles.ts';
import { kitchenSink } from '../../builders/kitchen-sink.ts';
import { indented, named, type Unpacked, written } from './unpacked.ts';

const plain: HouseStyle = { format: 1, id: 'office', title: 'Office', description: '' };

async function inStyle(style: HouseStyle | undefined, printed = kitchenSink()): Promise<Unpacked> {
  return written(printed, {}, themeFrom(style));
}

/** The parts whose bytes differ. */
function changedParts(one: Unpacked, other: Unpacked): readonly string[] {
  expect(other.paths).toEqual(one.paths);
  return one.paths.filter((path) => one.xml(path) !== other.xml(path));
}

/** Everything but terms: one stands above its meaning where the page is too narrow for both, and rightly so. */
function printedOn(pageSize: 'A4' | 'A5'): ResolvedDocument {
  return document(
    { pageSize },
    front('Grain'),
    heading(1, 'Stocks'),
    p('They ', em('fell'), ' again', note('Register, p. 4.'), '.'),
    ul('barley', 'rye'),
    quote(p('Nobody counts them.')),
    callout('note', 'Mind', p('Ports report late.')),
    table({ head: ['Port', 'Days'], rows: [['North', '40']] }),
  );
}

/** The text's part without what belongs to the page: its size and margins, and widths that are measured on it. */
function withoutPage(file: Unpacked): string {
  return indented(file.part('word/document.xml'))
    .replaceAll(/<w:pgSz [^>]*>|<w:pgMar [^>]*>/g, '')
    .replaceAll(/(<w:(?:tblW|tcW|gridCol|tblInd) [^>]*w:w=")\d+/g, '$1')
    .replaceAll(/(<(?:wp:extent|a:ext) )cx="\d+" cy="\d+"/g, '$1');
}

describe('another house style', () => {
  it('changes styles, lists, theme and fonts and not a letter of the text', async () => {
    const house = await inStyle(undefined);
    const other = await inStyle({
      ...plain,
      families: { text: 'Source Sans 3' },
      text: { size: 12, lineSpacing: 1.5, headings: 1.4, smallest: 9 },
      colours: { text: '#000000', accent: '#7A2E2E', tint: '#F6F3F0' },
      spacing: { blocks: 1.5 },
      table: { padding: 5, ruleWidth: 1 },
      callout: { barWidth: 4, padding: 12 },
    });
    expect(changedParts(house, other).filter((path) => path !== 'word/document.xml')).toEqual([
      'word/fontTable.xml',
      'word/numbering.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ]);
    // The columns of a table are as wide as its words at their size, and a picture as the box it stands in.
    expect(withoutPage(other)).toBe(withoutPage(house));
  });

  it('with other margins or paper changes the page and the widths measured on it, and nothing else of the text', async () => {
    const house = await inStyle(undefined, printedOn('A4'));
    const narrow = await inStyle({ ...plain, spacing: { margins: { left: 40, right: 40 } } }, printedOn('A4'));
    const small = await inStyle(undefined, printedOn('A5'));
    for (const other of [narrow, small]) {
      expect(other.xml('word/document.xml')).not.toBe(house.xml('word/document.xml'));
      expect(withoutPage(other)).toBe(withoutPage(house));
    }
    const [size] = named(small.part('word/document.xml'), 'w:pgSz');
    // 148 × 210 mm in twentieths of a point.
    expect(size?.attributes).toMatchObject({ 'w:w': '8391', 'w:h': '11906' });
  });

  it('without italics sets stressed words bold, where the text says so itself', async () => {
    const large = await inStyle(bundledStyle('large-print'));
    const text = large.part('word/document.xml');
    expect(named(text, 'w:i')).toEqual([]);
    expect(named(text, 'w:b').length).toBeGreaterThan(0);
    expect(named(large.part('word/styles.xml'), 'w:smallCaps')).toEqual([]);
  });

  it('gives Word its colours and fonts as a theme', async () => {
    const theme = (await inStyle(bundledStyle('compact'))).xml('word/theme/theme1.xml');
    expect(theme).toContain('7A2E2E');
    expect(
      (await inStyle(bundledStyle('plain'))).xml('word/fontTable.xml').match(/w:name="Source Sans 3"/g),
    ).toHaveLength(1);
  });

  it.each(bundledStyleNames)('%s passes the self-check on every paper', async (name) => {
    for (const pageSize of ['A4', 'Letter', 'A5'] as const)
      await inStyle(bundledStyle(name), kitchenSink({ pageSize }));
  });
});
