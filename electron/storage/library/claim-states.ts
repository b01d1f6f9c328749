import { asId, type ClaimId } from '../../base/ids.ts';
import type { DiscardReason } from '../../claims/claim.ts';
import type { ClaimState, CuratingUndo, StandIn, TwinRelation } from '../../claims/curating.ts';
import { deleteClaim } from './claims.ts';
import type { Connection, Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { claimColumns, claimTables, contextOf, type StoredClaim, storedClaim } from './records.ts';

/** A claim with everything that taking a step back needs. */
export interface CuratedClaim extends StoredClaim {
  readonly state: ClaimState;
}

const columns = `${claimColumns}, w.relation AS stands_relation, w.discarded_before, k.id AS kept_id`;
const tables = `${claimTables} LEFT JOIN claim_twins w ON w.claim = c.number LEFT JOIN claims k ON k.number = w.kept`;

/** The claims of these ids that are there, in the order given. */
export function claimsNow({ connection }: LibraryContext, ids: readonly ClaimId[]): readonly CuratedClaim[] {
  const rows = connection.all(`SELECT ${columns} FROM json_each(?) j JOIN ${tables} WHERE c.id = j.value`, [
    JSON.stringify(ids),
  ]);
  const found = new Map(rows.map((row) => [row.text('id'), curatedClaim(row)]));
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

/** The claims that this one stands for. */
export function claimsBehind({ connection }: LibraryContext, kept: number): readonly CuratedClaim[] {
  return connection
    .all(`SELECT ${columns} FROM ${tables} WHERE w.kept = ? ORDER BY c.number`, [kept])
    .map(curatedClaim);
}

/** Every claim that bears a tag. */
export function claimsTagged({ connection }: LibraryContext, tag: string): readonly CuratedClaim[] {
  const bears = 'EXISTS (SELECT 1 FROM json_each(c.tags) t WHERE t.value = ?)';
  return connection
    .all(`SELECT ${columns} FROM ${tables} WHERE instr(c.tags, ?) > 0 AND ${bears}`, [
      JSON.stringify(tag).slice(1, -1),
      tag,
    ])
    .map(curatedClaim);
}

function curatedClaim(row: Row): CuratedClaim {
  const stored = storedClaim(row);
  const { id, statement, tags, credibility, likelihood, confidence, discarded } = stored.claim;
  const standIn = standInOf(row);
  const state = { id, statement, tags, credibility, likelihood, confidence, discarded, edited: stored.edited, standIn };
  return { ...stored, state };
}

function standInOf(row: Row): StandIn | null {
  const kept = row.textOrNull('kept_id');
  if (kept === null) return null;
  return {
    kept: asId(kept),
    relation: row.text('stands_relation') as TwinRelation,
    discardedBefore: row.textOrNull('discarded_before') as DiscardReason | null,
  };
}

/** Makes a claim what the state says. Only what differs is written, because every change of words costs the index. */
export function saveState(
  context: LibraryContext,
  { number, claim, passage, state: now }: CuratedClaim,
  state: ClaimState,
): void {
  const { connection } = context;
  const sameStand = JSON.stringify(now.standIn) === JSON.stringify(state.standIn);
  // The row takes its discarding with it, so it goes first.
  if (!sameStand) connection.run('DELETE FROM claim_twins WHERE claim = ?', [number]);
  const { statement, tags, credibility, likelihood, confidence, discarded, edited } = state;
  connection.run(
    `UPDATE claims SET statement = ?, context = ?, original = ?, tags = ?, credibility = ?, likelihood = ?, confidence = ?,
       discarded = ?, edited = ? WHERE number = ?`,
    [
      statement,
      contextOf({ ...claim, statement, tags }),
      claim.original === passage.quote.exact ? null : claim.original,
      JSON.stringify(tags),
      credibility,
      likelihood,
      confidence,
      discarded,
      edited ? 1 : 0,
      number,
    ],
  );
  if (!sameStand && state.standIn !== null) saveStandIn(connection, number, state.standIn);
}

function saveStandIn(connection: Connection, claim: number, { kept, relation, discardedBefore }: StandIn): void {
  connection.run(
    `INSERT INTO claim_twins (claim, kept, relation, discarded_before)
     SELECT ?, number, ?, ? FROM claims WHERE id = ?`,
    [claim, relation, discardedBefore, kept],
  );
}

/** Takes a claim out of the list, because another one stands for it. */
export function standFor(context: LibraryContext, claim: CuratedClaim, kept: ClaimId, relation: TwinRelation): void {
  const { state } = claim;
  const discardedBefore = state.standIn === null ? state.discarded : state.standIn.discardedBefore;
  const standIn = { kept, relation, discardedBefore };
  saveState(context, claim, { ...state, discarded: 'redundant', edited: true, standIn });
}

/** Takes a step back: claims are what they were, and those that it made are gone. The answer takes this back in turn. */
export function putBack(context: LibraryContext, { before, made }: CuratingUndo): CuratingUndo {
  const states = new Map(before.map((state) => [state.id, state]));
  const now = claimsNow(context, [...states.keys()]);
  for (const claim of now) {
    const state = states.get(claim.claim.id);
    if (state !== undefined) saveState(context, claim, state);
  }
  for (const { number } of claimsNow(context, made)) deleteClaim(context, number);
  return { before: now.map(({ state }) => state), made: [] };
}
