import type { ChartPicture, FigureBlock, TableBlock, TableCell } from './nodes.ts';

/**
 * The numbers of a chart as a table, a row for every category and a column for every series: what the chart is drawn from,
 * for formats and readers that have no picture of it.
 */
export function chartTable(block: FigureBlock, chart: ChartPicture): TableBlock {
  const head = [chart.heading === '' ? chart.unit : chart.heading, ...chart.series.map((series) => series.name)].map(
    (words) => cell(words),
  );
  return {
    type: 'table',
    id: block.id,
    caption: block.caption,
    description: block.alt,
    columns: head.map((_, column) => ({ width: null, align: column === 0 ? 'start' : 'end' })),
    head: [{ id: `${block.id}-head`, cells: head }],
    body: chart.categories.map((category, row) => ({
      id: `${block.id}-row-${row + 1}`,
      cells: [cell(category, true), ...chart.series.map(({ values }) => cell(values[row]?.text ?? ''))],
    })),
    sourceLine: block.sourceLine,
  };
}

/** The text beside the picture says the same: formats without drawings need nothing in its place. */
export function isSaidBeside(picture: FigureBlock['picture']): boolean {
  return picture.type === 'chart' && picture.kind === 'points';
}

function cell(words: string, rowHeader = false): TableCell {
  return { content: words === '' ? [] : [{ type: 'text', text: words }], rowHeader };
}
