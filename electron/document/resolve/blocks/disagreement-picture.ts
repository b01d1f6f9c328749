import type { Node } from 'prosemirror-model';
import type { ChartValue } from '../../../base/charts/chart.ts';
import { describeChart } from '../../../base/charts/describe-chart.ts';
import { cleanLine } from '../../../base/clean-text.ts';
import { valueWithBound } from '../../../brief/disagreement-callout.ts';
import { phrasesFor } from '../../../brief/phrases.ts';
import type { CitationItem } from '../../../citations/citation.ts';
import type { Claim } from '../../../claims/claim.ts';
import type { Figure } from '../../../claims/figure.ts';
import type { ChartPicture, FigureBlock } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { whoAndWhen } from '../short-reference.ts';

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly value: ChartValue;
}

/**
 * The values of a box where sources differ, on one scale: how far each is meant, and whether it has been seen or is
 * expected. A line of the box is a row if it still says the figure of the claim it cites, so the picture says nothing
 * that the text does not. Null where fewer than two lines have figures, or they count different things.
 */
export function disagreementPicture(box: Node, context: ResolveContext): FigureBlock | null {
  const rows: Row[] = [];
  box.descendants((line) => {
    if (!line.isTextblock) return true;
    const row = line.type.name === 'callout_title' ? null : rowOf(line, context);
    if (row !== null) rows.push(row);
    return false;
  });
  const [first] = rows;
  if (first === undefined || rows.length < 2 || rows.some(({ unit }) => unit !== first.unit)) return null;
  const picture: ChartPicture = {
    type: 'chart',
    kind: 'points',
    heading: '',
    categories: rows.map(({ name }) => name),
    series: [{ name: '', values: rows.map(({ value }) => value) }],
    unit: printedUnit(first.unit),
  };
  return {
    type: 'figure',
    id: `${idOf(box)}-values`,
    picture,
    alt: describeChart(picture, context.language),
    decorative: false,
    caption: [],
    sourceLine: [],
  };
}

function rowOf(line: Node, context: ResolveContext): Row | null {
  const said = cleanLine(line.textContent);
  for (const { claim: id, source } of citedIn(line)) {
    const claim = id === null ? undefined : context.claimOf(id);
    const figure = claim && figureSaid(claim, said);
    if (claim === undefined || figure === undefined) continue;
    const cited = context.sourceOf(source);
    // Of a withheld source only what the writer says of it is shown.
    const words = cited.withheld ? figure.raw : valueWithBound(figure.raw, claim.original);
    const value = chartValue(figure, cleanLine(words), context.language);
    if (value !== null) return { name: whoAndWhen(cited, context.words), unit: figure.unit, value };
  }
  return null;
}

function citedIn(line: Node): readonly CitationItem[] {
  const items: CitationItem[] = [];
  line.descendants((inside) => {
    if (inside.type.name === 'citation') items.push(...(inside.attrs.items as readonly CitationItem[]));
  });
  return items;
}

/** Of the claim's figures the longest whose words the line has: "10,900" before "900". */
function figureSaid({ figures }: Claim, said: string): Figure | undefined {
  return figures
    .filter(({ raw }) => raw !== '' && said.includes(cleanLine(raw)))
    .toSorted((a, b) => b.raw.length - a.raw.length)[0];
}

function chartValue(figure: Figure, words: string, language: string): ChartValue | null {
  const { low, high, qualifier, modality } = figure;
  const middle = low === null || high === null ? (low ?? high) : (low + high) / 2;
  const value = figure.value ?? middle;
  if (value === null) return null;
  const isBound = qualifier === 'min' || qualifier === 'max';
  return {
    value,
    low: isBound ? null : low,
    high: isBound ? null : high,
    ...(isBound && { open: qualifier === 'min' ? 'above' : 'below' }),
    modality,
    text: `${words} (${phrasesFor(language).modality[modality]})`,
  };
}

/** Title and text say what is counted; the scale says its sign or code, which its numbers would lack. */
function printedUnit(unit: string): string {
  if (unit === 'percent') return '%';
  return /^[A-Z]{3}\b/.test(unit) ? unit.replaceAll('/', ' / ') : '';
}
