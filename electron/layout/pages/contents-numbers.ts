import type { ContentsLine } from '../blocks/strip.ts';
import type { FontSet, ShapedText } from '../fonts.ts';
import type { PlacedItem } from '../page.ts';

const dotPitch = 5;
const spaceBesideDots = 5;

interface Made {
  readonly pageLabel: string;
  readonly fonts: FontSet;
  readonly items: readonly PlacedItem[];
}

const made = new WeakMap<ContentsLine, Made>();

/** Leaders and page number of one line of the contents; `y` counts from the strip's top. */
export function contentsItems(
  line: ContentsLine,
  pageLabel: string,
  fonts: FontSet,
  quiet: string,
): readonly PlacedItem[] {
  const before = made.get(line);
  if (before?.pageLabel === pageLabel && before.fonts === fonts) return before.items;
  const items = makeItems(line, pageLabel, fonts, quiet);
  made.set(line, { pageLabel, fonts, items });
  return items;
}

function makeItems(line: ContentsLine, pageLabel: string, fonts: FontSet, quiet: string): readonly PlacedItem[] {
  const { model } = line;
  const shape = (text: string): ShapedText =>
    fonts.shape({ text, face: model.face, features: ['tnum', 'lnum'], language: 'en', direction: 'ltr' });
  const number = shape(pageLabel);
  const width = (number.width * model.size) / 1000;
  const dot = shape('.');
  const space = shape(' ');
  const right = line.right - width - spaceBesideDots;
  // Dots stand on one grid for the whole list, counted from the right edge.
  const first = Math.ceil((line.left + spaceBesideDots) / dotPitch) * dotPitch;
  const count = Math.max(0, Math.floor((right - first) / dotPitch));
  const dotWidth = (dot.width * model.size) / 1000;
  const items: PlacedItem[] = [];
  if (count > 1) {
    items.push({
      type: 'text',
      x: first,
      y: line.baseline,
      width: (count - 1) * dotPitch + dotWidth,
      text: Array.from({ length: count }, () => '.').join(' '),
      face: model.face,
      size: model.size,
      colour: quiet,
      wordSpacing: dotPitch - dotWidth - (space.width * model.size) / 1000,
      features: ['tnum', 'lnum'],
      owner: { node: model.owner.node, role: 'decoration' },
      link: null,
      shaped: Array.from({ length: count * 2 - 1 }, (_, index) => (index % 2 === 0 ? dot : space)),
    });
  }
  const { element } = model;
  items.push({
    ...model,
    x: line.right - width,
    y: line.baseline,
    width,
    text: pageLabel,
    wordSpacing: 0,
    features: ['tnum', 'lnum'],
    shaped: [number],
    ...(element === undefined ? {} : { element }),
  });
  return items;
}
