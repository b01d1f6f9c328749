import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import { idOf } from '../context.ts';

export function pageBreak(node: Node): readonly Block[] {
  return [{ type: 'page-break', id: idOf(node) }];
}
