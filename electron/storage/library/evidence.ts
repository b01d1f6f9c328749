import { asId, type ClaimId } from '../../base/ids.ts';
import type { Evidence } from '../../brief/brief.ts';
import { evidenceOf } from '../../brief/evidence.ts';
import type { Claim } from '../../claims/claim.ts';
import { readClaim } from './claims.ts';
import type { LibraryContext } from './context.ts';
import { claimColumns, claimTables, type StoredClaim, sourceOf, storedClaim } from './records.ts';

/**
 * What a brief takes along when it cites these claims, with the claims of other places that say the same. Claims that are
 * no longer there are left out.
 */
export function readEvidence(context: LibraryContext, claims: readonly ClaimId[]): Evidence {
  const found = claims.map((id) => readClaim(context, id)).filter((stored) => stored !== null);
  const behind = claimsSayingTheSame(
    context,
    found.map(({ number }) => number),
  );
  const all = [...[...behind.values()].flat(), ...found];
  const sources = [...new Set(all.map(({ claim }) => claim.source))].flatMap((id) => {
    const row = context.connection.get('SELECT record FROM sources WHERE id = ?', [id]);
    return row === null ? [] : [sourceOf(row)];
  });
  return evidenceOf(
    all.map(({ number, claim }) => ({ ...withTwins(claim, behind.get(number)), ...keptInstead(context, number) })),
    all.map(({ passage }) => passage),
    sources,
  );
}

function keptInstead({ connection }: LibraryContext, claim: number): Pick<Claim, 'mergedInto'> {
  const row = connection.get('SELECT k.id FROM claim_twins w JOIN claims k ON k.number = w.kept WHERE w.claim = ?', [
    claim,
  ]);
  return row === null ? {} : { mergedInto: asId<ClaimId>(row.text('id')) };
}

/** The claim, naming those that it stands for. */
export function withTwins(claim: Claim, twins: readonly StoredClaim[] | undefined): Claim {
  return twins === undefined ? claim : { ...claim, alsoIn: twins.map((twin) => twin.claim.id) };
}

/** By the number of the claim that stands for them. */
export function claimsSayingTheSame(
  { connection }: Pick<LibraryContext, 'connection'>,
  kept: readonly number[],
): ReadonlyMap<number, readonly StoredClaim[]> {
  const rows = connection.all(
    `SELECT w.kept, ${claimColumns} FROM json_each(?) j
     JOIN claim_twins w ON w.kept = j.value AND w.relation = 'same' JOIN ${claimTables} WHERE c.number = w.claim
     ORDER BY w.kept, c.number`,
    [JSON.stringify(kept)],
  );
  const behind = new Map<number, StoredClaim[]>();
  for (const row of rows) {
    const number = row.number('kept');
    behind.set(number, [...(behind.get(number) ?? []), storedClaim(row)]);
  }
  return behind;
}

/** These claims and those that they stand for, whatever the reason: a brief may cite any of them. */
export function withClaimsBehind({ connection }: LibraryContext, claims: readonly ClaimId[]): readonly ClaimId[] {
  const rows = connection.all(
    `SELECT c.id FROM json_each(?) j JOIN claims k ON k.id = j.value JOIN claim_twins w ON w.kept = k.number
     JOIN claims c ON c.number = w.claim`,
    [JSON.stringify(claims)],
  );
  return [...new Set([...claims, ...rows.map((row) => asId<ClaimId>(row.text('id')))])];
}
