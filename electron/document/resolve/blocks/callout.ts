import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { disagreementPicture } from './disagreement-picture.ts';

export function callout(node: Node, context: ResolveContext): readonly Block[] {
  const [title, ...inside] = node.children;
  const role = node.attrs.role === 'disagreement' ? 'disagreement' : 'note';
  const picture = role === 'disagreement' ? disagreementPicture(node, context) : null;
  const blocks = context.blocks(inside);
  return [
    {
      type: 'callout',
      id: idOf(node),
      role,
      title: title ? context.inlines(title) : [],
      blocks: picture === null ? blocks : [picture, ...blocks],
    },
  ];
}
