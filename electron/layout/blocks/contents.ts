import { isUnseen } from '../../base/clean-text.ts';
import { type ContentsEntry, contentsEntries } from '../../document/contents-entries.ts';
import type { ContentsBlock } from '../../document/nodes.ts';
import { plainText } from '../../document/walk.ts';
import type { ReadingElement } from '../elements.ts';
import type { PlacedText } from '../page.ts';
import { contentsHang } from './contents-hang.ts';
import type { BlockContext, BlockHandler } from './context.ts';
import { type Strip, withFirst, withLast } from './strip.ts';
import { textStrips } from './text-strips.ts';
import { listed } from './unwelcome-breaks.ts';

const indentPerLevel = 14;
/** Kept free at the right for the leaders and the page number, in points. */
const numberRoom = 36;

/** The table of contents. Its page numbers are filled in when the pages are made: its length is known before. */
export const layContents: BlockHandler<ContentsBlock> = (block, context) => {
  const title = textStrips([{ type: 'text', text: context.document.meta.labels.contents }], context, {
    style: 'heading2',
    kind: 'paragraph',
    node: block.id,
    role: 'contents',
    justify: false,
    keepWithNext: true,
  });
  const list = context.tree.add(context.parent, 'contents');
  const entries = contentsEntries(context.document, block.depth).filter(({ content }) => !isUnseen(plainText(content)));
  const lines = listed(entries.map((entry) => entryStrips(entry, block, list, context)));
  return [...title, ...withLast(lines, () => ({ after: 14 }))];
};

function entryStrips(
  entry: ContentsEntry,
  block: ContentsBlock,
  list: ReadingElement,
  context: BlockContext,
): readonly Strip[] {
  const { tree } = context;
  const text = plainText(entry.content).replace(/\s+/g, ' ').trim();
  const item = tree.add(list, 'contents-entry');
  const reference = tree.add(item, 'reference');
  const element = tree.add(reference, 'link', { description: text });
  const left = context.left + indentPerLevel * (entry.level - 1);
  const right = context.left + context.width;
  const strong = entry.level === 1;
  const strips = textStrips([{ type: 'text', text: `${text} `, strong }], context, {
    style: 'contents',
    kind: 'link',
    element,
    node: block.id,
    role: 'contents',
    left: left + contentsHang,
    width: right - left - contentsHang - numberRoom,
    outdent: contentsHang,
    justify: false,
    hyphenate: false,
    before: strong ? 5 : 0,
  }).map((strip) => linked(strip, entry.block));
  const lead = withFirst(strips, () => ({ anchors: [] }));
  return withLast(lead, (last) => {
    const model = last.items.findLast((placed): placed is PlacedText => placed.type === 'text');
    if (model === undefined) return {};
    return {
      contentsLine: {
        target: entry.block,
        left: Math.max(...last.items.map((item) => (item.type === 'text' ? item.x + item.width : 0))),
        right,
        baseline: model.y,
        model,
      },
    };
  });
}

function linked(strip: Strip, target: string): Strip {
  const items = strip.items.map((placed) => (placed.type === 'text' ? { ...placed, link: { target } } : placed));
  return { ...strip, items };
}
