import type { Node } from 'prosemirror-model';
import type { LiveBrief } from '../brief/live-brief.ts';
import type { TextLine } from '../brief/proposals/proposal.ts';
import { lineText } from '../brief/proposals/text-line.ts';
import { isEmptyBlock, isIncluded, slotsOf } from '../brief/slots.ts';

/** Text of a brief that a document shows somewhere: where it is kept, and what it says. */
export type Target = { readonly text: string } & (
  | { readonly type: 'line'; readonly line: TextLine }
  | { readonly type: 'attribute'; readonly block: string; readonly name: 'caption' | 'answer' }
  | { readonly type: 'title' }
);

/** The block directly in a slot that holds something. */
export interface TopBlock {
  readonly id: string;
  readonly slot: string;
}

/** What an exported id stands for in the brief. */
export interface TargetsOfId {
  readonly top: TopBlock;
  /** In reading order. For a row by column, null where the column shows no part of this block. */
  readonly targets: readonly Target[];
  readonly isRow: boolean;
}

/** The texts of a brief under the ids that exports give them (`document/resolve`). */
export function briefTargets(live: LiveBrief): ReadonlyMap<string, TargetsOfId> {
  const found = new Map<string, TargetsOfId>();
  for (const { slot, node } of slotsOf(live.doc)) {
    if (!isIncluded(node)) continue;
    const filled = filledParts(node);
    for (const [index, block] of node.children.entries()) {
      const id = idOf(block);
      if (id === null) continue;
      const add = (inside: Node, own: string) =>
        addBlock(found, inside, own, { id, slot: slot.key }, filled.get(index) ?? null);
      add(block, id);
      block.descendants((inside) => {
        const own = idOf(inside);
        if (own !== null && inside.type.name !== 'citation') add(inside, own);
        return !inside.inlineContent;
      });
    }
  }
  return found;
}

/** The title stands outside the slots. */
export function titleTarget(live: LiveBrief): Target {
  return { type: 'title', text: live.parts.metadata.title };
}

const rowBlocks: ReadonlySet<string> = new Set(['risk', 'action', 'event', 'option']);

/** Blocks of one kind beside each other become one table, in which a column that no block fills is left out. */
function filledParts(slot: Node): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, readonly number[]>();
  let run: number[] = [];
  const close = () => {
    const rows = run.map((index) => slot.child(index));
    const widest = Math.max(0, ...rows.map((row) => row.childCount));
    const columns = Array.from({ length: widest }, (_, at) => at).filter(
      (at) => at === 0 || rows.some((row) => at < row.childCount && !isEmptyBlock(row.child(at))),
    );
    for (const index of run) parts.set(index, columns);
    run = [];
  };
  let kind = '';
  for (const [index, block] of slot.children.entries()) {
    if (isEmptyBlock(block) && block.type.name !== 'page_break') continue;
    if (block.type.name !== kind) close();
    kind = block.type.name;
    if (rowBlocks.has(kind)) run.push(index);
  }
  close();
  return parts;
}

function addBlock(
  found: Map<string, TargetsOfId>,
  node: Node,
  id: string,
  top: TopBlock,
  columns: readonly number[] | null,
): void {
  const put = (key: string, targets: readonly Target[], isRow = false) => found.set(key, { top, targets, isRow });
  const line = (inside: Node, path: readonly number[]): Target => {
    return { type: 'line', line: { block: id, path }, text: lineText(inside) };
  };
  if (rowBlocks.has(node.type.name)) {
    put(
      id,
      (columns ?? []).flatMap((at) => (at < node.childCount ? [line(node.child(at), [at])] : [])),
      true,
    );
    return;
  }
  switch (node.type.name) {
    case 'table':
      put(id, [{ type: 'attribute', block: id, name: 'caption', text: String(node.attrs.caption) }]);
      // A chart prints its numbers in a table of another shape.
      if (node.attrs.shownAs !== 'table') return;
      for (const [at, row] of node.children.entries()) {
        put(
          `${id}-row-${at + 1}`,
          row.children.map((cell, column) => line(cell, [at, column])),
          true,
        );
      }
      return;
    case 'finding': {
      const [title, , meaning] = node.children;
      put(id, title ? [line(title, [0])] : []);
      put(`${id}-meaning`, meaning ? [line(meaning, [2])] : []);
      return;
    }
    case 'fill_in':
      put(id, [line(node, []), { type: 'attribute', block: id, name: 'answer', text: String(node.attrs.answer) }]);
      return;
    default:
      put(
        id,
        ownLines(node, []).map(({ node: inside, path }) => line(inside, path)),
      );
  }
}

/** The lines of a block that belong to no block inside it. */
function ownLines(
  node: Node,
  path: readonly number[],
): readonly { readonly node: Node; readonly path: readonly number[] }[] {
  if (node.inlineContent) return [{ node, path }];
  return node.children.flatMap((child, index) =>
    child.type.spec.attrs?.id !== undefined ? [] : ownLines(child, [...path, index]),
  );
}

function idOf(node: Node): string | null {
  const id: unknown = node.attrs.id;
  return typeof id === 'string' && id !== '' ? id : null;
}
