import { EditorState } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import type { BriefEdit } from '../edit.ts';
import { briefPlugins } from '../editor-plugins.ts';
import type { LiveBrief } from '../live-brief.ts';
import { acceptChange } from './accept-change.ts';
import { changedText } from './edited-text.ts';
import type { BriefProposal } from './proposal.ts';

/** What accepting proposals comes to. */
export interface AcceptedProposals {
  /** To be applied like any other edits. */
  readonly edits: readonly BriefEdit[];
  readonly accepted: readonly string[];
  /** Those whose place has changed, or that there is nothing to do about. */
  readonly left: readonly string[];
}

/** Accepts proposals one after the other, as the window does; whatever cannot be made is left, and the rest goes on. */
export function acceptProposals(
  live: LiveBrief,
  proposals: readonly Pick<BriefProposal, 'id' | 'change'>[],
  newId: NewId,
): AcceptedProposals {
  let state = EditorState.create({ doc: live.doc, plugins: briefPlugins(newId) });
  let { metadata } = live.parts;
  const edits: BriefEdit[] = [];
  const accepted: string[] = [];
  const left: string[] = [];
  for (const { id, change } of proposals) {
    let isMade = false;
    const title = change?.type === 'title' ? changedText(change, metadata.title) : null;
    if (title !== null) {
      metadata = { ...metadata, title };
      edits.push({ type: 'metadata', metadata });
      isMade = true;
    } else if (change !== null && change.type !== 'title') {
      isMade = acceptChange(change, newId)(state, (transaction) => {
        const applied = state.applyTransaction(transaction);
        state = applied.state;
        edits.push({
          type: 'steps',
          steps: applied.transactions.flatMap(({ steps }) => steps.map((step) => step.toJSON())),
        });
      });
    }
    (isMade ? accepted : left).push(id);
  }
  return { edits, accepted, left };
}
