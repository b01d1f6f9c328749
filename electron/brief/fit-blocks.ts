import { Fragment, type Node, type Schema } from 'prosemirror-model';
import type { NewId } from '../base/ids.ts';
import { line, ownBlock, paragraph, textNode } from './blocks.ts';
import { slotNodeName } from './schema.ts';
import { isEmptyBlock, ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';

/**
 * A block as it can stand in a slot. Where the slot takes it, it stays as it is, except that a lone paragraph becomes
 * the slot's own block; otherwise it is taken apart into paragraphs and the first of them becomes that block. No word
 * and no citation is lost. The first node keeps the id.
 */
export function fitBlock(block: Node, slot: Slot, schema: Schema, newId: NewId): readonly Node[] {
  const type = schema.nodes[slotNodeName(slot.key)];
  const own = ownBlockName(slot.content);
  const turns = own !== null && block.type.name === 'paragraph' && !isEmptyBlock(block);
  if (!turns && type?.contentMatch.matchType(block.type) && type.validContent(Fragment.from(block))) return [block];
  const lines = linesOf(block, schema);
  if (lines.length === 0) return [paragraph(schema, newId).type.create({ id: block.attrs.id })];
  const [first, ...rest] = lines;
  const made = ownBlock(schema, slot, { main: first ?? null }, newId);
  const kept = made.type.create({ ...made.attrs, id: block.attrs.id ?? made.attrs.id }, made.content);
  return [kept, ...rest.map((one) => paragraph(schema, newId, one))];
}

/** Every line of text in a block, in reading order, empty ones left out; a judgement's tags follow its text. */
export function linesOf(block: Node, schema: Schema): readonly Fragment[] {
  const lines: Fragment[] = [];
  const take = (node: Node): void => {
    if (node.isTextblock) {
      const tags = [node.attrs.likelihood, node.attrs.confidence, node.attrs.answer].filter(isText);
      const content =
        tags.length > 0 ? node.content.append(line(textNode(schema, ` (${tags.join(', ')})`))) : node.content;
      if (content.size > 0) lines.push(content);
    } else node.forEach(take);
  };
  if (isText(block.attrs.caption)) lines.push(line(textNode(schema, block.attrs.caption)));
  take(block);
  return lines;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
