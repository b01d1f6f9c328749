import { asId, type DisagreementId } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Figure } from '../claims/figure.ts';
import type { ComparableClaim, ComparableSource } from '../compare/comparable.ts';
import type { Disagreement, DisagreementVerdict } from '../compare/disagreement.ts';
import { type FoundDisagreement, findDisagreements } from '../compare/find-disagreements.ts';
import type { AppError } from '../contract/errors.ts';
import type { Row } from './library-connection.ts';
import type { LibraryContext } from './library-context.ts';
import { sourceOf } from './library-records.ts';

/** Notes that claims or sources changed: disagreements are then compared anew before they are next shown. */
export function markChanged({ connection }: LibraryContext): void {
  connection.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('compared', 'no')");
}

/** Every disagreement between the sources, judged ones and dismissed ones too. */
export function listDisagreements(context: LibraryContext): readonly Disagreement[] {
  compareAnew(context);
  return context.connection
    .all('SELECT * FROM disagreements WHERE record IS NOT NULL ORDER BY name')
    .map(disagreementOf);
}

/** How many disagreements stand open: neither dismissed nor mere corroboration. */
export function countDisagreements(context: LibraryContext): number {
  return listDisagreements(context).filter(({ dismissed, relation }) => !dismissed && relation !== 'corroborates')
    .length;
}

/** Stores what the reader thinks of a disagreement. It holds until a source that was not judged joins in. */
export function judgeDisagreement(
  context: LibraryContext,
  id: DisagreementId,
  verdict: DisagreementVerdict | null,
  dismissed: boolean,
): Result<Disagreement, AppError> {
  const { connection } = context;
  const row = connection.get('SELECT * FROM disagreements WHERE id = ? AND record IS NOT NULL', [id]);
  if (row === null) return fail({ code: 'request/invalid', subject: id, detail: 'no such disagreement' });
  const judged = row.json<FoundDisagreement>('record').members.map(({ source }) => source);
  connection.run('UPDATE disagreements SET verdict = ?, dismissed = ?, judged = ? WHERE id = ?', [
    verdict,
    dismissed ? 1 : 0,
    JSON.stringify(verdict === null && !dismissed ? [] : [...new Set(judged)]),
    id,
  ]);
  return ok({ ...disagreementOf(row), verdict, dismissed });
}

function disagreementOf(row: Row): Disagreement {
  return {
    ...row.json<FoundDisagreement>('record'),
    id: asId(row.text('id')),
    verdict: row.textOrNull('verdict') as DisagreementVerdict | null,
    dismissed: row.number('dismissed') === 1,
  };
}

function compareAnew(context: LibraryContext): void {
  const { connection } = context;
  const compared = connection.get("SELECT value FROM settings WHERE name = 'compared'")?.text('value');
  if (compared !== 'no') return;
  const claims = comparableClaims(context);
  const sources = comparableSources(context, claims);
  const found = namedOnce(findDisagreements(claims, sources));
  connection.transaction(() => {
    // Judgements stay even while nothing is found, for the day a deleted source comes back.
    connection.run('UPDATE disagreements SET record = NULL');
    for (const [name, disagreement] of found) store(context, name, disagreement);
    connection.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('compared', 'yes')");
  });
}

function store({ connection, newId }: LibraryContext, name: string, found: FoundDisagreement): void {
  const record = JSON.stringify(found);
  const old = connection.get('SELECT id, judged FROM disagreements WHERE name = ?', [name]);
  if (old === null) {
    connection.run(
      "INSERT INTO disagreements (id, name, record, verdict, dismissed, judged) VALUES (?, ?, ?, NULL, 0, '[]')",
      [newId(), name, record],
    );
    return;
  }
  const judged = old.json<readonly string[]>('judged');
  const isNews = judged.length > 0 && found.members.some(({ source }) => !judged.includes(source));
  connection.run(
    isNews
      ? "UPDATE disagreements SET record = ?, verdict = NULL, dismissed = 0, judged = '[]' WHERE id = ?"
      : 'UPDATE disagreements SET record = ? WHERE id = ?',
    [record, old.text('id')],
  );
}

/** A quantity's name is what a judgement hangs on; a second disagreement of the same name gets a number. */
function namedOnce(found: readonly FoundDisagreement[]): ReadonlyMap<string, FoundDisagreement> {
  const named = new Map<string, FoundDisagreement>();
  for (const disagreement of found) {
    let name = disagreement.quantity;
    for (let count = 2; named.has(name); count += 1) name = `${disagreement.quantity} (${count})`;
    named.set(name, disagreement);
  }
  return named;
}

/** Claims with a figure that is not discarded, in the order they came in. */
function comparableClaims({ connection }: LibraryContext): readonly ComparableClaim[] {
  return connection
    .all(
      `SELECT c.id, s.id AS source, p.start, p.end, c.figures FROM claims c
       JOIN passages p ON p.claim = c.number JOIN sources s ON s.number = c.source
       WHERE c.figures <> '[]' AND c.discarded IS NULL AND p.anchor IN ('ok', 'moved')
       ORDER BY s.number, p.start`,
    )
    .map((row) => ({
      id: asId(row.text('id')),
      source: asId(row.text('source')),
      start: row.number('start'),
      end: row.number('end'),
      figures: row.json<readonly Figure[]>('figures'),
    }));
}

function comparableSources(
  { connection }: LibraryContext,
  claims: readonly ComparableClaim[],
): readonly ComparableSource[] {
  return [...new Set(claims.map(({ source }) => source))].flatMap((id) => {
    const row = connection.get(
      'SELECT s.record, s.file_name, n.text FROM sources s JOIN snapshots n ON n.id = s.snapshot WHERE s.id = ?',
      [id],
    );
    if (row === null) return [];
    const { item, originGroup, secondhandOf } = sourceOf(row);
    const file = row.textOrNull('file_name') ?? '';
    return [
      { id, file, text: row.text('text'), originGroup, secondhandOf, issued: dayOf(item.issued?.['date-parts']?.[0]) },
    ];
  });
}

function dayOf(parts: readonly number[] | undefined): string | null {
  if (parts === undefined || parts.length === 0) return null;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
