import type { Node, Schema } from 'prosemirror-model';
import { type Command, Selection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { paragraph, starterBlock } from '../blocks.ts';
import { structural } from '../history.ts';
import { insertBlocks, type Place, spotBetweenBlocks } from '../place.ts';
import type { Slot } from '../template-copy.ts';

/** `own` is the block that the slot is made for: a risk in Risks, a paragraph in prose. */
export type NewBlock = 'own' | 'paragraph' | 'heading' | 'bullet_list' | 'ordered_list' | 'quote' | 'callout' | 'table';

/** Puts an empty block after the one with the cursor, or at a place, with the cursor in its first line. */
export function insertBlock(kind: NewBlock, place: Place, newId: NewId): Command {
  return (state, dispatch) => {
    const target = spotBetweenBlocks(state.doc, state.selection, place);
    if (!target) return false;
    const block = emptyBlock(state.schema, kind, target.slot.slot, newId);
    if (!target.slot.node.type.contentMatch.matchType(block.type)) return false;
    if (!dispatch) return true;
    const tr = insertBlocks(structural(state.tr), target, [block]);
    const start = tr.selection.$from.before(2);
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(start + 1), 1)).scrollIntoView());
    return true;
  };
}

function emptyBlock(schema: Schema, kind: NewBlock, slot: Slot, newId: NewId): Node {
  const id = () => ({ id: newId() });
  const list = (type: 'bullet_list' | 'ordered_list') =>
    schema.node(type, id(), [schema.node('list_item', id(), [paragraph(schema, newId)])]);
  switch (kind) {
    case 'own':
      return starterBlock(schema, slot, newId);
    case 'paragraph':
      return paragraph(schema, newId);
    case 'heading':
      return schema.node('heading', id());
    case 'bullet_list':
    case 'ordered_list':
      return list(kind);
    case 'quote':
      return schema.node('quote', id(), [paragraph(schema, newId)]);
    case 'callout':
      return schema.node('callout', id(), [schema.node('callout_title'), paragraph(schema, newId)]);
    case 'table':
      return emptyTable(schema, { rows: 3, columns: 3 }, newId);
  }
}

export function emptyTable(
  schema: Schema,
  size: { readonly rows: number; readonly columns: number },
  newId: NewId,
): Node {
  const cells = () => Array.from({ length: size.columns }, () => schema.node('table_cell'));
  const rows = Array.from({ length: size.rows }, () => schema.node('table_row', null, cells()));
  return schema.node('table', { id: newId() }, rows);
}
