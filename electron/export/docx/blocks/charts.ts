import { type FileChild, TextRun } from 'docx';
import { barsLie } from '../../../base/charts/draw-chart.ts';
import { fittedChart } from '../../../base/charts/fitted-chart.ts';
import { chartPalette } from '../../../base/charts/palette.ts';
import { roughMeasure } from '../../../base/charts/rough-width.ts';
import { isRightToLeft } from '../../../base/writing-direction.ts';
import { chartTable } from '../../../document/chart-table.ts';
import type { ChartPicture, FigureBlock } from '../../../document/nodes.ts';
import { chartPart } from '../charts/chart-part.ts';
import { namespaces } from '../package/names.ts';
import { panelInset } from '../styles/panel-styles.ts';
import { panelStyle } from '../styles/style-names.ts';
import { inlineGraphic, xml } from './inline-graphic.ts';
import type { Writing } from './place.ts';
import { writeTable } from './tables.ts';

/** Share of the page's text area that a chart may be tall. */
const tallest = 0.6;

/** A chart that the program draws itself, as large as on our own pages, over the table of its numbers. */
export function writeChart(block: FigureBlock, chart: ChartPicture, writing: Writing): readonly FileChild[] {
  return writeTable(chartTable(block, chart), writing, () => [chartParagraph(block, chart, writing)]);
}

function chartParagraph(block: FigureBlock, chart: ChartPicture, { manuscript, place }: Writing): FileChild {
  const { theme, document, geometry, textWidth } = manuscript;
  const { language } = document.meta;
  const inset = place.panel ? panelInset(theme) : { start: 0, end: 0 };
  const width = textWidth - inset.start - inset.end;
  const placeAt = (scale: number) => {
    const size = theme.text.sourceLine.size * scale;
    return { width, tallest: geometry.textHeight * tallest, size, language, measure: roughMeasure(size) };
  };
  const { drawing, scale } = fittedChart(chart, placeAt);
  const path = `charts/chart${manuscript.charts.size + 1}.xml`;
  const setting = {
    palette: chartPalette(theme.colours, place.panel ? theme.colours.tint : undefined),
    size: placeAt(scale).size,
    language,
  };
  manuscript.charts.set(path, chartPart(chart, { ...setting, lying: barsLie(chart, placeAt(scale)) }));
  const number = String(manuscript.drawingNumber());
  const reference = xml('c:chart', { 'xmlns:c': namespaces.c, 'r:id': path });
  const shown = { width, height: drawing.height, alt: block.alt, decorative: false };
  const graphic = inlineGraphic({ ...shown, name: `Chart ${number}`, number, uri: namespaces.c }, reference);
  // From right to left LibreOffice would turn the whole chart round, letters and all; the chart itself is read from the right.
  return manuscript.paragraph(
    place.panel ? panelStyle(place.panel, null) : 'Figure',
    [new TextRun({ children: [graphic] })],
    { keepNext: true, ...(isRightToLeft(language) && { direction: 'ltr' as const }) },
  );
}
