import { asId, type ClaimId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ClaimCandidate } from '../../claims/candidate.ts';
import type { Claim } from '../../claims/claim.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Requests } from '../../contract/requests.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { Passage } from '../../passages/passage.ts';
import { passageMaker } from '../../passages/selector.ts';
import type { LibraryContext } from './context.ts';
import { countLater } from './quantities.ts';
import { claimColumns, claimTables, contextOf, maskOfKinds, type StoredClaim, storedClaim } from './records.ts';

const newClaimColumns = [
  'number',
  'id',
  'source',
  'statement',
  'context',
  'original',
  'kinds',
  'speaker',
  'question',
  'figures',
  'tags',
  'weight',
];
const placeColumns = [
  'snapshot',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'section',
  'paragraph',
  'page',
  'anchor',
];

/** Stores candidates as claims of a snapshot. Written last to first, so that the newest-first order reads in theirs. */
export function addClaims(
  { connection, newId }: LibraryContext,
  source: number,
  snapshot: Snapshot,
  candidates: readonly ClaimCandidate[],
): void {
  if (candidates.length === 0) return;
  const first = connection.nextNumber('claims');
  const make = passageMaker(snapshot, { source: snapshot.source, snapshot: snapshot.id });
  const added = [...candidates].reverse().map((candidate, index) => ({
    number: first + index,
    candidate,
    passage: make(asId(newId()), { start: candidate.start, end: candidate.end }),
  }));
  connection.insert(
    'claims',
    newClaimColumns,
    added.map(({ number, candidate, passage }) => {
      const { statement, original, kinds, speaker, question, figures, tags, weight } = candidate;
      return [
        number,
        newId(),
        source,
        statement,
        contextOf(candidate),
        original === passage.quote.exact ? null : original,
        maskOfKinds(kinds.length === 0 ? ['background'] : kinds),
        speaker,
        question,
        JSON.stringify(figures),
        JSON.stringify(tags),
        weight,
      ];
    }),
  );
  connection.insert(
    'passages',
    ['id', 'claim', 'role', ...placeColumns],
    added.map(({ number, passage }) => [passage.id, number, 'supports', ...placeValues(passage)]),
  );
  listFrom(connection, first);
}

/** Lets search, filters and comparing know the claims from this number on, all at once; see `searchTables`. */
export function listFrom(connection: LibraryContext['connection'], first: number): void {
  connection.run(
    `INSERT INTO claims_fts (rowid, statement, context) SELECT number, statement, context FROM claims WHERE number >= ?`,
    [first],
  );
  connection.run(
    `INSERT INTO listed (number, source, kinds, tags)
     SELECT number, source, kinds, tags FROM claims WHERE number >= ? AND discarded IS NULL`,
    [first],
  );
  countLater(connection, first);
}

/** Puts an existing passage where it now stands. */
export function movePassage({ connection }: LibraryContext, passage: Passage): void {
  connection.run(
    `UPDATE passages SET snapshot = ?, start = ?, end = ?, exact = ?, prefix = ?, suffix = ?, section = ?, paragraph = ?,
       page = ?, anchor = ? WHERE id = ?`,
    [...placeValues(passage), passage.id],
  );
}

function placeValues({ snapshot, position, quote, section, paragraph, page, anchor }: Passage) {
  const { exact, prefix, suffix } = quote;
  return [snapshot, position.start, position.end, exact, prefix, suffix, section, paragraph, page, anchor] as const;
}

export function claimsOfSource({ connection }: LibraryContext, source: number): readonly StoredClaim[] {
  return connection.all(`SELECT ${claimColumns} FROM ${claimTables} WHERE c.source = ?`, [source]).map(storedClaim);
}

export function deleteClaim({ connection }: LibraryContext, number: number): void {
  connection.run('DELETE FROM claims WHERE number = ?', [number]);
}

/** The reader's changes to a claim. From then on the claim stays, whatever becomes of the text around it. */
export function updateClaim(
  context: LibraryContext,
  change: Requests['library.update-claim']['args'],
): Result<Claim, AppError> {
  const { connection } = context;
  const old = readClaim(context, change.claim);
  if (old === null) return fail({ code: 'request/invalid', subject: change.claim, detail: 'no such claim' });
  const claim: Claim = {
    ...old.claim,
    ...(change.statement === undefined ? {} : { statement: change.statement }),
    ...(change.tags === undefined ? {} : { tags: [...new Set(change.tags.map((tag) => tag.trim()).filter(Boolean))] }),
    ...(change.credibility === undefined ? {} : { credibility: change.credibility }),
    ...(change.discarded === undefined ? {} : { discarded: change.discarded }),
  };
  connection.transaction(() => {
    // Whoever decides about a claim's place in the list decides that nothing stands for it.
    if (change.discarded !== undefined) connection.run('DELETE FROM claim_twins WHERE claim = ?', [old.number]);
    connection.run(
      `UPDATE claims SET statement = ?, context = ?, original = ?, tags = ?, credibility = ?, discarded = ?, edited = 1
       WHERE number = ?`,
      [
        claim.statement,
        contextOf(claim),
        claim.original === old.passage.quote.exact ? null : claim.original,
        JSON.stringify(claim.tags),
        claim.credibility,
        claim.discarded,
        old.number,
      ],
    );
  });
  return ok(claim);
}

export function readClaim({ connection }: LibraryContext, id: ClaimId): StoredClaim | null {
  const row = connection.get(`SELECT ${claimColumns} FROM ${claimTables} WHERE c.id = ?`, [id]);
  return row === null ? null : storedClaim(row);
}
