import { Fragment, type Mark, type Node, type ResolvedPos, type Schema } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import type { NewId } from '../../base/ids.ts';
import { citationNode } from '../cite-claim.ts';
import { isSafeLink } from '../schema-inlines.ts';
import type { Inserted, LineEdit, LookChange, Looks } from './proposal.ts';

/** What making nodes needs beside the pieces themselves. */
export interface Making {
  readonly schema: Schema;
  readonly newId: NewId;
  /** The document before the change: citations that move are found in it. */
  readonly doc: Node;
}

/** More edits than this become one step, which does not take the square of their number. */
const mostSteps = 50;

/** Edits a line that begins at `start`. The last edit comes first, so that the offsets of the others stay right. */
export function editLine(tr: Transaction, start: number, edits: readonly LineEdit[], making: Making): void {
  const inOrder = edits.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const isPlain = inOrder.every(({ looks, insert }) => !looks && insert.every(({ type }) => type !== 'block-end'));
  if (isPlain && edits.length > mostSteps) {
    editAtOnce(tr, start, inOrder, making);
    return;
  }
  for (const edit of inOrder.toReversed()) {
    const from = start + edit.from;
    if (edit.looks !== undefined) {
      changeLooks(tr, from, start + edit.to, edit.looks);
      continue;
    }
    const marks = marksAt(tr.doc, from, start + edit.to);
    if (edit.to > edit.from) tr.delete(from, start + edit.to);
    let at = from;
    for (const piece of edit.insert) {
      const size = tr.doc.content.size;
      if (piece.type === 'block-end') endBlock(tr, at, piece.id, making);
      else for (const node of nodesOf(piece, making, marks)) tr.insert(at, node);
      at += tr.doc.content.size - size;
    }
  }
}

/** From the first edit to the last the line is written anew, what lies between them as it was. */
function editAtOnce(tr: Transaction, start: number, edits: readonly LineEdit[], making: Making): void {
  const { content } = tr.doc.resolve(start).parent;
  const first = edits[0]?.from ?? 0;
  let at = first;
  const nodes = edits.flatMap(({ from, to, insert }) => {
    const between = from > at ? content.cut(at, from).content : [];
    at = Math.max(at, to);
    const marks = marksAt(tr.doc, start + from, start + to);
    return [...between, ...insert.flatMap((piece) => nodesOf(piece, making, marks))];
  });
  tr.replaceWith(start + first, start + at, Fragment.fromArray(nodes));
}

/** The inline nodes of what is put into a line; a piece that cannot be made is none. */
export function nodesOf(piece: Inserted, making: Making, marks: readonly Mark[] = []): readonly Node[] {
  const { schema, newId } = making;
  switch (piece.type) {
    case 'text': {
      if (piece.text === '') return [];
      const own = marksOf(piece, schema);
      return [
        schema.text(
          piece.text,
          own.reduce((set, mark) => mark.addToSet(set), [...marks] as readonly Mark[]),
        ),
      ];
    }
    case 'citation': {
      const known = citationIn(making.doc, piece.citation);
      return known === null ? [] : [known];
    }
    case 'note':
      return piece.words.trim() === '' ? [] : [citationNode(schema, [], newId, piece.words)];
    case 'block-end':
      return [schema.node('line_break')];
  }
}

function marksOf({ emphasis, strong, position, link }: Looks, { marks }: Schema): readonly Mark[] {
  return [
    ...(emphasis === true ? [marks.emphasis?.create()] : []),
    ...(strong === true ? [marks.strong?.create()] : []),
    ...(position === undefined ? [] : [marks[position]?.create()]),
    ...(isSafeLink(link) ? [marks.link?.create({ href: link })] : []),
  ].filter((mark) => mark !== undefined);
}

/** The looks of words that stay. A link to nowhere that a brief may lead is none. */
function changeLooks(tr: Transaction, from: number, to: number, looks: readonly LookChange[]): void {
  const { marks } = tr.doc.type.schema;
  for (const look of looks) {
    const type = marks[look.mark];
    if (!type) continue;
    if (look.mark !== 'link') {
      if (look.on) tr.addMark(from, to, type.create());
      else tr.removeMark(from, to, type);
    } else if (isSafeLink(look.href)) tr.addMark(from, to, type.create({ href: look.href }));
    else tr.removeMark(from, to, type);
  }
}

/** What is said about words goes on to those that replace or follow them; how these look, they say themselves. */
function marksAt(doc: Node, from: number, to: number): readonly Mark[] {
  const $from = doc.resolve(from);
  const marks = to > from ? ($from.nodeAfter?.marks ?? []) : $from.marks();
  return marks.filter((mark) => mark.type.name === 'comment');
}

/** Where the block cannot be divided, as a cell or a part cannot, the line breaks instead. */
function endBlock(tr: Transaction, at: number, id: string, { schema, newId }: Making): void {
  const $at = tr.doc.resolve(at);
  const depth = $at.node(-1).type.name === 'list_item' ? 2 : 1;
  const after = afterSplit($at, depth, (inner) => (inner ? id : newId()));
  const divides = $at.parent.attrs.id !== undefined && canSplit(tr.doc, at, depth, after);
  if (divides) tr.split(at, depth, after);
  else tr.insert(at, schema.node('line_break'));
}

/** The newcomers have ids of their own and nothing that the writer said about the block they come from. */
function afterSplit($at: ResolvedPos, depth: number, idOf: (inner: boolean) => string) {
  return Array.from({ length: depth }, (_, index) => {
    const node = $at.node($at.depth - (depth - 1 - index));
    const kept = node.type.name === 'heading' ? { level: node.attrs.level as number } : {};
    return { type: node.type, attrs: { ...kept, id: idOf(index === depth - 1) } };
  });
}

function citationIn(doc: Node, id: string): Node | null {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (node.type.name === 'citation' && node.attrs.id === id) found = node;
    return found === null;
  });
  return found;
}
