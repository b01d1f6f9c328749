import { expect, it } from 'vitest';
import { fittedChart } from '../../../electron/base/charts/fitted-chart.ts';
import { roughMeasure } from '../../../electron/base/charts/rough-width.ts';
import type { FigureBlock, ResolvedDocument } from '../../../electron/document/nodes.ts';
import { blocksOf } from '../../../electron/document/walk.ts';
import { textOf, type XmlElement } from '../../../electron/export/docx/package/xml-tree.ts';
import { sheetOf } from '../../../electron/templates/sheets.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { named } from '../docx/unpacked.ts';
import { odtParts } from './odt-parts.ts';

const brief = sharedBriefs['with-charts'];
if (brief === undefined) throw new Error('The shared brief with charts is gone');
const made = resolved(brief);
const charts = [...blocksOf(made.blocks)].filter(
  (block): block is FigureBlock => block.type === 'figure' && block.picture.type === 'chart',
);
const shapes = ['draw:line', 'draw:polyline', 'draw:polygon', 'draw:custom-shape'];
const groupsOf = (document: ResolvedDocument) => named(odtParts(document).content, 'draw:g');
const length = (node: XmlElement, name: string) => Number.parseFloat(node.attributes[name] ?? '');

it('a chart is the shapes that every other format draws, in the line of text, with what it says', () => {
  const groups = groupsOf(made);
  expect(charts.length).toBeGreaterThan(2);
  expect(groups).toHaveLength(charts.length);
  expect(groups.map((group) => named(group, 'svg:desc').map(textOf))).toEqual(charts.map(({ alt }) => [alt]));
  expect(groups.every(({ attributes }) => attributes['text:anchor-type'] === 'as-char')).toBe(true);
  const { width, margins } = sheetOf(made.meta.pageSize, houseTheme);
  const [first] = charts;
  if (first?.picture.type !== 'chart') throw new Error('No chart');
  const { picture } = first;
  const { drawing } = fittedChart(picture, (share) => {
    const size = houseTheme.text.sourceLine.size * share;
    const place = { width: width - margins.left - margins.right, tallest: 560, size, language: made.meta.language };
    return { ...place, measure: roughMeasure(size) };
  });
  const drawn = shapes.flatMap((name) => named(groups[0] as XmlElement, name));
  expect(drawn).toHaveLength(drawing.shapes.length);
  const words = drawing.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []));
  expect(named(groups[0] as XmlElement, 'text:p').map(textOf)).toEqual(words);
  // The empty shape behind it is as wide as the text, so that the rest stands where it was drawn.
  const [field] = named(groups[0] as XmlElement, 'draw:rect');
  expect(field && [length(field, 'svg:width'), length(field, 'svg:height')]).toEqual([
    expect.closeTo(drawing.width, 1),
    expect.closeTo(drawing.height, 1),
  ]);
});

it('its numbers follow as a table, with nothing said twice', () => {
  const { content } = odtParts(made);
  const tables = named(content, 'table:table').map((table) => named(table, 'table:table-cell').map(textOf));
  for (const { picture } of charts) {
    if (picture.type !== 'chart') continue;
    const values = picture.series.flatMap((series) => series.values.map((value) => value?.text ?? ''));
    const own = tables.filter((cells) => picture.categories.every((category) => cells.includes(category)));
    expect(own).toHaveLength(1);
    expect(values.filter((value) => !own[0]?.includes(value))).toEqual([]);
  }
  const captions = named(content, 'text:p').filter(({ attributes }) => attributes['text:style-name'] === 'Caption');
  expect(captions.map(textOf)).toEqual(['Bread cost more each year', 'Stocks fell', 'Who says so']);
});

it('lies the other way round where lines begin at the right', () => {
  const turned = groupsOf({ ...made, meta: { ...made.meta, language: 'ar' } });
  const leftOf = (group: XmlElement | undefined) =>
    named(group as XmlElement, 'draw:polygon').map((bar) => length(bar, 'svg:x'));
  const [bars, mirrored] = [leftOf(groupsOf(made)[0]), leftOf(turned[0])];
  expect(bars.length).toBeGreaterThan(2);
  expect(Math.min(...mirrored)).toBeGreaterThan(Math.min(...bars));
});
