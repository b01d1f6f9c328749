import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf, type ResolveContext } from '../context.ts';
import { plainInline } from '../inline-content.ts';

// More lines than fit on a page are a slip of the keyboard.
const mostLines = 40;

export function fillIn(node: Node, context: ResolveContext): readonly Block[] {
  const lines = Math.max(0, Math.min(mostLines, Math.trunc(Number(node.attrs.lines)) || 0));
  const answer = context.showsAnswers ? plainInline(String(node.attrs.answer)) : [];
  return [{ type: 'fill-in', id: idOf(node), task: context.inlines(node), lines, answer }];
}
