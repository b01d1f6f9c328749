import type { Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { blockWithId } from '../block-range.ts';
import { starterBlock } from '../blocks.ts';
import { citationAttributes } from '../citation-order.ts';
import { changeComment } from '../commands/comments.ts';
import { moveBlock } from '../commands/move-block.ts';
import { setAttributes } from '../commands/set-attributes.ts';
import { citationPosition, setCitation } from '../commands/set-citation.ts';
import { structural } from '../history.ts';
import { removeBlocks } from '../place.ts';
import { editLine } from './edit-line.ts';
import { changedText } from './edited-text.ts';
import { indexAfter, insertProposed } from './insert-proposed.ts';
import type { BriefChange, LineEdit, TextLine, WordsChange } from './proposal.ts';
import { rebaseEdits } from './rebase-edits.ts';
import { changeTable } from './table-changes.ts';
import { takeCitationsOut } from './take-citations-out.ts';
import { hasReply, standingComment, takeRemark } from './take-remark.ts';
import { blockText, findLine, lineText, nodeWithId } from './text-line.ts';
import { turnProposed } from './turn-proposed.ts';
import { citationNow, sameWording } from './wording-now.ts';

/** A change of the document itself; the title is no part of it. */
export type BodyChange = Exclude<BriefChange, { type: 'title' }>;

/**
 * Makes a proposed change as one step of undo. False when the brief has changed where it would go, so that it could not
 * be made without touching words nobody proposed to change.
 */
export function acceptChange(change: BodyChange, newId: NewId): Command {
  return (state, dispatch) => {
    switch (change.type) {
      case 'words':
        return made(state, dispatch, (tr) => changeWords(tr, state, change, newId));
      case 'merge':
        return made(state, dispatch, (tr) => merge(tr, state, change, newId));
      case 'insert':
        return made(state, dispatch, (tr) =>
          insertProposed(tr, change, { schema: state.schema, newId, doc: state.doc }),
        );
      case 'remove':
        return made(state, dispatch, (tr) => remove(tr, change, newId));
      case 'move': {
        const index = indexAfter(state.doc, change.slot, change.after, change.behind);
        return index !== null && moveBlock(change.block, { slot: change.slot, index }, newId)(state, dispatch);
      }
      case 'remark':
        return made(state, dispatch, (tr) => takeRemark(tr, change));
      case 'reply': {
        const comment = standingComment(state, change.comment);
        if (comment === null || hasReply(comment, change)) return false;
        return changeComment(change.comment, { replies: [...comment.replies, change.reply] })(state, dispatch);
      }
      case 'insert-row':
      case 'remove-row':
      case 'insert-column':
      case 'remove-column':
        return made(state, dispatch, (tr) => changeTable(tr, change, { schema: state.schema, newId, doc: state.doc }));
      case 'resolve':
        if (standingComment(state, change.comment)?.resolved !== !change.resolved) return false;
        return changeComment(change.comment, { resolved: change.resolved })(state, dispatch);
      case 'attribute': {
        const after = changedText(change, nodeWithId(state.doc, change.block)?.node.attrs[change.name]);
        if (after === null) return false;
        const attributes = change.name === 'caption' ? { caption: after } : { answer: after };
        return setAttributes(change.block, attributes)(state, dispatch);
      }
      case 'comment': {
        const pos = citationPosition(state.doc, change.citation);
        const node = pos === null ? null : state.doc.nodeAt(pos);
        if (!node || citationAttributes(node).comment !== change.before) return false;
        return setCitation(change.citation, { comment: change.after })(state, dispatch);
      }
      case 'turn':
        return made(state, dispatch, (tr) => turnProposed(tr, change, newId));
      case 'uncite':
        return made(state, dispatch, (tr) => takeCitationsOut(tr, change));
      case 'wording': {
        const now = citationNow(state, change.citation);
        if (now === null || !sameWording(now.override, change.before)) return false;
        if (change.comment !== null && now.comment !== change.comment.before) return false;
        const comment = change.comment === null ? {} : { comment: change.comment.after };
        return setCitation(change.citation, { override: change.after, ...comment })(state, dispatch);
      }
    }
  };
}

function made(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  make: (tr: Transaction) => boolean,
): boolean {
  const tr = structural(state.tr);
  if (!make(tr) || !tr.docChanged) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
}

function changeWords(tr: Transaction, state: EditorState, change: WordsChange, newId: NewId): boolean {
  const edits = placedEdits(tr, change);
  if (edits === null) return false;
  const making = { schema: state.schema, newId, doc: state.doc };
  for (const { line, edits: those } of edits) {
    const found = findLine(tr.doc, line);
    if (!found) return false;
    editLine(tr, found.start, those, making);
    const near = found.start + (those[0]?.from ?? 0);
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(tr.doc.content.size, near))));
  }
  return true;
}

/** Each edit where its words stand now: in their line, or in one that they came into. Null when any of them has no place. */
function placedEdits(tr: Transaction, { line, before, edits, elsewhere = [] }: WordsChange) {
  const on = (one: TextLine, those: readonly LineEdit[]) => {
    const found = findLine(tr.doc, one);
    return found === null ? null : rebaseEdits(before, lineText(found.node), those);
  };
  if (edits.length === 0) return null;
  const whole = on(line, edits);
  if (whole !== null) return [{ line, edits: whole }];
  const byLine = new Map<TextLine, LineEdit[]>();
  for (const edit of edits) {
    const place = [line, ...elsewhere].find((one) => on(one, [edit]) !== null);
    const [placed] = place === undefined ? [] : (on(place, [edit]) ?? []);
    if (place === undefined || placed === undefined) return null;
    byLine.set(place, [...(byLine.get(place) ?? []), placed]);
  }
  return [...byLine].map(([place, those]) => ({ line: place, edits: those }));
}

function merge(
  tr: Transaction,
  state: EditorState,
  change: Extract<BriefChange, { type: 'merge' }>,
  newId: NewId,
): boolean {
  for (const other of change.others) {
    const into = findLine(tr.doc, change.line);
    const from = findLine(tr.doc, other);
    if (!into || !from || into.start === from.start) return false;
    const { content } = from.node;
    const gone = from.start;
    if (!removeBlock(tr, blockAround(tr.doc, gone), newId)) return false;
    const left = findLine(tr.doc, change.line);
    if (!left) return false;
    const end = left.start + left.node.content.size;
    tr.insert(end, [state.schema.text(' '), ...content.content]);
  }
  if (change.edits.length === 0) return true;
  const { line, before, edits } = change;
  return changeWords(tr, state, { type: 'words', line, before, edits }, newId);
}

function remove(tr: Transaction, change: Extract<BriefChange, { type: 'remove' }>, newId: NewId): boolean {
  const found = nodeWithId(tr.doc, change.block);
  if (!found || blockText(found.node) !== change.before) return false;
  return removeBlock(tr, found.pos, newId);
}

/** Position of the textblock that holds this position. */
function blockAround(doc: Node, inside: number): number {
  return doc.resolve(inside).before();
}

/**
 * Takes out the block at a position, and what holds nothing but it. Where the block has to be there, as a part of a
 * risk has, it is emptied.
 */
function removeBlock(tr: Transaction, pos: number, newId: NewId): boolean {
  let $pos = tr.doc.resolve(pos);
  while ($pos.depth > 1 && $pos.parent.childCount === 1 && !$pos.parent.type.spec.isolating) {
    $pos = tr.doc.resolve($pos.before());
  }
  const node = $pos.nodeAfter;
  if (!node) return false;
  if ($pos.depth === 1) {
    const id: unknown = node.attrs.id;
    const range = typeof id === 'string' ? blockWithId(tr.doc, id) : null;
    if (!range) return false;
    removeBlocks(tr, range, starterBlock(tr.doc.type.schema, range.slot.slot, newId));
    return true;
  }
  const index = $pos.index();
  if ($pos.parent.canReplace(index, index + 1)) tr.delete($pos.pos, $pos.pos + node.nodeSize);
  else if (node.inlineContent) tr.delete($pos.pos + 1, $pos.pos + node.nodeSize - 1);
  else return false;
  return true;
}
