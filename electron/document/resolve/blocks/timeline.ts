import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import type { ResolveContext } from '../context.ts';
import { structureTable } from './structure-table.ts';

export function timeline(nodes: readonly Node[], context: ResolveContext): readonly Block[] {
  const { event } = context.words;
  const columns = [
    { part: 'event_when', label: event.when, share: 0.22 },
    { part: 'event_what', label: event.what, share: 0.78 },
  ];
  return [structureTable(nodes, columns, context)];
}
