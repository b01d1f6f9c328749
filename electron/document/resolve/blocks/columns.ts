import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function columns(node: Node, context: ResolveContext): readonly Block[] {
  const blocks = context.blocks(node.children);
  return blocks.length === 0
    ? []
    : [{ type: 'columns', id: idOf(node), count: node.attrs.count === 3 ? 3 : 2, blocks }];
}
