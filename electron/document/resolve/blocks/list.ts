import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { factsOf } from '../node-facts.ts';

export function bulletList(node: Node, context: ResolveContext): readonly Block[] {
  return [{ type: 'list', id: idOf(node), ordered: false, start: 1, items: itemsOf(node, context) }];
}

export function orderedList(node: Node, context: ResolveContext): readonly Block[] {
  const start = Math.max(0, Math.trunc(Number(node.attrs.start))) || 1;
  return [{ type: 'list', id: idOf(node), ordered: true, start, items: itemsOf(node, context) }];
}

function itemsOf(node: Node, context: ResolveContext) {
  return node.children
    .filter((item) => !factsOf(item).empty)
    .map((item) => ({ id: idOf(item), blocks: context.blocks(item.children) }));
}
