import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function quote(node: Node, context: ResolveContext): readonly Block[] {
  return [{ type: 'quote', id: idOf(node), blocks: context.blocks(node.children) }];
}
