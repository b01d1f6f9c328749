import type { Command, EditorState } from 'prosemirror-state';
import type { NewId } from '../../base/ids.ts';
import { structural } from '../history.ts';
import { acceptChange, type BodyChange } from './accept-change.ts';

/**
 * Makes several proposed changes as one step of undo, each list of them as a whole or not at all. `made` is told for each
 * list whether it was; what cannot be made is left, and the rest goes on.
 */
export function acceptTogether(
  lists: readonly (readonly BodyChange[])[],
  newId: NewId,
  made: (index: number) => void,
): Command {
  return (state, dispatch) => {
    let now = state;
    const together = structural(state.tr);
    for (const [index, changes] of lists.entries()) {
      const list = changes.length === 0 ? null : afterAll(now, changes, newId);
      if (list === null) continue;
      for (const step of list.steps) together.step(step);
      now = list.state;
      made(index);
    }
    if (!together.docChanged) return false;
    dispatch?.(together.scrollIntoView());
    return true;
  };
}

function afterAll(state: EditorState, changes: readonly BodyChange[], newId: NewId) {
  let now = state;
  const steps = changes.map((change) => {
    let made: EditorState['tr']['steps'] | null = null;
    acceptChange(change, newId)(now, (transaction) => {
      const applied = now.applyTransaction(transaction);
      now = applied.state;
      made = applied.transactions.flatMap((one) => one.steps);
    });
    return made;
  });
  return steps.includes(null) ? null : { state: now, steps: steps.flatMap((some) => some ?? []) };
}
