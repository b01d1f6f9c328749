import { asId, type ClaimId, type DisagreementId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Claim } from '../../claims/claim.ts';
import type { Disagreement, DisagreementMember, DisagreementVerdict } from '../../compare/disagreement.ts';
import { originOfClaim, secondHandMarkOf } from '../../compare/statements.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Requests } from '../../contract/requests.ts';
import { comparableSource } from './comparing.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { claimColumns, claimTables, storedClaim } from './records.ts';

/** Statements that the reader wants side by side: for what differs in words and not in numbers. The latest first. */
export function listBoards(context: LibraryContext): readonly Disagreement[] {
  return context.connection.all('SELECT * FROM boards ORDER BY made DESC, id').map((row) => boardOf(context, row));
}

export function saveBoard(
  context: LibraryContext,
  { board, question, claims }: Requests['library.save-board']['args'],
): Result<Disagreement, AppError> {
  const { connection, newId, now } = context;
  const chosen = [...new Set(claims)];
  const asked = question.trim();
  const invalid = (detail: string) => fail<AppError>({ code: 'request/invalid', subject: asked, detail });
  if (asked === '') return invalid('a comparison needs a question');
  if (chosen.length < 2) return invalid('a comparison needs two claims or more');
  const known = chosen.filter((id) => connection.get('SELECT 1 AS found FROM claims WHERE id = ?', [id]) !== null);
  if (known.length < chosen.length) return invalid('no such claim');
  const id = board ?? asId<DisagreementId>(newId());
  if (board === null) {
    connection.run(
      "INSERT INTO boards (id, question, claims, verdict, dismissed, made) VALUES (?, ?, '[]', NULL, 0, ?)",
      [id, asked, now()],
    );
  }
  connection.run('UPDATE boards SET question = ?, claims = ? WHERE id = ?', [asked, JSON.stringify(chosen), id]);
  return readBoard(context, id);
}

export function deleteBoard(
  { connection }: LibraryContext,
  id: DisagreementId,
): Result<Record<string, never>, AppError> {
  if (connection.get('SELECT 1 AS found FROM boards WHERE id = ?', [id]) === null) return unknown(id);
  connection.run('DELETE FROM boards WHERE id = ?', [id]);
  return ok({});
}

export function judgeBoard(
  context: LibraryContext,
  id: DisagreementId,
  verdict: DisagreementVerdict | null,
  dismissed: boolean,
): Result<Disagreement, AppError> {
  context.connection.run('UPDATE boards SET verdict = ?, dismissed = ? WHERE id = ?', [verdict, dismissed ? 1 : 0, id]);
  return readBoard(context, id);
}

function readBoard(context: LibraryContext, id: DisagreementId): Result<Disagreement, AppError> {
  const row = context.connection.get('SELECT * FROM boards WHERE id = ?', [id]);
  return row === null ? unknown(id) : ok(boardOf(context, row));
}

function unknown(id: DisagreementId): Result<never, AppError> {
  return fail({ code: 'request/invalid', subject: id, detail: 'no such disagreement' });
}

function boardOf(context: LibraryContext, row: Row): Disagreement {
  const claims = row.json<readonly ClaimId[]>('claims');
  const members = claims.flatMap((id) => memberFor(context, id) ?? []);
  const lost = claims.length - members.length;
  return {
    id: asId(row.text('id')),
    type: 'by-hand',
    quantity: row.text('question'),
    // Whoever puts statements side by side thinks that they clash; the program has no opinion.
    relation: 'contradicts',
    members,
    origins: new Set(members.map(({ origin }) => origin)).size,
    reason:
      lost === 0
        ? 'Put together by hand.'
        : `Put together by hand. ${lost} of its ${claims.length} claims ${lost === 1 ? 'is' : 'are'} no longer in the library.`,
    verdict: row.textOrNull('verdict') as DisagreementVerdict | null,
    dismissed: row.number('dismissed') === 1,
    joined: 0,
  };
}

function memberFor({ connection }: LibraryContext, id: ClaimId): DisagreementMember | null {
  const row = connection.get(
    `SELECT ${claimColumns}, s.record, coalesce(t.marks, '[]') AS marks, t.origin FROM ${claimTables}
     LEFT JOIN source_traits t ON t.snapshot = s.snapshot WHERE c.id = ?`,
    [id],
  );
  if (row === null) return null;
  const { claim, passage } = storedClaim(row);
  const source = comparableSource(row, () => false);
  const mark = secondHandMarkOf(passage.position, source);
  return {
    claim: claim.id,
    source: source.id,
    file: source.file,
    title: source.title,
    start: passage.position.start,
    end: passage.position.end,
    raw: claim.statement,
    value: null,
    low: null,
    high: null,
    unit: '',
    qualifier: 'exact',
    modality: modalityOf(claim),
    asOf: null,
    issued: source.issued,
    attributedTo: claim.speaker,
    origin: originOfClaim(mark, source),
    secondHand: mark === null ? null : { raw: mark.raw, name: mark.name },
  };
}

function modalityOf({ kinds }: Claim): DisagreementMember['modality'] {
  if (kinds.includes('forecast')) return 'expected';
  return kinds.includes('attributed') || kinds.includes('quote') ? 'reported' : 'observed';
}
