import type { Node } from 'prosemirror-model';
import { describeChart } from '../../../../electron/base/charts/describe-chart.ts';
import { drawChart } from '../../../../electron/base/charts/draw-chart.ts';
import type { ChartShape } from '../../../../electron/base/charts/drawing.ts';
import { roughMeasure } from '../../../../electron/base/charts/rough-width.ts';
import { readChart } from '../../../../electron/brief/charts/read-chart.ts';
import { whyNoChart } from '../../../../electron/checks/rules/chart-numbers.ts';
import { liveBrief } from '../../../open-brief/live-brief.ts';
import styles from './chart-drawing.module.css';
import { element } from './element.ts';

/** What stands above a table that is shown as a chart: the chart as it is printed, or why there is none. */
export interface ShownChart {
  /** Null for a table that is shown as one. */
  readonly dom: Element | null;
  /** What the chart says in words when the writer says nothing. */
  readonly alternative: string;
}

const [width, size] = [440, 8.8];
const namespace = 'http://www.w3.org/2000/svg';

export function chartOf(table: Node): ShownChart {
  const language = liveBrief()?.metadata.language ?? 'en';
  const chart = readChart(table, language);
  if (chart === null) return { dom: null, alternative: '' };
  if (!chart.ok) {
    const why = `Stays a table: ${whyNoChart(chart.error)}`;
    return { dom: element('p', styles.refusal, {}, why), alternative: '' };
  }
  const drawing = drawChart(chart.value, { width, tallest: 600, size, language, measure: roughMeasure(size) });
  const alternative = describeChart(chart.value, language);
  const said = String(table.attrs.alt) || alternative;
  const dom = svg('svg', {
    viewBox: `0 0 ${width} ${drawing.height}`,
    role: 'img',
    'aria-label': said,
    'font-size': size,
  });
  dom.setAttribute('class', styles.chart ?? '');
  dom.append(...drawing.shapes.map(shapeOf));
  return { dom, alternative };
}

function shapeOf(shape: ChartShape): SVGElement {
  if (shape.type === 'text') {
    const text = svg('text', { x: shape.x, y: shape.y, 'text-anchor': shape.anchor, 'data-fill': shape.colour });
    if (shape.strong) text.setAttribute('font-weight', '600');
    text.textContent = shape.text;
    return text;
  }
  const outline = `M${shape.points.map(({ x, y }) => `${x} ${y}`).join('L')}${shape.closed ? 'Z' : ''}`;
  const path = svg('path', { d: outline, 'data-fill': shape.fill ?? 'none', 'stroke-width': shape.strokeWidth });
  if (shape.stroke !== null) path.setAttribute('data-stroke', shape.stroke);
  if (shape.dashed) path.setAttribute('stroke-dasharray', '3.2 2.2');
  return path;
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
