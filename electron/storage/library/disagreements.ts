import { asId, type DisagreementId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Disagreement, DisagreementRelation, DisagreementVerdict } from '../../compare/disagreement.ts';
import type { FoundDisagreement } from '../../compare/find-disagreements.ts';
import type { AppError } from '../../contract/errors.ts';
import { judgeBoard, listBoards } from './boards.ts';
import { compareAnew } from './compare-steps.ts';
import { fileKey } from './comparing.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';

/** From the gravest, so that what does not fit together is seen first. */
const gravity: Readonly<Record<DisagreementRelation, number>> = {
  contradicts: 0,
  'differs-in-scope': 1,
  compatible: 2,
  corroborates: 3,
};

/** What the reader put together by hand, then every disagreement between the sources, judged and dismissed ones too. */
export function listDisagreements(context: LibraryContext): readonly Disagreement[] {
  compareAnew(context);
  const found = context.connection
    .all('SELECT * FROM disagreements WHERE record IS NOT NULL ORDER BY name')
    .map(disagreementOf)
    .sort((a, b) => gravity[a.relation] - gravity[b.relation] || b.origins - a.origins);
  return [...listBoards(context), ...found];
}

/**
 * How many disagreements stand open: neither dismissed nor mere corroboration. Counts what was found when it was last
 * compared, and waits for nothing.
 */
export function countDisagreements({ connection }: LibraryContext): number {
  const row = connection.get(
    `SELECT (SELECT count(*) FROM boards WHERE dismissed = 0)
       + (SELECT count(*) FROM disagreements WHERE record IS NOT NULL AND dismissed = 0
          AND json_extract(record, '$.relation') <> 'corroborates') AS open`,
  );
  return row?.number('open') ?? 0;
}

/** Stores what the reader thinks of a disagreement. A dismissal is for good; sources that join later are only counted. */
export function judgeDisagreement(
  context: LibraryContext,
  id: DisagreementId,
  verdict: DisagreementVerdict | null,
  dismissed: boolean,
): Result<Disagreement, AppError> {
  const { connection } = context;
  const row = connection.get('SELECT * FROM disagreements WHERE id = ? AND record IS NOT NULL', [id]);
  if (row === null) return judgeBoard(context, id, verdict, dismissed);
  const judged = row.json<FoundDisagreement>('record').members.map(fileKey);
  connection.run('UPDATE disagreements SET verdict = ?, dismissed = ?, judged = ? WHERE id = ?', [
    verdict,
    dismissed ? 1 : 0,
    JSON.stringify(verdict === null && !dismissed ? [] : [...new Set(judged)]),
    id,
  ]);
  const changed = connection.get('SELECT * FROM disagreements WHERE id = ?', [id]);
  return changed === null
    ? fail({ code: 'request/invalid', subject: id, detail: 'no such disagreement' })
    : ok(disagreementOf(changed));
}

function disagreementOf(row: Row): Disagreement {
  const found = row.json<FoundDisagreement>('record');
  const judged = new Set(row.json<readonly string[]>('judged'));
  const sources = new Map(found.members.map((member) => [member.source, fileKey(member)]));
  // Judgements of older libraries name the sources by their ids.
  const joined = [...sources].filter(([id, file]) => !judged.has(file) && !judged.has(id)).length;
  return {
    ...found,
    id: asId(row.text('id')),
    verdict: row.textOrNull('verdict') as DisagreementVerdict | null,
    dismissed: row.number('dismissed') === 1,
    joined: judged.size === 0 ? 0 : joined,
  };
}
