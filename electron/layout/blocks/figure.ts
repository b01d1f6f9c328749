import type { FigureBlock, ImagePicture } from '../../document/nodes.ts';
import type { ReadingElement } from '../elements.ts';
import type { PlacedImage } from '../page.ts';
import { chartStrip } from './chart.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { emptyStrip, type Strip, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';

/** Space round an exhibit where no caption or source line brings its own, in points. */
const spaceAround = 10;
/** Share of a page's height that a picture leaves to its words and their notes. */
const leftToWords = 0.15;

/** Caption, picture, source line, kept on one page. A picture is scaled to its place and never cropped. */
export const layFigure: BlockHandler<FigureBlock> = (block, context) => {
  const { picture } = block;
  const element = block.decorative
    ? null
    : context.tree.add(context.parent, 'figure', { node: block.id, description: block.alt });
  const caption = captionStrips(block, context, element);
  const source = textStrips(block.sourceLine, context, {
    style: 'sourceLine',
    kind: 'paragraph',
    node: '',
    justify: false,
  });
  const words = [...caption, ...source].reduce((sum, strip) => sum + strip.before + strip.height + strip.after, 0);
  const room = Math.max(context.pageHeight * (1 - leftToWords) - words, context.pageHeight / 4);
  const drawn =
    picture.type === 'chart'
      ? chartStrip(block, picture, context, element, room)
      : imageStrip(block, picture, context, element, room);
  const image: Strip = {
    ...drawn,
    panels: context.panels,
    anchors: caption.length > 0 ? [] : [{ id: block.id, y: 0 }],
    before: caption.length > 0 ? 0 : spaceAround,
    after: source.length > 0 ? 0 : spaceAround,
    keepWithNext: source.length > 0,
  };
  return [...caption, image, ...withLast(source, () => ({ after: spaceAround }))];
};

// All its lines are kept: a caption that is divided would part from its picture.
function captionStrips(block: FigureBlock, context: BlockContext, element: ReadingElement | null): readonly Strip[] {
  const inside = { ...context, parent: element ?? context.parent };
  return textStrips(block.caption, inside, {
    style: 'caption',
    kind: element === null ? 'paragraph' : 'caption',
    node: block.id,
    justify: false,
    even: true,
    hyphenate: false,
    keepWithNext: true,
  });
}

function imageStrip(
  block: FigureBlock,
  picture: ImagePicture,
  context: BlockContext,
  element: ReadingElement | null,
  room: number,
): Strip {
  const ratio = picture.height / picture.width;
  const width = Math.min(context.width * picture.share, room / ratio);
  const placed: PlacedImage = {
    type: 'image',
    x: context.left,
    y: 0,
    width,
    height: width * ratio,
    picture: picture.picture,
    owner: { node: block.id, role: 'figure' },
    ...(element !== null && { element }),
  };
  return {
    ...emptyStrip(placed.height),
    items: [placed],
  };
}
