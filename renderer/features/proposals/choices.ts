import type { SourceId } from '../../../electron/base/ids.ts';
import type { Proposal, ProposalId, Settlement } from '../../../electron/library/references/proposal.ts';

/** What is ticked for one proposal: which source it is about, and which of its fields are to be taken. */
export interface Choice {
  /** Null while nobody has said which of several it is, and when there is none. */
  readonly source: SourceId | null;
  readonly fields: readonly string[];
}

/** Before anything is ticked by hand: what the source lacks is to be taken, what it says otherwise stays. */
export function firstChoice({ candidates }: Proposal): Choice {
  const [only] = candidates;
  return only === undefined || candidates.length > 1
    ? { source: null, fields: [] }
    : choiceOf(only.source.id, candidates);
}

/** The choice when this source is the one. */
export function choiceOf(source: SourceId, candidates: Proposal['candidates']): Choice {
  const differences = candidates.find((one) => one.source.id === source)?.differences ?? [];
  return { source, fields: differences.filter(({ kind }) => kind === 'missing').map(({ field }) => field) };
}

export function withField({ source, fields }: Choice, field: string, isTaken: boolean): Choice {
  const others = fields.filter((one) => one !== field);
  return { source, fields: isTaken ? [...others, field] : others };
}

/** The choice with every field of its source, or none. */
export function withAll({ source }: Choice, { candidates }: Proposal, isTaken: boolean): Choice {
  const differences = candidates.find((one) => one.source.id === source)?.differences ?? [];
  return { source, fields: isTaken ? differences.map(({ field }) => field) : [] };
}

/** What "apply to all" settles: every proposal whose source is known. The others keep waiting. */
export function settlementsOf(
  proposals: readonly Proposal[],
  choices: ReadonlyMap<ProposalId, Choice>,
): readonly Settlement[] {
  return proposals.flatMap((proposal): readonly Settlement[] => {
    const { source, fields } = choices.get(proposal.id) ?? firstChoice(proposal);
    return source === null ? [] : [{ proposal: proposal.id, choice: 'merge', source, fields }];
  });
}
