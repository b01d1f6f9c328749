import { describe, expect, it } from 'vitest';
import type { ChartPicture, FigureBlock } from '../../../electron/document/nodes.ts';
import { blocksOf } from '../../../electron/document/walk.ts';
import { textOf, type XmlElement } from '../../../electron/export/docx/package/xml-tree.ts';
import { document } from '../../builders/document.ts';
import { resolved } from '../../builders/resolved.ts';
import { sharedBriefs } from '../../builders/shared-briefs.ts';
import { chartSchemaCheck, officePages, schemaCheck } from './outside-programs.ts';
import { named, type Unpacked, written } from './unpacked.ts';

const brief = sharedBriefs['with-charts'];
if (brief === undefined) throw new Error('The shared brief with charts is gone');
const made = resolved(brief);
const figures = [...blocksOf(made.blocks)].flatMap((block) =>
  block.type === 'figure' && block.picture.type === 'chart' && block.picture.kind !== 'points'
    ? [{ block, chart: block.picture }]
    : [],
);
const chartsOf = (file: Unpacked) => file.paths.filter((path) => path.startsWith('word/charts/')).sort();
const values = (chart: XmlElement, name: string) =>
  named(chart, 'c:ser').map((series) => named(series, name).flatMap((list) => named(list, 'c:v').map(textOf)));

const many: ChartPicture = {
  type: 'chart',
  kind: 'bars',
  heading: 'Port',
  unit: 't',
  categories: Array.from(
    { length: 13 },
    (_, index) => `The harbour office ${'abcdefghijklm'[index]} of the northern coast`,
  ),
  series: ['This year', 'Next year'].map((name, nth) => ({
    name,
    values: Array.from({ length: 13 }, (_, index) =>
      index === 4
        ? null
        : {
            value: index - 2,
            low: nth === 1 ? index - 3 : null,
            high: null,
            modality: nth === 1 ? ('expected' as const) : null,
            text: `${index - 2} t`,
          },
    ),
  })),
};
const figure = (picture: ChartPicture): FigureBlock => ({
  type: 'figure',
  id: 'coast',
  caption: [],
  picture,
  alt: 'What each harbour landed.',
  decorative: false,
  sourceLine: [],
});

describe('charts of a Word file', () => {
  it('are drawn by the program from the same numbers, each over the table of them', async () => {
    const file = await written(made);
    expect(figures.length).toBeGreaterThan(2);
    expect(chartsOf(file)).toHaveLength(figures.length);
    for (const [index, { chart }] of figures.entries()) {
      const part = file.part(`word/charts/chart${index + 1}.xml`);
      expect(named(part, chart.kind === 'bars' ? 'c:barChart' : 'c:lineChart')).toHaveLength(1);
      expect(values(part, 'c:cat')).toEqual(chart.series.map(() => chart.categories));
      expect(values(part, 'c:val')).toEqual(
        chart.series.map((series) => series.values.flatMap((value) => (value ? [String(value.value)] : []))),
      );
      expect(values(part, 'c:tx').map(([name]) => name)).toEqual(chart.series.map(({ name }) => name));
    }
    const drawn = named(file.part('word/document.xml'), 'wp:docPr').map(({ attributes }) => attributes.descr);
    expect(drawn).toEqual(figures.map(({ block }) => block.alt));
    const body = named(file.part('word/document.xml'), 'w:body')[0]?.children ?? [];
    const isChart = (node: (typeof body)[number]) => typeof node !== 'string' && named(node, 'c:chart').length > 0;
    const after = body.flatMap((node, index) => (isChart(node) ? [body[index + 1]] : []));
    expect(after.map((node) => typeof node !== 'string' && node?.name)).toEqual(figures.map(() => 'w:tbl'));
  });

  it('are found by the text: related, declared, and with a name for the block that its table keeps', async () => {
    const file = await written(document(figure(many)));
    expect(file.xml('[Content_Types].xml')).toContain('PartName="/word/charts/chart1.xml"');
    const links = named(file.part('word/_rels/document.xml.rels'), 'Relationship');
    const [reference] = named(file.part('word/document.xml'), 'c:chart');
    const target = links.find(({ attributes }) => attributes.Id === reference?.attributes['r:id']);
    expect(target?.attributes.Target).toBe('charts/chart1.xml');
    const [table] = named(file.part('word/document.xml'), 'w:tbl');
    expect(table && named(table, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'])).toContain('_bw_b1');
  });

  it('lie where names are long, leave gaps, and say by their look what is not yet so and how far it reaches', async () => {
    const part = (await written(document(figure(many)))).part('word/charts/chart1.xml');
    expect(named(part, 'c:barDir').map(({ attributes }) => attributes.val)).toEqual(['bar']);
    const [first, second] = named(part, 'c:ser');
    if (first === undefined || second === undefined) throw new Error('Series are missing');
    expect(named(named(first, 'c:val')[0] ?? first, 'c:pt').map(({ attributes }) => attributes.idx)).not.toContain('4');
    expect([named(first, 'c:dPt').length, named(second, 'c:dPt').length]).toEqual([0, 12]);
    expect([named(first, 'c:errBars').length, named(second, 'c:errBars').length]).toEqual([0, 1]);
  });

  it('are read in the direction of the language: from the left or the right, never from the bottom', async () => {
    const lines: ChartPicture = { ...many, kind: 'lines' };
    const turns = async (picture: ChartPicture, language: string) => {
      const part = (await written(document(figure(picture), { language }))).part('word/charts/chart1.xml');
      return ['c:catAx', 'c:valAx'].flatMap((axis) =>
        named(part, axis).flatMap((one) => named(one, 'c:orientation').map(({ attributes }) => attributes.val)),
      );
    };
    expect(await turns(lines, 'en-GB')).toEqual(['minMax', 'minMax']);
    expect(await turns(lines, 'ar')).toEqual(['maxMin', 'minMax']);
    // Lying bars begin at the top.
    expect(await turns(many, 'en-GB')).toEqual(['maxMin', 'minMax']);
    expect(await turns(many, 'ar')).toEqual(['maxMin', 'maxMin']);
  });

  it('stand in a line of their own direction, whatever that of the text', async () => {
    const file = await written(document(figure(many), { language: 'ar' }));
    const line = named(file.part('word/document.xml'), 'w:p').find((one) => named(one, 'c:chart').length > 0);
    const [direction] = line === undefined ? [] : named(line, 'w:bidi');
    expect(direction?.attributes['w:val']).toMatch(/^(?:false|0)$/);
  });

  it.skipIf(!chartSchemaCheck || !schemaCheck)('keep to the schema of charts', async () => {
    const files = [await written(made), await written(document(figure(many), { language: 'ar' }))];
    for (const file of files) {
      expect(schemaCheck?.(file.bytes)).toBe('');
      for (const path of chartsOf(file)) expect(chartSchemaCheck?.(file.xml(path))).toBe('');
    }
  });

  it.skipIf(!officePages)('are drawn by LibreOffice, with the words of their values', async () => {
    const pages = officePages?.((await written(made)).bytes)?.join('\n') ?? '';
    const [bars] = figures.filter(({ chart }) => chart.kind === 'bars');
    const text = bars?.chart.series[0]?.values[0]?.text ?? '';
    // Once in the chart and once in its table.
    expect(pages.split(text).length - 1).toBe(2);
  });
});
