import type { DocumentMeta } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';
import type { PlacedItem, PlacedRole } from '../page.ts';
import type { Line } from '../text/lines.ts';
import type { Compositor } from '../text/paragraph.ts';
import type { PageFrame } from './compose-page.ts';

const leastGap = 18;

export interface RunningLines {
  readonly meta: DocumentMeta;
  readonly theme: Theme;
  readonly compositor: Compositor;
  readonly frame: PageFrame;
  /** Whether the document opens with a front block, whose page repeats nothing that stands in it. */
  readonly hasFront: boolean;
}

/** Header and footer of one page, as furniture that is not read out. A cover has neither. */
export function runningItems(lines: RunningLines, index: number, count: number): readonly PlacedItem[] {
  const { meta, frame, hasFront } = lines;
  const first = index === 0 && hasFront;
  if (first && meta.cover) return [];
  const fill = (text: string): string =>
    text.replaceAll('{page}', String(index + 1)).replaceAll('{pages}', String(count));
  const header = first ? [] : running(lines, fill(meta.header.left), fill(meta.header.right), frame.headerAt, 'header');
  const left = first ? '' : fill(meta.footer.left);
  const footer = running(lines, left, fill(meta.footer.right), frame.footerAt, 'footer');
  return [...header, ...footer];
}

function running(
  lines: RunningLines,
  left: string,
  right: string,
  baseline: number,
  role: PlacedRole,
): readonly PlacedItem[] {
  const { frame } = lines;
  const ending = lineOf(right, frame.textWidth, lines);
  const room = frame.textWidth - (ending?.width ?? 0) - leastGap;
  const starting = lineOf(shortened(left, room, lines), frame.textWidth, lines);
  return [
    ...itemsOf(starting, frame.left, baseline, role),
    ...itemsOf(ending, frame.left + frame.textWidth - (ending?.width ?? 0), baseline, role),
  ];
}

/** Cut after a whole word when it would run into the other part of the line. */
function shortened(text: string, room: number, lines: RunningLines): string {
  if (widthOf(text, lines) <= room) return text;
  const words = text.split(' ');
  while (words.length > 1 && widthOf(`${words.join(' ')} …`, lines) > room) words.pop();
  return `${words.join(' ')} …`;
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

function widthOf(text: string, lines: RunningLines): number {
  return lines.compositor.measure([{ type: 'text', text }], settings(lines, lines.frame.textWidth)).whole;
}

function lineOf(text: string, measure: number, lines: RunningLines): Line | undefined {
  return text === '' ? undefined : lines.compositor.setLines([{ type: 'text', text }], settings(lines, measure))[0];
}

function itemsOf(line: Line | undefined, left: number, baseline: number, role: PlacedRole): readonly PlacedItem[] {
  return (line?.segments ?? []).map((segment) => ({
    type: 'text',
    x: left + segment.x,
    y: baseline,
    width: segment.width,
    text: segment.text,
    face: segment.shaped[0]?.face ?? segment.run.lettering.face,
    size: segment.size,
    colour: segment.run.colour,
    wordSpacing: line?.spacing ?? 0,
    features: segment.run.lettering.features,
    owner: { node: '', role },
    link: null,
    shaped: segment.shaped,
  }));
}
