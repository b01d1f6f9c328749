import type { ChartPath, ChartShape, ChartText } from '../../base/charts/drawing.ts';
import { fittedChart } from '../../base/charts/fitted-chart.ts';
import { chartPalette } from '../../base/charts/palette.ts';
import { roughMeasure } from '../../base/charts/rough-width.ts';
import { chartWordsOf } from '../../base/charts/words.ts';
import { isRightToLeft } from '../../base/writing-direction.ts';
import type { ChartPicture, FigureBlock } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import { scaledStyle } from '../../layout/blocks/scaled-style.ts';
import type { OdtManuscript } from './manuscript.ts';
import { textLook } from './styles.ts';
import { escapeXml, paragraphText, points } from './xml.ts';

interface Place {
  /** Width of the drawing and the most it may be tall. Points. */
  readonly width: number;
  readonly tallest: number;
  /** Colour under it; white when left out. */
  readonly ground?: string | undefined;
}

interface Drawn {
  readonly manuscript: OdtManuscript;
  readonly palette: ReturnType<typeof chartPalette>;
  /** Size of words as a share of the theme's. */
  readonly scale: number;
  readonly measure: (text: string, strong: boolean) => number;
  readonly size: number;
}

/**
 * A chart as a group of shapes in the line of text (ODF 1.3, part 3, 10.3.15), which every program for such texts draws
 * itself, with what it says. It is as wide as its place: an empty shape keeps the group from shrinking to what is drawn.
 */
export function drawnChart(
  block: FigureBlock,
  chart: ChartPicture,
  manuscript: OdtManuscript,
  { width, tallest, ground }: Place,
): string {
  const { theme, document } = manuscript;
  const { language } = document.meta;
  const { size: whole } = theme.text.sourceLine;
  const { drawing, scale } = fittedChart(chart, (share) => {
    const size = whole * share;
    return { width, tallest, size, language, measure: roughMeasure(size) };
  });
  const size = whole * scale;
  const drawn = { manuscript, palette: chartPalette(theme.colours, ground), scale, size, measure: roughMeasure(size) };
  const shapes = isRightToLeft(language) ? drawing.shapes.map((shape) => mirrored(shape, width)) : drawing.shapes;
  const inLine = manuscript.look(
    'graphic',
    '<style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" style:wrap="none"/>',
  );
  const title = plainText(block.caption);
  const said = `<svg:title>${escapeXml(title === '' ? chartWordsOf(language).name : title)}</svg:title>${block.alt === '' ? '' : `<svg:desc>${escapeXml(block.alt)}</svg:desc>`}`;
  const field = `<draw:rect draw:style-name="${manuscript.look('graphic', '<style:graphic-properties draw:stroke="none" draw:fill="none"/>')}" ${box(0, 0, width, drawing.height)}/>`;
  return `<draw:g text:anchor-type="as-char" draw:style-name="${inLine}">${said}${field}${shapes.map((shape) => writeShape(shape, drawn)).join('')}</draw:g>`;
}

function writeShape(shape: ChartShape, drawn: Drawn): string {
  return shape.type === 'text' ? writeWords(shape, drawn) : writePath(shape, drawn);
}

/** The pieces of a point that corners are counted in: programs read whole numbers. */
const fine = 100;

function writePath({ points: corners, closed, fill, stroke, strokeWidth, dashed }: ChartPath, drawn: Drawn): string {
  const { palette, manuscript } = drawn;
  const line =
    stroke === null
      ? 'draw:stroke="none"'
      : `draw:stroke="${dashed ? 'dash' : 'solid'}"${dashed ? ' draw:stroke-dash="Dashes"' : ''} svg:stroke-color="${palette[stroke]}" svg:stroke-width="${points(strokeWidth)}"`;
  const area = fill === null ? 'draw:fill="none"' : `draw:fill="solid" draw:fill-color="${palette[fill]}"`;
  const style = `draw:style-name="${manuscript.look('graphic', `<style:graphic-properties ${line} ${area}/>`)}"`;
  const [from, to] = corners;
  if (corners.length === 2 && from !== undefined && to !== undefined) {
    return `<draw:line ${style} svg:x1="${points(from.x)}" svg:y1="${points(from.y)}" svg:x2="${points(to.x)}" svg:y2="${points(to.y)}"/>`;
  }
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  // A box without an area has no scale to place corners by.
  const width = Math.max(Math.max(...xs) - left, 1 / fine);
  const height = Math.max(Math.max(...ys) - top, 1 / fine);
  const whole = (value: number) => Math.round(value * fine);
  const at = corners.map(({ x, y }) => `${whole(x - left)},${whole(y - top)}`).join(' ');
  return `<draw:${closed ? 'polygon' : 'polyline'} ${style} ${box(left, top, width, height)} svg:viewBox="0 0 ${whole(width)} ${whole(height)}" draw:points="${at}"/>`;
}

/** Words stand in the middle of the height of their box: of all places there baselines differ least from font to font. */
function writeWords({ x, y, text, anchor, strong, colour }: ChartText, drawn: Drawn): string {
  const { manuscript, scale, size, measure, palette } = drawn;
  const { theme } = manuscript;
  const width = measure(text, strong);
  const left = x - width * { start: 0, middle: 0.5, end: 1 }[anchor];
  const height = size * 1.3;
  const side = { start: 'left', middle: 'center', end: 'right' }[anchor];
  const shape = manuscript.look(
    'graphic',
    `<style:graphic-properties draw:stroke="none" draw:fill="none" draw:textarea-horizontal-align="${side}" draw:textarea-vertical-align="middle" draw:auto-grow-height="false" draw:auto-grow-width="false" fo:wrap-option="no-wrap" fo:padding="0pt"/>`,
  );
  const style = {
    ...scaledStyle(theme.text.sourceLine, scale),
    weight: strong ? 600 : 400,
    figures: 'lining',
  } as const;
  const look = textLook(style, theme, palette[colour]);
  const line = manuscript.look(
    'paragraph',
    `<style:paragraph-properties fo:text-align="${side}"/><style:text-properties ${look}/>`,
  );
  return `<draw:custom-shape draw:style-name="${shape}" ${box(left, y - size * middle - height / 2, width, height)}><text:p text:style-name="${line}">${paragraphText(text)}</text:p>${rectangle}</draw:custom-shape>`;
}

/** How far the middle of a line of text lies above its baseline, in type sizes. */
const middle = 0.33;
const rectangle =
  '<draw:enhanced-geometry svg:viewBox="0 0 100 100" draw:type="rectangle" draw:enhanced-path="M 0 0 L 100 0 100 100 0 100 Z N"/>';

function box(x: number, y: number, width: number, height: number): string {
  return `svg:x="${points(x)}" svg:y="${points(y)}" svg:width="${points(width)}" svg:height="${points(height)}"`;
}

function mirrored(shape: ChartShape, width: number): ChartShape {
  if (shape.type === 'path') return { ...shape, points: shape.points.map(({ x, y }) => ({ x: width - x, y })) };
  const anchor = shape.anchor === 'middle' ? 'middle' : shape.anchor === 'start' ? 'end' : 'start';
  return { ...shape, x: width - shape.x, anchor };
}
