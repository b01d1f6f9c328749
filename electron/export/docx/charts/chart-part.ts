import { valueAxis } from '../../../base/charts/axis.ts';
import type { Chart } from '../../../base/charts/chart.ts';
import { decimalsOf } from '../../../base/charts/numerals.ts';
import { isRightToLeft } from '../../../base/writing-direction.ts';
import { namespaces } from '../package/names.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';
import { type ChartLook, richWords, shape, stroke, val, wordsLook } from './chart-looks.ts';
import { barSeries, lineSeries } from './series.ts';

export interface ChartSetting extends ChartLook {
  /** BCP 47 tag. */
  readonly language: string;
  /** Bars lie, so that long names have room. */
  readonly lying: boolean;
}

/**
 * A part of the package with a chart of bars or lines (ISO/IEC 29500-1, 21.2): the program draws it itself, and whoever has
 * the file can give it another look. It holds its numbers, and no workbook.
 */
export function chartPart(chart: Chart, setting: ChartSetting): XmlElement {
  const { palette } = setting;
  return element('c:chartSpace', { 'xmlns:c': namespaces.c, 'xmlns:a': namespaces.a, 'xmlns:r': namespaces.r }, [
    val('c:date1904', 0),
    val('c:lang', setting.language),
    val('c:roundedCorners', 0),
    element('c:chart', {}, [
      val('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, [
        element('c:layout'),
        chart.kind === 'lines' ? lines(chart, setting) : bars(chart, setting),
        ...axes(chart, setting),
      ]),
      ...(chart.series.length > 1
        ? [element('c:legend', {}, [val('c:legendPos', 't'), val('c:overlay', 0), wordsLook(setting, palette.text)])]
        : []),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap'),
    ]),
    shape(element('a:noFill'), stroke(null, 0)),
    wordsLook(setting, palette.text),
  ]);
}

const [names, values] = [1, 2];

function bars(chart: Chart, setting: ChartSetting): XmlElement {
  return element('c:barChart', {}, [
    val('c:barDir', setting.lying ? 'bar' : 'col'),
    val('c:grouping', 'clustered'),
    val('c:varyColors', 0),
    ...barSeries(chart, setting),
    val('c:gapWidth', 60),
    val('c:axId', names),
    val('c:axId', values),
  ]);
}

function lines(chart: Chart, setting: ChartSetting): XmlElement {
  return element('c:lineChart', {}, [
    val('c:grouping', 'standard'),
    val('c:varyColors', 0),
    ...lineSeries(chart, setting),
    val('c:marker', 1),
    val('c:axId', names),
    val('c:axId', values),
  ]);
}

/** Lying bars are read from the top, and all are read from the right where the language is. */
function axes(chart: Chart, setting: ChartSetting): readonly XmlElement[] {
  const { palette, language, lying } = setting;
  const axis = valueAxis(chart, 5, language);
  const { from, to, step } = axis.scale;
  const fromRight = isRightToLeft(language);
  const turned = (isTurned: boolean) => val('c:orientation', isTurned ? 'maxMin' : 'minMax');
  const decimals = decimalsOf(step);
  const unit = chart.unit;
  const title = (text: string) =>
    text === '' ? [] : [element('c:title', {}, [richWords(text, setting, palette.muted), val('c:overlay', 0)])];
  return [
    element('c:catAx', {}, [
      val('c:axId', names),
      element('c:scaling', {}, [turned(lying || fromRight)]),
      val('c:delete', 0),
      val('c:axPos', lying ? (fromRight ? 'r' : 'l') : 'b'),
      val('c:majorTickMark', 'none'),
      val('c:minorTickMark', 'none'),
      val('c:tickLblPos', 'low'),
      shape(stroke(palette.text, 0.8)),
      wordsLook(setting, palette.text, true),
      val('c:crossAx', values),
      val('c:crosses', 'autoZero'),
      val('c:auto', 0),
      val('c:lblAlgn', 'ctr'),
      val('c:lblOffset', 100),
      val('c:noMultiLvlLbl', 1),
    ]),
    element('c:valAx', {}, [
      val('c:axId', values),
      element('c:scaling', {}, [turned(lying && fromRight), val('c:max', to), val('c:min', from)]),
      val('c:delete', 0),
      val('c:axPos', lying ? 'b' : fromRight ? 'r' : 'l'),
      element('c:majorGridlines', {}, [shape(stroke(palette.rule, 0.5))]),
      ...title(unit),
      element('c:numFmt', {
        formatCode: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
        sourceLinked: 0,
      }),
      val('c:majorTickMark', 'none'),
      val('c:minorTickMark', 'none'),
      val('c:tickLblPos', 'nextTo'),
      shape(stroke(null, 0)),
      wordsLook(setting, palette.muted),
      val('c:crossAx', names),
      val('c:crosses', lying ? 'max' : 'autoZero'),
      val('c:crossBetween', 'between'),
      val('c:majorUnit', step),
    ]),
  ];
}
