import type { Node, NodeType } from 'prosemirror-model';
import type { Slot, SlotContent } from './template-copy.ts';

/** The slots of a document: which node stands for which slot of the template, and what is in it. */
export interface PlacedSlot {
  readonly slot: Slot;
  readonly node: Node;
  /** Position before the slot's node. */
  readonly pos: number;
  readonly index: number;
}

/** All slots in the template's order, the switched-off ones too. */
export function slotsOf(doc: Node): readonly PlacedSlot[] {
  const found: PlacedSlot[] = [];
  doc.forEach((node, pos, index) => {
    const slot = slotOfType(node.type);
    if (slot) found.push({ slot, node, pos, index });
  });
  return found;
}

export function slotWithKey(doc: Node, key: string): PlacedSlot | null {
  return slotsOf(doc).find((placed) => placed.slot.key === key) ?? null;
}

/** The slot that a position lies in; null between slots. */
export function slotAround(doc: Node, pos: number): PlacedSlot | null {
  return slotsOf(doc).find((placed) => pos > placed.pos && pos < placed.pos + placed.node.nodeSize) ?? null;
}

/** The template's slot that a node type was made for; null for every other node type. */
export function slotOfType(type: NodeType): Slot | null {
  const slot: unknown = type.spec.slot;
  return slot === undefined ? null : (slot as Slot);
}

export function isIncluded(slotNode: Node): boolean {
  return slotNode.attrs.included !== false;
}

/** Nothing to read in it: no words, no citation, no picture. So is a page break. */
export function isEmptyBlock(node: Node): boolean {
  if (node.textContent.trim().replaceAll('\u2060', '') !== '') return false;
  let shown = isShown(node);
  node.descendants((child) => {
    shown ||= isShown(child);
  });
  return !shown;
}

function isShown(node: Node): boolean {
  return node.type.name === 'citation' || node.type.name === 'figure';
}

/** The node type that a slot is made for; null where it takes prose only. */
export function ownBlockName(content: SlotContent): OwnBlockName | null {
  return ownBlocks[content];
}

export type OwnBlockName =
  | 'judgement'
  | 'finding'
  | 'event'
  | 'risk'
  | 'option'
  | 'action'
  | 'question'
  | 'term'
  | 'fill_in';

const ownBlocks: { readonly [C in SlotContent]: OwnBlockName | null } = {
  prose: null,
  'bottom-line': null,
  judgements: 'judgement',
  findings: 'finding',
  timeline: 'event',
  risks: 'risk',
  'risk-register': 'risk',
  options: 'option',
  actions: 'action',
  roadmap: 'action',
  questions: 'question',
  glossary: 'term',
  objectives: null,
  exercise: 'fill_in',
  'generated-source-summary': null,
};

/** How many of the blocks that the slot counts are there, empty ones left out. */
export function countedBlocks(placed: PlacedSlot): number {
  const own = ownBlockName(placed.slot.content);
  let count = 0;
  const add = (block: Node): void => {
    if (isEmptyBlock(block)) return;
    if (block.type.name === 'columns') block.forEach(add);
    else if (own !== null) count += block.type.name === own ? 1 : 0;
    else if (block.type.name.endsWith('_list')) count += block.childCount;
    else if (block.type.name !== 'heading') count += 1;
  };
  placed.node.forEach(add);
  return count;
}
