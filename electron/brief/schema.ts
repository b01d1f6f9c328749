import { type DOMOutputSpec, type NodeSpec, Schema } from 'prosemirror-model';
import type { CitationItem } from '../citations/citation.ts';
import type { OwnWording } from '../citations/own-wording.ts';
import { blockSpecs, partSpecs } from './schema-blocks.ts';
import { inlineSpecs, markSpecs } from './schema-inlines.ts';
import type { Slot, SlotContent, TemplateCopy } from './template-copy.ts';

/**
 * The ProseMirror schema of a brief. It is built from the template: one node type per slot, in the template's order, so
 * a brief without one of its slots cannot exist. Ids are attributes, never positions.
 */
export function briefSchema(template: Pick<TemplateCopy, 'slots'>): Schema {
  const key = JSON.stringify(template.slots);
  const known = schemas.get(key);
  if (known) return known;
  const slots = template.slots.map((slot) => [slotNodeName(slot.key), slotSpec(slot)] as const);
  const schema = new Schema({
    topNode: 'doc',
    nodes: {
      doc: { content: slots.map(([name]) => name).join(' ') },
      ...Object.fromEntries(slots),
      ...blockSpecs,
      ...partSpecs,
      text: { group: 'inline' },
      ...inlineSpecs,
    },
    marks: markSpecs,
  });
  schemas.set(key, schema);
  return schema;
}

/** The node type of the slot with this key. */
export function slotNodeName(key: string): string {
  return `slot_${key.replaceAll('-', '_')}`;
}

/** Attributes of the `citation` node. */
export interface CitationAttributes {
  readonly id: string;
  readonly items: readonly CitationItem[];
  readonly comment: string;
  readonly sharesNoteWith: string | null;
  /** Printed in place of what the citation style makes of the items; `own-wording.ts` says when it is. */
  readonly override: OwnWording | null;
}

// Schemas are immutable and asked for on every load; keyed by what they depend on.
const schemas = new Map<string, Schema>();

const slotContent: { readonly [C in SlotContent]: string } = {
  prose: '(block | flow)*',
  'bottom-line': '(paragraph | bullet_list)*',
  judgements: '(judgement | block | flow)*',
  findings: '(finding | block | flow)*',
  timeline: '(event | block | flow)*',
  risks: '(risk | block | flow)*',
  'risk-register': '(risk | block | flow)*',
  options: '(option | block | flow)*',
  actions: '(action | block | flow)*',
  roadmap: '(action | block | flow)*',
  questions: '(question | block | flow)*',
  glossary: '(term | block | flow)*',
  objectives: '(paragraph | bullet_list | ordered_list)*',
  exercise: '(fill_in | block | flow)*',
  'generated-source-summary': 'block*',
};

function slotSpec(slot: Slot): NodeSpec {
  return {
    content: slotContent[slot.content],
    slot,
    attrs: { included: { default: true, validate: 'boolean' } },
    group: 'slot',
    isolating: true,
    defining: true,
    toDOM: (): DOMOutputSpec => ['section', { 'data-slot': slot.key, 'aria-label': slot.title }, 0],
    parseDOM: [{ tag: `section[data-slot="${slot.key}"]` }],
  };
}
