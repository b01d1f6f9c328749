import type { Mark, Node, ResolvedPos, Schema } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { canSplit } from 'prosemirror-transform';
import type { NewId } from '../../base/ids.ts';
import { citationNode } from '../cite-claim.ts';
import type { Inserted, LineEdit } from './proposal.ts';

/** What making nodes needs beside the pieces themselves. */
export interface Making {
  readonly schema: Schema;
  readonly newId: NewId;
  /** The document before the change: citations that move are found in it. */
  readonly doc: Node;
}

/** Edits a line that begins at `start`. The last edit comes first, so that the offsets of the others stay right. */
export function editLine(tr: Transaction, start: number, edits: readonly LineEdit[], making: Making): void {
  for (const edit of edits.toSorted((a, b) => b.from - a.from)) {
    const from = start + edit.from;
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

/** The inline nodes of what is put into a line; a piece that cannot be made is none. */
export function nodesOf(piece: Inserted, making: Making, marks: readonly Mark[] = []): readonly Node[] {
  const { schema, newId } = making;
  switch (piece.type) {
    case 'text': {
      if (piece.text === '') return [];
      const looks = (['emphasis', 'strong'] as const).filter((look) => piece[look] === true);
      const own = looks.flatMap((look) => schema.marks[look]?.create() ?? []);
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

/** Words look like those they replace or follow, but are no part of their link. */
function marksAt(doc: Node, from: number, to: number): readonly Mark[] {
  const $from = doc.resolve(from);
  const marks = to > from ? ($from.nodeAfter?.marks ?? []) : $from.marks();
  return marks.filter((mark) => mark.type.name !== 'link');
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
