import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { Selection, type Transaction } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { blockWithId, positionInSlot } from '../block-range.ts';
import type { BriefChange, ProposedShape } from './proposal.ts';
import { nodeWithId } from './text-line.ts';

type Turn = Extract<BriefChange, { type: 'turn' }>;

/**
 * Turns lines into another kind of block, each with its id and all that is in it; what stands between them in the same
 * list or quotation stays there. False where one of them is of another kind by now, or the new kind cannot stand there.
 */
export function turnProposed(tr: Transaction, change: Turn, newId: NewId): boolean {
  const turned = turnedBlocks(tr.doc, change, newId);
  if (turned === null) return false;
  tr.replaceWith(turned.from, turned.to, turned.blocks);
  tr.setSelection(Selection.near(tr.doc.resolve(turned.from + 1), 1));
  return true;
}

/** The blocks that come to stand where those were; null where they cannot. */
export function turnedBlocks(doc: Node, { blocks, from, to }: Turn, newId: NewId) {
  const ranges = blocks.map((id) => blockWithId(doc, id));
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first == null || last == null || first.slot.pos !== last.slot.pos || last.to <= first.from) return null;
  if (blocks.some((id) => shapeNow(doc, id) !== from)) return null;
  const chosen: ReadonlySet<unknown> = new Set(blocks);
  const { slot } = first;
  const lines = slot.node.children.slice(first.from, last.to).flatMap(linesOf);
  const made = lines.map((line) => (chosen.has(line.text.attrs.id) ? { ...line, shape: to, from: null } : line));
  const fresh = containers(made, lines, newId);
  if (fresh === null || !slot.node.canReplace(first.from, last.to, Fragment.from(fresh))) return null;
  return { from: positionInSlot(slot, first.from), to: positionInSlot(slot, last.to), blocks: fresh };
}

/** The kind of block that a line is; null for one that is part of something else, as a cell or a judgement is. */
export function shapeNow(doc: Node, id: string): ProposedShape | null {
  const found = nodeWithId(doc, id);
  return found === null ? null : shapeAt(doc.resolve(found.pos), found.node);
}

function shapeAt($pos: ResolvedPos, node: Node): ProposedShape | null {
  const { depth, parent } = $pos;
  if (node.type.name === 'heading') return depth === 1 ? headingShape(node) : null;
  if (node.type.name !== 'paragraph') return null;
  if (depth === 1) return 'paragraph';
  if (depth === 2 && parent.type.name === 'quote') return 'quote';
  const list = depth === 3 && parent.type.name === 'list_item' && parent.childCount === 1 ? $pos.node(2) : null;
  return list === null ? null : list.type.name === 'ordered_list' ? 'number' : 'bullet';
}

const headings = ['heading-2', 'heading-3', 'heading-4', 'heading-5', 'heading-6'] as const;

function headingShape({ attrs }: Node): ProposedShape | null {
  return headings[Number(attrs.level) - 2] ?? null;
}

/** A line, and what holds it now. */
interface Line {
  readonly text: Node;
  /** The block as it is; null for one that takes the shape. */
  readonly from: Node | null;
  readonly item: Node | null;
  readonly shape: ProposedShape | null;
}

function linesOf(block: Node): readonly Line[] {
  switch (block.type.name) {
    case 'bullet_list':
    case 'ordered_list':
      // An item that holds more than its line is not taken apart.
      return block.children.map((item) => ({ text: item.child(0), from: block, item, shape: null }));
    case 'quote':
      return block.children.map((text) => ({ text, from: block, item: null, shape: null }));
    default:
      return [{ text: block, from: block, item: null, shape: null }];
  }
}

/** Lines in the blocks that hold them: neighbours of one list or quotation, old or new, in one. */
function containers(made: readonly Line[], before: readonly Line[], newId: NewId): readonly Node[] | null {
  const runs: { readonly lines: Line[]; readonly before: Line[] }[] = [];
  for (const [at, line] of made.entries()) {
    const open = runs.at(-1);
    const last = open?.lines.at(-1);
    const goesOn = last?.from === line.from && last.shape === line.shape && isHeld(line);
    const old = before[at];
    if (open !== undefined && goesOn) open.lines.push(line);
    else runs.push({ lines: [line], before: [] });
    if (old !== undefined) runs.at(-1)?.before.push(old);
  }
  const used = new Set<unknown>();
  const idOf = (id: unknown) => {
    const own = typeof id === 'string' && id !== '' && !used.has(id) ? id : newId();
    used.add(own);
    return own;
  };
  const nodes = runs.map((run) => containerOf(run.lines, holderId(run.before, before), { newId, idOf }));
  return nodes.includes(null) ? null : nodes.flatMap((node) => node ?? []);
}

/** Whether something holds the line, or is to hold it. */
function isHeld({ text, from, shape }: Line): boolean {
  return shape === null ? from !== text : shape === 'bullet' || shape === 'number' || shape === 'quote';
}

/** The id of the list or quotation that these lines are all of. */
function holderId(run: readonly Line[], before: readonly Line[]): unknown {
  const [first] = run;
  if (first === undefined || first.from === first.text || run.some(({ from }) => from !== first.from)) return null;
  return before.filter(({ from }) => from === first.from).length === run.length ? first.from?.attrs.id : null;
}

interface Ids {
  readonly newId: NewId;
  readonly idOf: (id: unknown) => string;
}

function containerOf(lines: readonly Line[], holder: unknown, { newId, idOf }: Ids): Node | null {
  const [first] = lines;
  if (!first) return null;
  const { text, from, shape } = first;
  const { schema } = text.type;
  if (shape === null) {
    if (from === null || !isHeld(first)) return from;
    const children = lines.map((line) => line.item ?? line.text);
    return from.type.create({ ...from.attrs, id: idOf(from.attrs.id) }, children);
  }
  const paragraphs = lines.map((line) => schema.node('paragraph', { id: line.text.attrs.id }, line.text.content));
  switch (shape) {
    case 'paragraph':
      return paragraphs[0] ?? null;
    case 'bullet':
    case 'number': {
      const items = paragraphs.map((paragraph, at) =>
        schema.node('list_item', { id: lines[at]?.item?.attrs.id ?? newId() }, paragraph),
      );
      return schema.node(shape === 'bullet' ? 'bullet_list' : 'ordered_list', { id: idOf(holder) }, items);
    }
    case 'quote':
      return schema.node('quote', { id: idOf(holder) }, paragraphs);
    default:
      return schema.node('heading', { id: text.attrs.id, level: Number(shape.slice('heading-'.length)) }, text.content);
  }
}
