import { fail, ok, type Result } from '../base/result.ts';
import type { LiveBrief } from '../brief/live-brief.ts';
import type { PrintedCitation } from '../brief/proposals/printed-citation.ts';
import type { BriefProposal } from '../brief/proposals/proposal.ts';
import { commentProposals } from './comment-proposals.ts';
import { Comparison, type Draft } from './comparison.ts';
import { goneProposals } from './gone-proposals.ts';
import { joinedCellProposals } from './joined-cell-proposals.ts';
import { movedProposals } from './moved-proposals.ts';
import { newProposals } from './new-proposals.ts';
import { noteProposals } from './note-proposals.ts';
import type { ReturnedComparison } from './returned-comparison.ts';
import type { ReturnedDocument } from './returned-document.ts';
import type { ReturnedProblem } from './returned-problem.ts';
import { countSettings, shapeProposals } from './shape-proposals.ts';
import { wordProposals } from './word-proposals.ts';

/** Why a document is not compared at all. */
export interface ReturnedFailure {
  readonly code: Extract<ReturnedProblem, 'other-brief' | 'not-ours'>;
}

/** Less of the brief's paragraphs than this found again, and without any mark, the document is another one. */
const leastFound = 0.3;

/**
 * Compares three states: the text at export (as fingerprints in the file), the brief as it would be exported now, and
 * the file. What was changed in the brief alone is left alone; what was changed in the file is proposed; what both
 * changed is proposed as a conflict. `ours` is the brief's own new export, read as the file was, so that what the
 * writer adds to the words is the same on both sides; `printed` are its citations.
 */
export function compareReturned(
  theirs: ReturnedDocument,
  ours: ReturnedDocument,
  live: LiveBrief,
  printed: readonly PrintedCitation[],
): Result<ReturnedComparison, ReturnedFailure> {
  if (theirs.brief !== null && theirs.brief !== live.parts.id) return fail({ code: 'other-brief' });
  const comparison = new Comparison(theirs, ours, live, new Map(printed.map((one) => [one.citation, one])));
  if (theirs.brief === null && comparison.foundShare() < leastFound) return fail({ code: 'not-ours' });
  const found = [
    ...wordProposals(comparison),
    ...joinedCellProposals(comparison),
    ...goneProposals(comparison),
    ...newProposals(comparison),
    ...movedProposals(comparison),
    ...shapeProposals(comparison),
    ...noteProposals(comparison),
    ...commentProposals(comparison),
  ];
  const proposals = withIds(found.toSorted((a, b) => a.order - b.order));
  return ok({ proposals, missing: theirs.missing, macros: theirs.macros, settings: countSettings(comparison) });
}

/** Ids of what is proposed and where: the same for the same file and brief. */
function withIds(found: readonly Draft[]): readonly BriefProposal[] {
  const taken = new Map<string, number>();
  return found.map(({ order: _order, ...proposal }) => {
    const plain = proposalId(proposal);
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    return { id: count === 1 ? plain : `${plain}-${count}`, parts: [], keepsOurs: false, ...proposal };
  });
}

function proposalId({ kind, place, before, after, parts }: Omit<Draft, 'order'>): string {
  const looks = parts?.flatMap((part) => part.looks) ?? [];
  return `${kind}-${Comparison.print([place.slot, place.block, before, after, ...(looks.length > 0 ? [JSON.stringify(looks)] : [])])}`;
}
