import type { ChartShape, ChartText } from '../../base/charts/drawing.ts';
import { fittedChart } from '../../base/charts/fitted-chart.ts';
import { chartPalette } from '../../base/charts/palette.ts';
import type { ChartPicture, FigureBlock } from '../../document/nodes.ts';
import type { TextStyle } from '../../templates/theme.ts';
import type { ReadingElement } from '../elements.ts';
import type { PlacedItem, PlacedOwner, PlacedPath } from '../page.ts';
import { fromStart } from '../text/lines.ts';
import type { ParagraphSettings } from '../text/paragraph-settings.ts';
import type { BlockContext } from './context.ts';
import { scaledStyle } from './scaled-style.ts';
import { emptyStrip, type Strip } from './strip.ts';

/** Wider than any page: words of a chart are broken by the drawing, not by the paragraph. */
const oneLine = 10_000;
const dashes = [3.2, 2.2];

interface Setting {
  readonly block: FigureBlock;
  readonly context: BlockContext;
  readonly element: ReadingElement | null;
  readonly palette: ReturnType<typeof chartPalette>;
  /** Size of its words, as a share of the theme's. */
  readonly scale: number;
}

/** A chart as one strip, at most as tall as the room in points where its names allow it. All of it is the figure's own content. */
export function chartStrip(
  block: FigureBlock,
  picture: ChartPicture,
  context: BlockContext,
  element: ReadingElement | null,
  room: number,
): Strip {
  const { theme, compositor, document } = context;
  const { drawing, scale } = fittedChart(picture, (share) => ({
    width: context.width,
    tallest: room,
    size: theme.text.sourceLine.size * share,
    language: document.meta.language,
    measure: (text, strong) => {
      const look = lookOf({ strong, colour: 'text' }, share, context);
      return compositor.measure([{ type: 'text', text }], lineSettings(look, context)).whole;
    },
  }));
  const palette = chartPalette(theme.colours, context.panels.at(-1)?.fill);
  const setting = { block, context, element, palette, scale };
  return { ...emptyStrip(drawing.height), items: drawing.shapes.flatMap((shape) => placed(shape, setting)) };
}

function placed(shape: ChartShape, setting: Setting): readonly PlacedItem[] {
  if (shape.type === 'text') return placedText(shape, setting);
  const { context, element, palette, block } = setting;
  const { points, closed, fill, stroke, strokeWidth, dashed } = shape;
  const path: PlacedPath = {
    type: 'path',
    points: points.map(({ x, y }) => ({ x: x + context.left, y })),
    closed,
    fill: fill === null ? null : palette[fill],
    stroke: stroke === null ? null : palette[stroke],
    strokeWidth,
    dashes: dashed ? dashes : [],
    owner: ownerOf(block),
    ...(element !== null && { element }),
  };
  return [path];
}

function placedText(shape: ChartText, { block, context, element, scale }: Setting): readonly PlacedItem[] {
  const settings = lineSettings(lookOf(shape, scale, context), context);
  const [line] = context.compositor.setLines([{ type: 'text', text: shape.text }], settings);
  if (line === undefined) return [];
  const share = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? 0.5 : 1;
  const left = context.left + shape.x - line.width * share;
  return line.segments.map((segment): PlacedItem => {
    for (const character of segment.missing) {
      context.record.findings.push({ code: 'missing-character', node: block.id, character });
    }
    return {
      type: 'text',
      x: left + fromStart(line, segment, context.rightToLeft),
      y: shape.y - segment.run.rise,
      width: segment.width,
      text: segment.text,
      face: segment.shaped[0]?.face ?? segment.run.lettering.face,
      size: segment.size,
      colour: segment.run.colour,
      wordSpacing: 0,
      features: segment.run.lettering.features,
      owner: ownerOf(block),
      link: null,
      shaped: segment.shaped,
      ...(element !== null && { element }),
    };
  });
}

function ownerOf(block: FigureBlock): PlacedOwner {
  return { node: block.id, role: 'figure' };
}

// Made once for a theme and look: the compositor knows styles by the object.
const looks = new WeakMap<TextStyle, Map<string, TextStyle>>();

function lookOf(
  { strong, colour }: Pick<ChartText, 'strong' | 'colour'>,
  scale: number,
  { theme }: BlockContext,
): TextStyle {
  const base = theme.text.sourceLine;
  const made = looks.get(base) ?? new Map<string, TextStyle>();
  looks.set(base, made);
  const key = `${strong} ${colour} ${scale}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const style: TextStyle = {
    ...scaledStyle(base, scale),
    weight: strong ? 600 : 400,
    colour: colour === 'muted' ? 'muted' : 'text',
    figures: 'lining',
  };
  made.set(key, style);
  return style;
}

function lineSettings(style: TextStyle, context: BlockContext): ParagraphSettings {
  return {
    style,
    measure: oneLine,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language: context.document.meta.language,
  };
}
