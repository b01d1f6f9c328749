import { type Command, TextSelection } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import type { CitationItem } from '../../citations/citation.ts';
import { citationNode } from '../cite-claim.ts';
import { structural } from '../history.ts';

/** A citation, or a note with the writer's own words only when there are no items. */
export interface CitationToInsert {
  readonly items: readonly CitationItem[];
  readonly comment: string;
}

/** Puts a citation behind the selected text, which stays. */
export function insertCitation(given: CitationToInsert, newId: NewId): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.inlineContent || (given.items.length === 0 && given.comment.trim() === '')) return false;
    if (dispatch) {
      const tr = structural(state.tr).insert($to.pos, citationNode(state.schema, given.items, newId, given.comment));
      dispatch(tr.setSelection(TextSelection.create(tr.doc, $to.pos + 1)).scrollIntoView());
    }
    return true;
  };
}
