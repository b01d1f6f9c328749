import type { ClaimId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import {
  type ClaimState,
  type Curated,
  type CuratingStep,
  type MergeGroup,
  mostAtOnce,
  withChange,
  withTagRenamed,
} from '../../claims/curating.ts';
import type { AppError } from '../../contract/errors.ts';
import {
  type CuratedClaim,
  claimsBehind,
  claimsNow,
  claimsTagged,
  putBack,
  saveState,
  standFor,
} from './claim-states.ts';
import type { LibraryContext } from './context.ts';
import { joinClaims, makeClaim, splitClaim } from './making.ts';

type Step<T extends CuratingStep['type']> = Extract<CuratingStep, { readonly type: T }>;
type Answer = Result<Curated, AppError>;

const steps: { readonly [T in CuratingStep['type']]: (context: LibraryContext, step: Step<T>) => Answer } = {
  make: makeClaim,
  join: joinClaims,
  split: splitClaim,
  change: (context, { claims, change }) =>
    changeEach(context, claimsNow(context, claims), ({ state }) => {
      const changed = withChange(state, change);
      // Whoever decides about a claim's place in the list decides that nothing stands for it.
      return change.discarded === undefined ? changed : { ...changed, standIn: null };
    }),
  merge: mergeClaims,
  separate: (context, { claims }) =>
    changeEach(context, claimsNow(context, claims), ({ state }) =>
      state.standIn === null ? state : { ...state, discarded: state.standIn.discardedBefore, standIn: null },
    ),
  'rename-tag': (context, { tag, to }) =>
    changeEach(context, claimsTagged(context, tag), ({ state }) => ({
      ...state,
      tags: withTagRenamed(state.tags, tag, to),
    })),
  undo: (context, { undo }) => {
    const back = putBack(context, undo);
    return ok({ claims: [], changed: back.before.length, undo: back });
  },
};

/** Does one thing that a reader asks for, in one transaction. */
export function curate(context: LibraryContext, step: CuratingStep): Answer {
  if ('claims' in step && step.claims.length > mostAtOnce) {
    return fail({ code: 'claim/too-many', subject: String(mostAtOnce), detail: String(step.claims.length) });
  }
  return context.connection.transaction(() => {
    // The table has a function for every type; which one takes this step cannot be said in types.
    return (steps[step.type] as (context: LibraryContext, step: CuratingStep) => Answer)(context, step);
  });
}

function changeEach(
  context: LibraryContext,
  claims: readonly CuratedClaim[],
  changed: (claim: CuratedClaim) => ClaimState,
): Answer {
  const before: ClaimState[] = [];
  for (const claim of claims) {
    const state = changed(claim);
    if (JSON.stringify(state) === JSON.stringify(claim.state)) continue;
    before.push(claim.state);
    saveState(context, claim, { ...state, edited: true });
  }
  return ok({ claims: claims.map(({ claim }) => claim.id), changed: before.length, undo: { before, made: [] } });
}

function mergeClaims(context: LibraryContext, { groups }: Step<'merge'>): Answer {
  const before: ClaimState[] = [];
  const kept: ClaimId[] = [];
  const there = new Set(
    claimsNow(
      context,
      groups.map((group) => group.kept),
    ).map(({ claim }) => claim.id),
  );
  const gone = groups.find((group) => !there.has(group.kept));
  if (gone !== undefined) return fail({ code: 'claim/gone', subject: gone.kept, detail: '' });
  for (const group of groups) {
    before.push(...mergeGroup(context, group));
    kept.push(group.kept);
  }
  return ok({ claims: kept, changed: before.length, undo: { before, made: [] } });
}

/** The states before. What stood behind the others stands behind the kept one now. */
function mergeGroup(context: LibraryContext, { kept, others }: MergeGroup): readonly ClaimState[] {
  const [keeper] = claimsNow(context, [kept]);
  if (keeper === undefined) return [];
  const twins = claimsNow(context, others).filter(({ claim }) => claim.id !== kept);
  const behind = twins.flatMap(({ number }) => claimsBehind(context, number));
  // What is kept is in the list, whatever it was before.
  saveState(context, keeper, { ...keeper.state, discarded: null, standIn: null, edited: true });
  for (const twin of twins) standFor(context, twin, kept, 'same');
  for (const twin of behind) {
    if (twin.claim.id !== kept && twin.state.standIn !== null) {
      saveState(context, twin, { ...twin.state, standIn: { ...twin.state.standIn, kept } });
    }
  }
  return [keeper, ...twins, ...behind.filter(({ claim }) => claim.id !== kept)].map(({ state }) => state);
}
