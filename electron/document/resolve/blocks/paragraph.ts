import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function paragraph(node: Node, context: ResolveContext): readonly Block[] {
  const content = context.inlines(node);
  return [{ type: 'paragraph', id: idOf(node), role: context.paragraphRole, number: null, content }];
}
