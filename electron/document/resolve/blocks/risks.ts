import type { Node } from 'prosemirror-model';
import type { Block } from '../../nodes.ts';
import type { ResolveContext } from '../context.ts';
import { structureTable } from './structure-table.ts';

export function risks(nodes: readonly Node[], context: ResolveContext): readonly Block[] {
  const { risk } = context.words;
  const columns = [
    { part: 'risk_event', label: risk.event, share: 0.29 },
    { part: 'risk_consequence', label: risk.consequence, share: 0.29 },
    { part: 'risk_likelihood', label: risk.likelihood, share: 0.17 },
    { part: 'risk_indicator', label: risk.indicator, share: 0.25 },
    { part: 'risk_owner', label: risk.owner, share: 0.15 },
  ];
  return [structureTable(nodes, columns, context)];
}
