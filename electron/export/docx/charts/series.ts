import { type Chart, type ChartSeries, type ChartValue, isTentative } from '../../../base/charts/chart.ts';
import { lookOf, type SeriesLook } from '../../../base/charts/looks.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';
import { type ChartLook, hatched, richWords, shape, solid, stroke, val, wordsLook } from './chart-looks.ts';

/** Labels of values on bars; more would run into each other. */
const mostLabels = 24;
const markers: Readonly<Record<SeriesLook['marker'], string>> = {
  disc: 'circle',
  square: 'square',
  triangle: 'triangle',
  diamond: 'diamond',
};

/** The series of a chart of bars (ISO/IEC 29500-1, 21.2.2.170), with the writer's own words as the labels of values. */
export function barSeries(chart: Chart, look: ChartLook): readonly XmlElement[] {
  const labelled = chart.series.length * chart.categories.length <= mostLabels;
  return chart.series.map((series, index) => {
    const { colour, hatched: isHatched } = lookOf(index);
    const own = look.palette[colour];
    const fill = isHatched ? hatched(own, look.palette.ground) : solid(own);
    return element('c:ser', {}, [
      ...named(series, index),
      shape(fill, stroke(own, 0.75)),
      val('c:invertIfNegative', 0),
      ...tentative(series).map((point) =>
        element('c:dPt', {}, [
          val('c:idx', point),
          val('c:invertIfNegative', 0),
          shape(solid(look.palette.ground), stroke(own, 0.9)),
        ]),
      ),
      // A label says the range itself, and would stand on its line.
      ...(labelled ? [labels(series, look)] : ranges(series, look)),
      ...numbers(chart, series),
    ]);
  });
}

/** The series of a chart of lines (ISO/IEC 29500-1, 21.2.2.97). A stretch to a value that is not yet so is dashed. */
export function lineSeries(chart: Chart, look: ChartLook): readonly XmlElement[] {
  return chart.series.map((series, index) => {
    const { colour, hatched: isHollow, marker } = lookOf(index);
    const own = look.palette[colour];
    const mark = (hollow: boolean) =>
      element('c:marker', {}, [
        val('c:symbol', markers[marker]),
        val('c:size', 5),
        shape(solid(hollow ? look.palette.ground : own), stroke(own, 0.9)),
      ]);
    return element('c:ser', {}, [
      ...named(series, index),
      shape(stroke(own, 1.5)),
      mark(isHollow),
      ...tentative(series).map((point) =>
        element('c:dPt', {}, [val('c:idx', point), mark(true), val('c:bubble3D', 0), shape(stroke(own, 1.5, true))]),
      ),
      ...ranges(series, look),
      ...numbers(chart, series),
      val('c:smooth', 0),
    ]);
  });
}

function named({ name }: ChartSeries, index: number): readonly XmlElement[] {
  return [val('c:idx', index), val('c:order', index), element('c:tx', {}, [element('c:v', {}, [name])])];
}

function tentative({ values }: ChartSeries): readonly number[] {
  return values.flatMap((value, index) => (value !== null && isTentative(value) ? [index] : []));
}

/** Literal names and numbers: there is no workbook behind the chart that a program could miss. */
function numbers({ categories }: Chart, { values }: ChartSeries): readonly XmlElement[] {
  return [
    element('c:cat', {}, [element('c:strLit', {}, points(categories))]),
    element('c:val', {}, [numberList(values.map((value) => value?.value ?? null))]),
  ];
}

function points(values: readonly (string | null)[]): readonly XmlElement[] {
  return [
    val('c:ptCount', values.length),
    ...values.flatMap((value, idx) =>
      value === null ? [] : [element('c:pt', { idx }, [element('c:v', {}, [value])])],
    ),
  ];
}

function numberList(values: readonly (number | null)[]): XmlElement {
  return element('c:numLit', {}, [
    element('c:formatCode', {}, ['General']),
    ...points(values.map((value) => (value === null ? null : String(value)))),
  ]);
}

function labels({ values }: ChartSeries, look: ChartLook): XmlElement {
  const shown = (value: 0 | 1) => [
    val('c:showLegendKey', 0),
    val('c:showVal', value),
    val('c:showCatName', 0),
    val('c:showSerName', 0),
    val('c:showPercent', 0),
    val('c:showBubbleSize', 0),
  ];
  const { text } = look.palette;
  return element('c:dLbls', {}, [
    ...values.flatMap((value, index) =>
      value === null
        ? []
        : [
            element('c:dLbl', {}, [
              val('c:idx', index),
              richWords(value.text, look, text),
              val('c:dLblPos', 'outEnd'),
              ...shown(1),
            ]),
          ],
    ),
    shape(element('a:noFill'), stroke(null, 0)),
    wordsLook(look, text),
    val('c:dLblPos', 'outEnd'),
    ...shown(1),
  ]);
}

/** A thin line over the range that a value stands for. */
function ranges({ values }: ChartSeries, { palette }: ChartLook): readonly XmlElement[] {
  const hasRange = (value: ChartValue | null) => value !== null && (value.low !== null || value.high !== null);
  if (!values.some(hasRange)) return [];
  const reach = (side: 'low' | 'high') =>
    values.map((value) => Math.abs((value?.[side] ?? value?.value ?? 0) - (value?.value ?? 0)));
  return [
    element('c:errBars', {}, [
      val('c:errBarType', 'both'),
      val('c:errValType', 'cust'),
      val('c:noEndCap', 1),
      element('c:plus', {}, [numberList(reach('high'))]),
      element('c:minus', {}, [numberList(reach('low'))]),
      shape(stroke(palette.text, 0.8)),
    ]),
  ];
}
