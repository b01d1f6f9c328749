import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function callout(node: Node, context: ResolveContext): readonly Block[] {
  const [title, ...inside] = node.children;
  return [
    {
      type: 'callout',
      id: idOf(node),
      role: node.attrs.role === 'disagreement' ? 'disagreement' : 'note',
      title: title ? context.inlines(title) : [],
      blocks: context.blocks(inside),
    },
  ];
}
