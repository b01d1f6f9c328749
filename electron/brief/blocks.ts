import { Fragment, type Node, type Schema } from 'prosemirror-model';
import type { NewId } from '../base/ids.ts';
import { type OwnBlockName, ownBlockName } from './slots.ts';
import type { Slot } from './template-copy.ts';

/** Inline nodes of one line of a block: text, citations, line breaks. */
export type Line = Fragment | readonly Node[] | null;

/** A paragraph with these inline nodes. */
export function paragraph(schema: Schema, newId: NewId, line: Line = null): Node {
  return create(schema, 'paragraph', { id: newId() }, line);
}

/** Text as an inline node; null when there is none, since text nodes are never empty. */
export function textNode(schema: Schema, text: string): Node | null {
  return text === '' ? null : schema.text(text);
}

export function line(...nodes: readonly (Node | null)[]): Fragment {
  return Fragment.from(nodes.filter((node) => node !== null));
}

/** The parts of a slot's own block, in the order of its schema. `evidence` and `answer` hold blocks. */
export interface BlockParts {
  /** The part that carries the statement: the judgement, the event, the answer, the meaning. */
  readonly main: Line;
  /** The part that names it: question, term, title, date. Blocks without one ignore it. */
  readonly name?: Line;
  readonly attributes?: Readonly<Record<string, unknown>>;
  /** Further parts by node name, such as `risk_likelihood`. */
  readonly parts?: Readonly<Record<string, Line>>;
}

/** A block of a slot's own kind, with every part in its place and the ones not given empty. */
export function ownBlock(schema: Schema, slot: Pick<Slot, 'content'>, given: BlockParts, newId: NewId): Node {
  const name = ownBlockName(slot.content);
  if (name === null) return create(schema, 'paragraph', { id: newId() }, given.main);
  const attributes = { id: newId(), ...given.attributes };
  const layout = partNames(slot, name);
  if (layout.length === 0) return create(schema, name, attributes, given.main);
  const content = layout.map((part) => {
    const inline =
      given.parts?.[part] ?? (part === mainPart[name] ? given.main : part === namePart[name] ? given.name : null);
    const holdsBlocks = part === 'question_answer' || part === 'finding_evidence';
    return create(schema, part, null, holdsBlocks ? [paragraph(schema, newId, inline ?? null)] : (inline ?? null));
  });
  return create(schema, name, attributes, content);
}

/** The block that an empty slot starts with, so that there is a place to write. */
export function starterBlock(schema: Schema, slot: Slot, newId: NewId): Node {
  return ownBlock(schema, slot, { main: null }, newId);
}

function partNames(slot: Pick<Slot, 'content'>, name: OwnBlockName): readonly string[] {
  const parts = blockParts[name];
  if (slot.content === 'risk-register') return [...parts, 'risk_owner'];
  return slot.content === 'roadmap' ? [...parts, 'action_measure'] : parts;
}

/** Parts by block, in the schema's order; blocks that are one line have none. */
export const blockParts: { readonly [N in OwnBlockName]: readonly string[] } = {
  judgement: [],
  fill_in: [],
  finding: ['finding_title', 'finding_evidence', 'finding_meaning'],
  event: ['event_when', 'event_what'],
  risk: ['risk_event', 'risk_consequence', 'risk_likelihood', 'risk_indicator'],
  option: ['option_name', 'option_cost', 'option_drawback'],
  action: ['action_what', 'action_who', 'action_when'],
  question: ['question_text', 'question_answer'],
  term: ['term_name', 'term_meaning'],
};

const mainPart: { readonly [N in OwnBlockName]: string } = {
  judgement: '',
  fill_in: '',
  finding: 'finding_evidence',
  event: 'event_what',
  risk: 'risk_event',
  option: 'option_name',
  action: 'action_what',
  question: 'question_answer',
  term: 'term_meaning',
};

const namePart: { readonly [N in OwnBlockName]: string } = {
  judgement: '',
  fill_in: '',
  finding: 'finding_title',
  event: 'event_when',
  risk: '',
  option: '',
  action: '',
  question: 'question_text',
  term: 'term_name',
};

function create(
  schema: Schema,
  name: string,
  attributes: Readonly<Record<string, unknown>> | null,
  content: Line,
): Node {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema of a brief has no node ${name}`);
  return type.createChecked(attributes, content === null ? null : Fragment.from(content));
}
