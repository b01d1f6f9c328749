import { asId, type SourceId } from '../../base/ids.ts';
import type { ClaimCandidate } from '../../claims/candidate.ts';
import { chosenClaim } from '../../claims/chosen-claim.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { TextRange } from '../../library/text-range.ts';
import { type CuratedClaim, claimsNow } from './claim-states.ts';
import { addClaims } from './claims.ts';
import type { LibraryContext } from './context.ts';
import { sourceOf } from './records.ts';
import { currentSnapshot } from './sources.ts';

/** The current text of a source, to make claims of. */
export interface ChosenText {
  /** The number of the source. */
  readonly number: number;
  readonly snapshot: Snapshot;
  readonly candidate: (range: TextRange) => ClaimCandidate | null;
}

/** Null for a source that is not there or has no text. */
export function textToChooseFrom(context: LibraryContext, id: SourceId): ChosenText | null {
  const row = context.connection.get('SELECT number, record FROM sources WHERE id = ?', [id]);
  const source = row === null ? null : sourceOf(row);
  const snapshot = source?.snapshot == null ? null : currentSnapshot(context, source.snapshot);
  if (row === null || source === null || snapshot === null) return null;
  const { text, blocks, sections, language } = snapshot;
  const facts = { text, blocks, sections, language, fileName: source.fileName ?? '', item: source.item };
  return { number: row.number('number'), snapshot, candidate: (range) => chosenClaim(facts, range) };
}

/** The claim that rests on just these words. */
export function claimAt(
  context: LibraryContext,
  { snapshot }: ChosenText,
  { start, end }: TextRange,
): CuratedClaim | null {
  const row = context.connection.get(
    `SELECT c.id FROM sources s JOIN claims c ON c.source = s.number JOIN passages p ON p.claim = c.number
     WHERE s.id = ? AND p.snapshot = ? AND p.start = ? AND p.end = ? LIMIT 1`,
    [snapshot.source, snapshot.id, start, end],
  );
  return row === null ? null : (claimsNow(context, [asId(row.text('id'))])[0] ?? null);
}

/** Keeps a claim that a reader made: it stays, whatever is found in the text again. */
export function addMade(
  context: LibraryContext,
  { number, snapshot }: ChosenText,
  candidate: ClaimCandidate,
): CuratedClaim {
  const { connection } = context;
  const claim = connection.nextNumber('claims');
  addClaims(context, number, snapshot, [candidate]);
  connection.run('UPDATE claims SET edited = 1 WHERE number = ?', [claim]);
  const row = connection.get('SELECT id FROM claims WHERE number = ?', [claim]);
  const made = row === null ? undefined : claimsNow(context, [asId(row.text('id'))])[0];
  if (made === undefined) throw new Error(`Claim ${claim} was added and is not there`);
  return made;
}
