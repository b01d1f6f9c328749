import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function heading(node: Node, context: ResolveContext): readonly Block[] {
  const level = context.numbering.headingLevel(Number(node.attrs.level));
  return [{ type: 'heading', id: idOf(node), level, content: context.inlines(node) }];
}
