import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import type { NewId } from '../base/ids.ts';

/**
 * Every block and every citation has an id, and no two share one. Splitting a block and pasting a copy both duplicate
 * attributes; this plugin gives the newcomer an id of its own and leaves the one that was there before alone.
 */
export function idPlugin(newId: NewId): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(mayTouchIds)) return null;
      return repairIds(state, newId, (pos) => mapThrough(transactions, pos), before.doc);
    },
  });
}

/**
 * A transaction that gives missing and repeated ids anew; null when there are none. Of several nodes with one id, the
 * one that stood in `before` keeps it; without `before` it is the first.
 */
export function repairIds(
  state: EditorState,
  newId: NewId,
  map: (pos: number) => number | null = () => null,
  before: Node | null = null,
): Transaction | null {
  const places = new Map<string, number[]>();
  const missing: number[] = [];
  state.doc.descendants((node, pos) => {
    if (!hasId(node)) return;
    const id: unknown = node.attrs.id;
    if (typeof id !== 'string' || id === '') missing.push(pos);
    else places.set(id, [...(places.get(id) ?? []), pos]);
  });
  const repeated = [...places].filter(([, at]) => at.length > 1);
  if (missing.length === 0 && repeated.length === 0) return null;
  const earlier = before && repeated.length > 0 ? positionsOf(before, new Set(repeated.map(([id]) => id))) : new Map();
  const renewed = [...missing];
  for (const [id, at] of repeated) {
    const old = earlier.get(id);
    const kept = old === undefined ? null : map(old);
    const keeper = at.find((pos) => pos === kept) ?? at[0];
    renewed.push(...at.filter((pos) => pos !== keeper));
  }
  const tr = state.tr;
  for (const pos of renewed) tr.setNodeAttribute(pos, 'id', newId());
  return tr;
}

function hasId(node: Node): boolean {
  return node.type.spec.attrs !== undefined && 'id' in node.type.spec.attrs;
}

function positionsOf(doc: Node, wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  doc.descendants((node, pos) => {
    const id: unknown = node.attrs.id;
    if (typeof id === 'string' && wanted.has(id) && !found.has(id)) found.set(id, pos);
  });
  return found;
}

function mapThrough(transactions: readonly Transaction[], pos: number): number | null {
  let at = pos;
  for (const tr of transactions) {
    const result = tr.mapping.mapResult(at);
    if (result.deletedAfter) return null;
    at = result.pos;
  }
  return at;
}

// Typing and deleting within a line bring in no node but text: the common case costs no walk over the document.
function mayTouchIds(tr: Transaction): boolean {
  return tr.steps.some((step) => {
    if (!(step instanceof ReplaceStep)) return true;
    let foreign = false;
    step.slice.content.descendants((node) => {
      foreign ||= !node.isText;
    });
    return foreign;
  });
}
