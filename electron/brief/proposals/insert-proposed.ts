import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { Selection, type Transaction } from 'prosemirror-state';
import { insertBlocks } from '../place.ts';
import { slotWithKey } from '../slots.ts';
import { type Making, nodesOf } from './edit-line.ts';
import type { BriefChange, NewBlockShape } from './proposal.ts';
import { nodeWithId } from './text-line.ts';

type Insert = Extract<BriefChange, { type: 'insert' }>;

/** Puts a new block where it was proposed; false where nothing of the kind can stand. */
export function insertProposed(tr: Transaction, change: Insert, making: Making): boolean {
  const content = change.content.flatMap((piece) => nodesOf(piece, making));
  if (content.length === 0) return false;
  const before = change.after.map((id) => nodeWithId(tr.doc, id)).find((found) => found !== null) ?? null;
  if (change.after.length > 0 && before === null) return false;
  return before === null
    ? insertFirst(tr, change, content, making)
    : insertAfter(tr, tr.doc.resolve(before.pos), change, content, making);
}

function insertFirst(tr: Transaction, change: Insert, content: readonly Node[], making: Making): boolean {
  const slot = slotWithKey(tr.doc, change.slot);
  if (!slot) return false;
  const first = slot.node.firstChild;
  const like = change.shape === 'same' ? first : null;
  const made = [
    ...(like?.inlineContent ? [likeIt(like, content, making)] : []),
    ...blocksOf(change.shape, content, making),
  ];
  const block = made.find((one) => slot.node.type.contentMatch.matchType(one.type));
  if (!block) return false;
  insertBlocks(tr, { type: 'blocks', slot, index: 0 }, [withId(block, change.id)]);
  return true;
}

function withId(block: Node, id: string): Node {
  return block.type.create({ ...block.attrs, id }, block.content);
}

/** As deep as it fits: after the paragraph, else after the item or the list that holds it, at last in the slot. */
function insertAfter(
  tr: Transaction,
  $at: ResolvedPos,
  { shape, id }: Insert,
  content: readonly Node[],
  making: Making,
): boolean {
  for (let depth = $at.depth; depth >= 1; depth -= 1) {
    const parent = $at.node(depth);
    const index = $at.index(depth);
    const there = parent.child(index);
    const candidates = candidatesBeside(there, shape, content, making);
    const fitting = candidates.find((one) => parent.canReplace(index + 1, index + 1, Fragment.from(one)));
    if (!fitting) continue;
    const pos = $at.posAtIndex(index + 1, depth);
    tr.insert(pos, withId(fitting, id));
    tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView();
    return true;
  }
  return false;
}

function candidatesBeside(
  there: Node,
  shape: NewBlockShape,
  content: readonly Node[],
  making: Making,
): readonly Node[] {
  const listed = shape === 'bullet' || shape === 'number' || shape === 'same';
  if (there.type.name === 'list_item') return listed ? [item(content, making)] : [];
  if (shape === 'same') return there.inlineContent ? [likeIt(there, content, making)] : [];
  // Beside the paragraph of an item its own blocks are no paragraphs of the text.
  return blocksOf(shape, content, making);
}

/** A block of the kind of another one, with none of what was said about that. */
function likeIt(there: Node, content: readonly Node[], { newId }: Making): Node {
  const level = there.type.name === 'heading' ? { level: there.attrs.level as number } : {};
  return there.type.create({ ...level, id: newId() }, content);
}

function item(content: readonly Node[], { schema, newId }: Making): Node {
  return schema.node('list_item', { id: newId() }, [schema.node('paragraph', { id: newId() }, content)]);
}

/** The block asked for, and a plain paragraph where that cannot stand. */
function blocksOf(shape: NewBlockShape, content: readonly Node[], making: Making): readonly Node[] {
  const { schema, newId } = making;
  const plain = schema.node('paragraph', { id: newId() }, content);
  switch (shape) {
    case 'same':
    case 'paragraph':
      return [plain];
    case 'heading-2':
    case 'heading-3':
    case 'heading-4':
      return [schema.node('heading', { id: newId(), level: Number(shape.slice(-1)) }, content), plain];
    case 'bullet':
      return [schema.node('bullet_list', { id: newId() }, [item(content, making)]), plain];
    case 'number':
      return [schema.node('ordered_list', { id: newId() }, [item(content, making)]), plain];
    case 'quote':
      return [schema.node('quote', { id: newId() }, [plain]), plain];
  }
}

/**
 * Where a block stands that comes after another one, or first in its slot, and behind those of `behind` that follow
 * there; null where that one is gone.
 */
export function indexAfter(doc: Node, slotKey: string, after: string | null, behind: readonly string[]): number | null {
  const slot = slotWithKey(doc, slotKey);
  const children = slot?.node.children ?? [];
  const found = after === null ? -1 : children.findIndex((block) => block.attrs.id === after);
  if (!slot || (after !== null && found < 0)) return null;
  let index = found + 1;
  while (index < children.length && behind.includes(String(children[index]?.attrs.id))) index += 1;
  return index;
}
