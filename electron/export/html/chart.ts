import { drawChart } from '../../base/charts/draw-chart.ts';
import type { ChartShape } from '../../base/charts/drawing.ts';
import { roughMeasure } from '../../base/charts/rough-width.ts';
import { chartWordsOf } from '../../base/charts/words.ts';
import { chartTable, isSaidBeside } from '../../document/chart-table.ts';
import type { ChartPicture, FigureBlock, ResolvedDocument } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { anchor, escapeHtml } from './escape.ts';
import { writeTable } from './table.ts';

/** The drawing in its own units: the page scales it to the column, where its type is as large as that of tables. */
const [width, size] = [440, 8.8];
const tallest = 620;

/** A chart as an inline drawing, and its numbers, unless the text beside it says them, as a table that a reader opens. */
export function writeChart(block: FigureBlock, chart: ChartPicture, { meta }: ResolvedDocument): string {
  const { labels, language } = meta;
  const drawing = drawChart(chart, { width, tallest, size, language, measure: roughMeasure(size) });
  const id = anchor(block.id);
  const title = plainText(block.caption);
  const numbers = isSaidBeside(chart)
    ? null
    : { ...chartTable(block, chart), id: `${block.id}-numbers`, caption: [], sourceLine: [] };
  const box = `viewBox="0 0 ${width} ${round(drawing.height)}" font-size="${size}"`;
  return [
    `<div class="chart"><svg ${box} role="img" aria-labelledby="${id}-name ${id}-says">`,
    `<title id="${id}-name">${escapeHtml(title === '' ? chartWordsOf(language).name : title)}</title>`,
    `<desc id="${id}-says">${escapeHtml(block.alt)}</desc>`,
    ...drawing.shapes.map(writeShape),
    '</svg></div>',
    ...(numbers === null ? [] : openable(writeTable(numbers, labels), language)),
  ].join('\n');
}

function openable(table: string, language: string): readonly string[] {
  const summary = `<summary>${escapeHtml(chartWordsOf(language).dataTable)}</summary>`;
  return [`<details class="numbers">${summary}`, table, '</details>'];
}

/** Colours are classes, so that they come from the page's properties. */
function writeShape(shape: ChartShape): string {
  if (shape.type === 'text') {
    const anchored = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
    const weight = shape.strong ? ' font-weight="600"' : '';
    return `<text class="f-${shape.colour}" x="${round(shape.x)}" y="${round(shape.y)}"${anchored}${weight}>${escapeHtml(shape.text)}</text>`;
  }
  const { points, closed, fill, stroke, strokeWidth, dashed } = shape;
  const outline = `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}${closed ? 'Z' : ''}`;
  const look = [`f-${fill ?? 'none'}`, ...(stroke === null ? [] : [`s-${stroke}`])].join(' ');
  const line = stroke === null ? '' : ` stroke-width="${round(strokeWidth)}"`;
  return `<path class="${look}" d="${outline}"${line}${dashed ? ' stroke-dasharray="3.2 2.2"' : ''}/>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
