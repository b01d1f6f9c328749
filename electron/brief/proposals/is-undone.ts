import type { EditorState } from 'prosemirror-state';
import type { BriefMetadata } from '../brief.ts';
import { citationAttributes } from '../citation-order.ts';
import { citationPosition } from '../commands/set-citation.ts';
import { acceptChange } from './accept-change.ts';
import type { BriefChange } from './proposal.ts';
import { isTableChangeUndone } from './table-changes.ts';
import { hasReply, standingComment } from './take-remark.ts';
import { blockText, findLine, lineText, nodeWithId } from './text-line.ts';
import { shapeNow } from './turn-proposed.ts';
import { citationNow, sameWording } from './wording-now.ts';

/** Whether a change that was accepted is no longer in the brief: somebody undid it, and it can be accepted again. */
export function isUndone(state: EditorState, metadata: Pick<BriefMetadata, 'title'>, change: BriefChange): boolean {
  switch (change.type) {
    case 'title':
      return metadata.title === change.before;
    case 'words': {
      const line = findLine(state.doc, change.line);
      if (line === null || lineText(line.node) !== change.before) return false;
      return !change.edits.every(({ looks }) => looks !== undefined) || acceptChange(change, () => '')(state);
    }
    case 'merge':
      return change.others.every((other) => findLine(state.doc, other) !== null);
    case 'insert':
      return nodeWithId(state.doc, change.id) === null;
    case 'remove': {
      const found = nodeWithId(state.doc, change.block);
      return found !== null && blockText(found.node) === change.before && change.before !== '';
    }
    case 'move':
      return acceptChange(change, () => '')(state);
    case 'remark':
      return standingComment(state, change.comment.id) === null;
    case 'reply': {
      const comment = standingComment(state, change.comment);
      return comment !== null && !hasReply(comment, change);
    }
    case 'insert-row':
    case 'remove-row':
    case 'insert-column':
    case 'remove-column':
      return isTableChangeUndone(state.doc, change);
    case 'resolve':
      return standingComment(state, change.comment)?.resolved === !change.resolved;
    case 'attribute':
      return nodeWithId(state.doc, change.block)?.node.attrs[change.name] === change.before;
    case 'comment': {
      const pos = citationPosition(state.doc, change.citation);
      const node = pos === null ? null : state.doc.nodeAt(pos);
      return node !== null && citationAttributes(node).comment === change.before;
    }
    case 'turn':
      return change.blocks.every((block) => shapeNow(state.doc, block) === change.from);
    case 'uncite':
      return change.citations.every((citation) => citationNow(state, citation) !== null);
    case 'wording': {
      const now = citationNow(state, change.citation);
      return now !== null && sameWording(now.override, change.before);
    }
  }
}
