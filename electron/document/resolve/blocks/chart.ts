import { Fragment, type Node } from 'prosemirror-model';
import type { Chart } from '../../../base/charts/chart.ts';
import { describeChart } from '../../../base/charts/describe-chart.ts';
import { cleanLine } from '../../../base/clean-text.ts';
import type { FigureBlock, Inline } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { plainInline } from '../inline-content.ts';
import { sourceLine } from '../source-line.ts';

/**
 * A table drawn as bars or lines. What its cells cite is cited in the line under it, in the order of the cells, so that
 * every note and every source of the table is there as well.
 */
export function chartFigure(node: Node, chart: Chart, context: ResolveContext): FigureBlock {
  const own = cleanLine(String(node.attrs.alt)).trim();
  return {
    type: 'figure',
    id: idOf(node),
    picture: { type: 'chart', ...chart },
    alt: own === '' ? describeChart(chart, context.language) : own,
    decorative: false,
    caption: plainInline(String(node.attrs.caption)),
    sourceLine: chartSources(node, context),
  };
}

function chartSources(node: Node, context: ResolveContext): readonly Inline[] {
  const cited: Node[] = [];
  node.descendants((inside) => {
    if (inside.type.name === 'citation') cited.push(inside);
  });
  if (cited.length === 0) return [];
  const cell = node.firstChild?.firstChild;
  const inlinesOf = (citations: readonly Node[]) => (cell ? context.inlines(cell.copy(Fragment.from(citations))) : []);
  const printed = new Set<string>();
  const isNew = (citation: Node): boolean => {
    const inlines = inlinesOf([citation]);
    const words = JSON.stringify(inlines);
    const isKnown = printed.has(words);
    printed.add(words);
    // A mark is never left out: it may be the first of its note.
    return !isKnown || inlines.some(({ type }) => type === 'note-mark');
  };
  const marks = inlinesOf(cited.filter(isNew));
  const isMark = (inline: Inline): boolean =>
    inline.type === 'note-mark' || (inline.type === 'text' && inline.text === ',' && inline.position === 'superscript');
  // What a citation in the text says names its source itself.
  return marks.every(isMark) ? [...sourceLine(node, context), ...marks] : withLabel(marks, node, context);
}

function withLabel(marks: readonly Inline[], node: Node, context: ResolveContext): readonly Inline[] {
  const label = context.words.tableSources(context.sourcesIn(node).length);
  return [{ type: 'text', text: `${label} ` }, ...marks];
}
