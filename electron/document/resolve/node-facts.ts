import type { Node } from 'prosemirror-model';

/** What is asked of a block again and again while a brief is edited. Nodes never change, so neither do the answers. */
export interface NodeFacts {
  /** No words, no citation and no picture anywhere inside, and no page break: a place the writer left open. */
  readonly empty: boolean;
  /** Every citation inside, in reading order. */
  readonly citations: readonly PlacedCitation[];
  /** Ids of the node and of all inside it that carry one; null where such a node has none. */
  readonly ids: readonly (string | null)[];
  /** Every figure inside, the node itself included. */
  readonly figures: readonly Node[];
  /** Running text, a list, a quotation, or a table without citations: its look depends on its citations alone. */
  readonly plain: boolean;
}

export interface PlacedCitation {
  readonly node: Node;
  /** Another citation stands directly before, with nothing between. */
  readonly followsCitation: boolean;
}

const known = new WeakMap<Node, NodeFacts>();

export function factsOf(node: Node): NodeFacts {
  const facts = known.get(node) ?? gather(node);
  known.set(node, facts);
  return facts;
}

const tableTypes: ReadonlySet<string> = new Set(['table', 'table_row', 'table_cell']);
const plainTypes: ReadonlySet<string> = new Set([
  'paragraph',
  'bullet_list',
  'ordered_list',
  'list_item',
  'quote',
  'text',
  'citation',
  'line_break',
]);

function gather(node: Node): NodeFacts {
  const citations: PlacedCitation[] = [];
  const ids: (string | null)[] = [];
  const figures: Node[] = [];
  let plain = true;
  let hasTable = false;
  const visit = (inner: Node, followsCitation: boolean): void => {
    if (inner.type.name === 'figure') figures.push(inner);
    if (tableTypes.has(inner.type.name)) hasTable = true;
    else if (!plainTypes.has(inner.type.name)) plain = false;
    if (inner.type.spec.attrs?.id !== undefined) ids.push(idIn(inner));
    if (inner.type.name === 'citation') {
      citations.push({ node: inner, followsCitation });
      return;
    }
    let follows = false;
    inner.forEach((child) => {
      visit(child, follows);
      follows = child.type.name === 'citation';
    });
  };
  visit(node, false);
  return { empty: isEmpty(node), citations, ids, figures, plain: plain && !(hasTable && citations.length > 0) };
}

function idIn(node: Node): string | null {
  const { id } = node.attrs;
  return typeof id === 'string' && id !== '' ? id : null;
}

const saysItself: ReadonlySet<string> = new Set(['citation', 'figure', 'page_break']);

function isEmpty(node: Node): boolean {
  if (saysItself.has(node.type.name)) return false;
  if (node.isText) return (node.text ?? '').trim() === '';
  if (node.type.name === 'table' && String(node.attrs.caption).trim() !== '') return false;
  return node.children.every(isEmpty);
}
