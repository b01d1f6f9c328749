import type { PageBreakBlock } from '../../document/nodes.ts';
import type { BlockHandler } from './context.ts';
import { emptyStrip } from './strip.ts';

/** An empty strip that starts a page; what follows stands at that page's top. */
export const layPageBreak: BlockHandler<PageBreakBlock> = (block) => [
  { ...emptyStrip(0), startsPage: true, anchors: [{ id: block.id, y: 0 }] },
];
