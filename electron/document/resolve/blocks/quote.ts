import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { plainText } from '../../walk.ts';
import { idOf, type ResolveContext } from '../context.ts';

export function quote(node: Node, context: ResolveContext): readonly Block[] {
  const blocks = context.blocks(node.children);
  return [{ type: 'quote', id: idOf(node), blocks: blocks.map((block, at) => (at > 0 ? attributed(block) : block)) }];
}

/** A paragraph that begins with a dash names who is quoted: it is no part of their words. */
function attributed(block: Block): Block {
  const isAttribution = block.type === 'paragraph' && /^\s*[—–―]\s*\p{L}/u.test(plainText(block.content));
  return isAttribution ? { ...block, role: 'small' } : block;
}
