import { ok } from '../../base/result.ts';
import { look } from '../browse.ts';
import type { Command } from '../command.ts';
import { done } from '../outcome.ts';
import { mergeChoices, proposalJson, proposalLines, settlementsOf } from '../proposals.ts';

/** Descriptions of works that the library seems to have, and what taking them over would change; `--merge` takes them. */
export const proposals: Command = look((library, { merge }) => {
  const open = library.proposals(Number.MAX_SAFE_INTEGER);
  if (!open.ok) return open;
  const settlements = settlementsOf(open.value, mergeChoices.find((one) => one === merge) ?? 'none');
  const settled = settlements.length === 0 ? ok(null) : library.settleProposals(settlements);
  if (!settled.ok) return settled;
  const merged = new Set(settlements.map(({ proposal }) => proposal));
  const lines = open.value.flatMap((one) => proposalLines(one, merged.has(one.id)));
  return ok(
    done(
      lines.length === 0 ? ['Nothing waits for a decision.'] : lines,
      open.value.map((one) => proposalJson(one, merged.has(one.id))),
    ),
  );
});
