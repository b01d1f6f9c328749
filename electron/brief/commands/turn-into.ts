import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Command, type EditorState, Selection, type Transaction } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { type BlockRange, blocksIn, blockWithId, positionInSlot, selectedBlocks } from '../block-range.ts';
import { ownBlock, paragraph } from '../blocks.ts';
import { linesOf } from '../fit-blocks.ts';
import { structural } from '../history.ts';
import { ownBlockName } from '../slots.ts';

/** Level 1 is the section's own title. */
type HeadingShape = `heading-${2 | 3 | 4 | 5 | 6}`;

export type BlockShape = 'own' | 'paragraph' | HeadingShape | 'bullet_list' | 'ordered_list' | 'quote' | 'callout';

/**
 * Turns the block with this id, or the selected ones, into another kind: every line of theirs becomes one paragraph,
 * item or block. False where the slot takes no such block or nothing would change.
 */
export function turnInto(shape: BlockShape, id: string | null, newId: NewId): Command {
  return (state, dispatch) => {
    const range = id === null ? selectedBlocks(state) : blockWithId(state.doc, id);
    if (!range || (shape === 'own' && ownBlockName(range.slot.slot.content) === null)) return false;
    const blocks = blocksIn(range);
    // What arranges the page is no text that could take another shape.
    if (blocks.some((block) => block.type.isInGroup('flow'))) return false;
    if (blocks.every((block) => hasShape(block, shape, range))) return false;
    const made = remake(state, range, shape, newId);
    if (!made.every((block) => range.slot.node.type.contentMatch.matchType(block.type))) return false;
    if (dispatch) dispatch(replaceRange(state, range, made));
    return true;
  };
}

function hasShape(block: Node, shape: BlockShape, range: BlockRange): boolean {
  if (shape === 'own') return block.type.name === ownBlockName(range.slot.slot.content);
  if (block.type.name === 'heading') return shape === `heading-${String(block.attrs.level)}`;
  return block.type.name === shape;
}

function remake(state: EditorState, range: BlockRange, shape: BlockShape, newId: NewId): readonly Node[] {
  const { schema } = state;
  const blocks = blocksIn(range);
  const ids = blocks.map((block): unknown => block.attrs.id);
  const lines = blocks.flatMap((block) => {
    const found = linesOf(block, schema);
    return found.length > 0 ? found : [Fragment.empty];
  });
  const paragraphs = () => lines.map((line) => paragraph(schema, newId, line));
  const list = (type: string) =>
    schema.node(
      type,
      null,
      paragraphs().map((item) => schema.node('list_item', { id: newId() }, [item])),
    );
  const made = (): readonly Node[] => {
    switch (shape) {
      case 'own':
        return lines.map((main) => ownBlock(schema, range.slot.slot, { main }, newId));
      case 'paragraph':
        return paragraphs();
      case 'heading-2':
      case 'heading-3':
      case 'heading-4':
      case 'heading-5':
      case 'heading-6': {
        const level = Number(shape.slice('heading-'.length));
        return lines.map((line) => schema.node('heading', { level }, line));
      }
      case 'bullet_list':
      case 'ordered_list':
        return [list(shape)];
      case 'quote':
        return [schema.node('quote', null, paragraphs())];
      case 'callout':
        return [schema.node('callout', null, [schema.node('callout_title'), ...paragraphs()])];
    }
  };
  // The first blocks keep their ids, so that what points at them still finds them.
  return made().map((block, index) => {
    const kept = ids[index];
    return block.type.create({ ...block.attrs, id: typeof kept === 'string' ? kept : newId() }, block.content);
  });
}

function replaceRange(state: EditorState, range: BlockRange, blocks: readonly Node[]): Transaction {
  const from = positionInSlot(range.slot, range.from);
  const to = positionInSlot(range.slot, range.to);
  const fromEnd = to - state.selection.to;
  const tr = structural(state.tr).replace(from, to, new Slice(Fragment.from(blocks), 0, 0));
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  const near = Math.max(from + 1, from + size - Math.max(1, fromEnd));
  return tr.setSelection(Selection.near(tr.doc.resolve(near), -1)).scrollIntoView();
}
