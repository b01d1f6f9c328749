import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from './brief.ts';
import type { BriefProblem } from './check-brief.ts';
import type { BriefEdit } from './edit.ts';
import { applyLiveEdit, type EditProblem, liveBrief, storedBrief } from './live-brief.ts';

/**
 * Applies edits in order: all of them or none. For a single change of a brief at rest; whoever takes many keeps a
 * `LiveBrief`.
 */
export function applyEdits(
  brief: Brief,
  edits: readonly BriefEdit[],
  at: string,
): Result<Brief, EditProblem | BriefProblem> {
  const start = liveBrief(brief);
  if (!start.ok) return fail(start.error);
  let live = start.value;
  for (const edit of edits) {
    const next = applyLiveEdit(live, edit, at);
    if (!next.ok) return fail(next.error);
    live = next.value;
  }
  return ok(storedBrief(live));
}
