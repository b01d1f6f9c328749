import type { Schema } from 'prosemirror-model';
import type { NodeViewConstructor } from 'prosemirror-view';
import { slotOfType } from '../../../../electron/brief/slots.ts';
import { blockView } from './block-view.ts';
import { citationView } from './citation-view.ts';
import { figureView } from './figure-view.ts';
import { fillInView } from './fill-in-view.ts';
import { columnsView, pageBreakView } from './flow-views.ts';
import { judgementView } from './judgement-view.ts';
import { partWords } from './part-words.ts';
import { slotView } from './slot-view.ts';
import { partView, structureView } from './structure-view.ts';
import { tableCellView, tableView } from './table-view.ts';

const blocks = ['paragraph', 'heading', 'bullet_list', 'ordered_list', 'quote', 'callout'];
const structures = ['risk', 'action', 'question', 'term', 'finding', 'event', 'option'];

/** How each node of a brief's schema is drawn. Nodes without an entry are drawn as the schema says. */
export function nodeViews(schema: Schema): Record<string, NodeViewConstructor> {
  const views: Record<string, NodeViewConstructor> = {
    judgement: judgementView,
    fill_in: fillInView,
    figure: figureView,
    table: tableView,
    table_cell: tableCellView,
    citation: citationView,
    page_break: pageBreakView,
    columns: columnsView,
  };
  for (const name of blocks) views[name] = blockView;
  for (const name of structures) views[name] = structureView;
  for (const name of Object.keys(partWords)) views[name] = partView;
  for (const type of Object.values(schema.nodes)) if (slotOfType(type)) views[type.name] = slotView;
  return Object.fromEntries(Object.entries(views).filter(([name]) => name in schema.nodes));
}
