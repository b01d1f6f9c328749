import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function term(node: Node, context: ResolveContext): readonly Block[] {
  const [name, meaning] = node.children;
  return [
    {
      type: 'term',
      id: idOf(node),
      term: name ? context.inlines(name) : [],
      meaning: meaning ? context.inlines(meaning) : [],
    },
  ];
}
