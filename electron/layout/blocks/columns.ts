import type { ColumnsBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { withFirst, withLast } from './strip.ts';

const gutter = 20;
/** Narrower columns hold too few words to a line, in ems of the text. */
const leastEms = 11;
const around = 8;

/** Blocks in columns that end level, in fewer of them where the page is narrow. */
export const layColumns: BlockHandler<ColumnsBlock> = (block, context) => {
  const parent = context.tree.add(context.parent, 'group', { node: block.id });
  const least = leastEms * context.theme.text[context.bodyStyle].size;
  const widest = Math.floor((context.width + gutter) / (least + gutter));
  const onPage = context.listDepth === 0 && context.panels.length === 0;
  const count = onPage ? Math.max(1, Math.min(block.count, widest)) : 1;
  const width = (context.width - gutter * (count - 1)) / count;
  const strips = context.layInside(block.blocks, { ...context, parent, width });
  const led = withFirst(strips, (first) => ({
    before: Math.max(around, first.before),
    anchors: [{ id: block.id, y: 0 }, ...first.anchors],
  }));
  const columns = withLast(led, (last) => ({ after: Math.max(around, last.after), keepWithNext: false }));
  return columns.length === 0 || count === 1 ? columns : [{ columns, count, pitch: width + gutter }];
};
