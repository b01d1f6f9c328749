import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import type { ResolveContext } from '../context.ts';
import { structureTable } from './structure-table.ts';

export function options(nodes: readonly Node[], context: ResolveContext): readonly Block[] {
  const { option } = context.words;
  const columns = [
    { part: 'option_name', label: option.name, share: 0.36 },
    { part: 'option_cost', label: option.cost, share: 0.28 },
    { part: 'option_drawback', label: option.drawback, share: 0.36 },
  ];
  return [structureTable(nodes, columns, context)];
}
