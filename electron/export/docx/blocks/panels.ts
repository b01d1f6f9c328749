import type { FileChild } from 'docx';
import type { CalloutBlock } from '../../../document/nodes.ts';
import { type PanelName, panelStyle } from '../styles/style-names.ts';
import type { Writing } from './place.ts';
import { paragraphOf } from './prose.ts';

const panelOf: { readonly [R in CalloutBlock['role']]: PanelName } = {
  'bottom-line': 'BottomLine',
  note: 'Callout',
  disagreement: 'Disagreement',
};

export function writeCallout(block: CalloutBlock, { manuscript, write }: Writing): readonly FileChild[] {
  const panel = panelOf[block.role];
  const inside = { panel, quoted: false, listDepth: 0 };
  if (block.title.length === 0) {
    manuscript.announce(block.id);
    return write(block.blocks, inside);
  }
  const title = paragraphOf(manuscript, panelStyle(panel, 'Title'), block.title, { block: block.id });
  return [title, ...write(block.blocks, inside)];
}
