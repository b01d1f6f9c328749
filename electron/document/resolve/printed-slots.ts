import type { Node } from 'prosemirror-model';
import type { Brief } from '../../brief/brief.ts';
import { briefSchema, type CitationAttributes, slotNodeName } from '../../brief/schema.ts';
import type { Slot } from '../../brief/template-copy.ts';
import { withUniqueIds } from './unique-ids.ts';

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
 * something. Everything after this works on what is left, so nothing withheld can reach a writer. Throws a `RangeError`
 * when the body does not fit its template.
 */
export function printedBody(brief: Brief, edition: string): PrintedBody {
  const schema = briefSchema(brief.template);
  const body = schema.nodeFromJSON(withUniqueIds(brief.body, schema));
  body.check();
  const byType = new Map(brief.template.slots.map((slot) => [slotNodeName(slot.key), slot]));
  const citations = new Map<string, CitationAttributes>();
  const slots: PrintedSlot[] = [];
  body.descendants((node) => {
    if (node.type.name === 'citation') citations.set(String(node.attrs.id), node.attrs as CitationAttributes);
  });
  for (const node of body.children) {
    const slot = byType.get(node.type.name);
    if (!slot || node.attrs.included === false) continue;
    if (slot.editions.length > 0 && !slot.editions.includes(edition)) continue;
    const blocks = node.children.filter((block) => !isEmpty(block));
    if (blocks.length > 0 || slot.content === 'generated-source-summary') slots.push({ slot, blocks });
  }
  return { slots, citations };
}

/** No words, no citation and no picture anywhere inside: a place the writer left open. */
export function isEmpty(node: Node): boolean {
  if (node.type.name === 'citation' || node.type.name === 'figure') return false;
  if (node.isText) return (node.text ?? '').trim() === '';
  if (node.type.name === 'table' && String(node.attrs.caption).trim() !== '') return false;
  return node.children.every(isEmpty);
}
