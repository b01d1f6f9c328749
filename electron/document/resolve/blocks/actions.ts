import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import type { ResolveContext } from '../context.ts';
import { structureTable } from './structure-table.ts';

export function actions(nodes: readonly Node[], context: ResolveContext): readonly Block[] {
  const { action } = context.words;
  const columns = [
    { part: 'action_what', label: action.what, share: 0.56 },
    { part: 'action_who', label: action.who, share: 0.24 },
    { part: 'action_when', label: action.when, share: 0.2 },
    { part: 'action_measure', label: action.measure, share: 0.28 },
  ];
  return [structureTable(nodes, columns, context)];
}
