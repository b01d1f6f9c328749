import type { DocumentMeta } from '../../document/nodes.ts';
import { fittedParts, markedHeader, runningSeparator } from '../../document/running-parts.ts';
import type { Theme } from '../../templates/theme.ts';
import type { OutlineEntry } from '../layout.ts';
import { mirrored } from '../mirror.ts';
import type { PlacedImage, PlacedItem, PlacedRole } from '../page.ts';
import { fromStart, type Line } from '../text/lines.ts';
import type { Compositor } from '../text/paragraph.ts';
import type { PageFrame } from './compose-page.ts';

const leastGap = 18;
/** White that stays between a logo and the edge of the paper, in points. */
const leastEdge = 10;
const belowBaseline = 3;
const besideLogo = 9;

export interface RunningLines {
  readonly meta: DocumentMeta;
  readonly theme: Theme;
  readonly compositor: Compositor;
  readonly frame: PageFrame;
  /** Whether the document opens with a front block, whose page repeats nothing that stands in it. */
  readonly hasFront: boolean;
}

/** Page number, counted from 0, number of pages, and the title of the section that the page is about. */
export interface RunningPlace {
  readonly index: number;
  readonly count: number;
  readonly section: string;
}

/**
 * Header and footer of one page, as furniture that is not read out. A cover has neither. The marking of the document
 * stands on every page, whether or not the template's lines name it.
 */
export function runningItems(lines: RunningLines, place: RunningPlace): readonly PlacedItem[] {
  const { meta, frame, hasFront } = lines;
  const first = place.index === 0 && hasFront;
  if (first && meta.cover) return [];
  const { left, right } = markedHeader(meta);
  const logo = first ? null : logoOf(lines);
  const header = first
    ? []
    : running(lines, filled(left, place), filled(right, place), frame.headerAt, 'header', logo?.width);
  const footerLeft = first ? [] : filled(meta.footer.left, place);
  const footer = running(lines, footerLeft, filled(meta.footer.right, place), frame.footerAt, 'footer');
  return [...(logo === null ? [] : [logo.placed]), ...header, ...footer];
}

/** The parts of a side with the fields that only pages can fill, without those that say nothing. */
function filled(line: string, { index, count, section }: RunningPlace): readonly string[] {
  const values: Readonly<Record<string, string>> = { page: String(index + 1), pages: String(count), section };
  return line
    .split(runningSeparator)
    .map((part) => part.replace(/\{(page|pages|section)\}/g, (_, name: string) => values[name] ?? ''))
    .filter((part) => part.trim() !== '');
}

/**
 * The title of the section that a page is about, as printed books have it: the first section that begins on it, or else
 * the one that goes on. Empty before the first section, and in documents whose lines name no section.
 */
export function sectionsByPage(
  { meta }: RunningLines,
  outline: readonly OutlineEntry[],
  pageOf: (node: string) => number | undefined,
): (page: number) => string {
  const lines = [meta.header.left, meta.header.right, meta.footer.left, meta.footer.right];
  if (!lines.some((line) => line.includes('{section}'))) return () => '';
  const starts = outline.flatMap((entry) => {
    const page = entry.level === 1 ? pageOf(entry.node) : undefined;
    return page === undefined ? [] : [{ page, title: entry.title }];
  });
  return (page) => {
    const first = starts.find((start) => start.page === page);
    return (first ?? starts.findLast((start) => start.page < page))?.title ?? '';
  };
}

/** The logo stands on the header's line, at its beginning, and reaches up into the margin as far as that goes. */
function logoOf({ meta, frame }: RunningLines): { readonly placed: PlacedItem; readonly width: number } | null {
  const { logo } = meta;
  if (logo?.place !== 'header') return null;
  const height = Math.min(logo.height, frame.headerAt - leastEdge);
  const width = (logo.width * height) / logo.height;
  const y = frame.headerAt - height + belowBaseline;
  const { picture } = logo;
  const owner = { node: '', role: 'header' } as const;
  const placed: PlacedImage = { type: 'image', x: frame.left, y, width, height, picture, owner };
  return { placed: frame.rightToLeft ? mirrored(placed, frame.width) : placed, width };
}

function running(
  lines: RunningLines,
  left: readonly string[],
  right: readonly string[],
  baseline: number,
  role: PlacedRole,
  logoWidth = 0,
): readonly PlacedItem[] {
  const { frame } = lines;
  const indent = logoWidth === 0 ? 0 : logoWidth + besideLogo;
  // Each part may fill the line alone; of two long ones the right takes no more than three fifths.
  const most = left.length === 0 ? frame.textWidth : frame.textWidth * 0.6;
  const widthOf = (text: string) =>
    lines.compositor.measure([{ type: 'text', text }], settings(lines, frame.textWidth)).whole;
  const ending = lineOf(fittedParts(right, most, widthOf), frame.textWidth, lines);
  const room = frame.textWidth - indent - (ending?.width ?? 0) - leastGap;
  const starting = lineOf(fittedParts(left, room, widthOf), frame.textWidth, lines);
  return [
    ...itemsOf(starting, frame.left + indent, baseline, role, frame),
    ...itemsOf(ending, frame.left + frame.textWidth - (ending?.width ?? 0), baseline, role, frame),
  ];
}

function settings(lines: RunningLines, measure: number) {
  const { theme, meta } = lines;
  return {
    style: theme.text.running,
    measure,
    outdent: 0,
    justify: false,
    hyphenate: false,
    opticalMargins: false,
    language: meta.language,
  };
}

function lineOf(text: string, measure: number, lines: RunningLines): Line | undefined {
  return text === '' ? undefined : lines.compositor.setLines([{ type: 'text', text }], settings(lines, measure))[0];
}

function itemsOf(
  line: Line | undefined,
  left: number,
  baseline: number,
  role: PlacedRole,
  frame: PageFrame,
): readonly PlacedItem[] {
  if (line === undefined) return [];
  const items = line.segments.map(
    (segment): PlacedItem => ({
      type: 'text',
      x: left + fromStart(line, segment, frame.rightToLeft),
      y: baseline,
      width: segment.width,
      text: segment.text,
      face: segment.shaped[0]?.face ?? segment.run.lettering.face,
      size: segment.size,
      colour: segment.run.colour,
      wordSpacing: line.spacing,
      features: segment.run.lettering.features,
      owner: { node: '', role },
      link: null,
      shaped: segment.shaped,
    }),
  );
  return frame.rightToLeft ? items.map((item) => mirrored(item, frame.width)) : items;
}
