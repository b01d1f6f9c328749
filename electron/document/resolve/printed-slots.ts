import type { Node } from 'prosemirror-model';
import { type CitationAttributes, slotNodeName } from '../../brief/schema.ts';
import type { Slot, TemplateCopy } from '../../brief/template-copy.ts';
import { factsOf } from './node-facts.ts';

/** A slot of the brief and the blocks in it that are printed. */
export interface PrintedSlot {
  readonly slot: Slot;
  /** Empty only for a slot that is written from the data. */
  readonly blocks: readonly Node[];
}

export interface PrintedBody {
  readonly slots: readonly PrintedSlot[];
  /** Every citation of the brief by id, those of slots that are not printed included. */
  readonly citations: ReadonlyMap<string, CitationAttributes>;
}

/**
 * What this edition prints, in the template's order: slots that are switched on, belong to the edition and hold
 * something. Everything after this works on what is left, so nothing withheld can reach a writer.
 */
export function printedBody(body: Node, template: TemplateCopy, edition: string): PrintedBody {
  const byType = new Map(template.slots.map((slot) => [slotNodeName(slot.key), slot]));
  const citations = new Map<string, CitationAttributes>();
  const slots: PrintedSlot[] = [];
  for (const { node } of body.children.flatMap((slot) => slot.children.flatMap((block) => factsOf(block).citations))) {
    citations.set(String(node.attrs.id), node.attrs as CitationAttributes);
  }
  for (const node of body.children) {
    const slot = byType.get(node.type.name);
    if (!slot || node.attrs.included === false) continue;
    if (slot.editions.length > 0 && !slot.editions.includes(edition)) continue;
    const blocks = node.children.filter((block) => !factsOf(block).empty);
    if (blocks.length > 0 || slot.content === 'generated-source-summary') slots.push({ slot, blocks });
  }
  return { slots, citations };
}
