import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function question(node: Node, context: ResolveContext): readonly Block[] {
  const [asked, answer] = node.children;
  return [
    {
      type: 'question',
      id: idOf(node),
      question: asked ? context.inlines(asked) : [],
      answer: answer ? context.blocks(answer.children) : [],
    },
  ];
}
