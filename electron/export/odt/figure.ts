import { chartWordsOf } from '../../base/charts/words.ts';
import { chartTable, isSaidBeside } from '../../document/chart-table.ts';
import type { ChartPicture, FigureBlock, ImagePicture } from '../../document/nodes.ts';
import { drawnChart } from './chart.ts';
import { type Ground, panelStyle } from './ground.ts';
import { lineOf, paragraph } from './inlines.ts';
import type { OdtManuscript } from './manuscript.ts';
import { drawFrame } from './pictures.ts';
import { writeTable } from './table.ts';
import { escapeXml, mark } from './xml.ts';

/** Points that a picture may be tall: its words and their notes need room too. */
const tallest = 560;

/** Caption, picture, source line. The numbers of a chart follow it as a table, unless the text beside it says them. */
export function writeFigure(block: FigureBlock, manuscript: OdtManuscript, ground: Ground): string {
  const { picture } = block;
  const { width } = ground;
  const styled = (style: string) => panelStyle(style, ground);
  const drawn =
    picture.type === 'chart'
      ? drawnChart(block, picture, manuscript, {
          width,
          tallest,
          ground: ground.panel && manuscript.theme.colours.tint,
        })
      : imageFrame(block, picture, width);
  const caption = lineOf(styled('Caption'), block.caption, manuscript, mark(block.id));
  const source = lineOf(styled('Source_20_Line'), block.sourceLine, manuscript);
  const look = picture.type === 'image' && source !== '' ? manuscript.keptWithNext(styled('Figure')) : styled('Figure');
  const figure = paragraph(look, drawn, caption === '' ? mark(block.id) : '');
  const numbers = picture.type === 'chart' ? numbersOf(block, picture, manuscript, ground) : '';
  return `${caption}${figure}${numbers}${source}`;
}

function imageFrame({ alt, decorative }: FigureBlock, picture: ImagePicture, width: number): string {
  const shown = Math.min(picture.share * width, (tallest * picture.width) / picture.height);
  const height = (shown * picture.height) / picture.width;
  return drawFrame({ ...picture, alt: decorative ? '' : alt }, shown, height);
}

function numbersOf(block: FigureBlock, chart: ChartPicture, manuscript: OdtManuscript, ground: Ground): string {
  if (isSaidBeside(chart)) return '';
  const { dataTable } = chartWordsOf(manuscript.document.meta.language);
  const numbers = {
    ...chartTable(block, chart),
    id: `${block.id}-numbers`,
    caption: [],
    description: '',
    sourceLine: [],
  };
  return `${paragraph('Numbers', escapeXml(dataTable))}${writeTable(numbers, manuscript, ground.width)}`;
}
