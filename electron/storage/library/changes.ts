import { asId, type ChangeReportId, type PassageId, type SnapshotId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type {
  ChangeChoice,
  ChangeDecision,
  ChangeReport,
  OutcomeCounts,
  PassageChange,
  VersionReason,
} from '../../claims/change-report.ts';
import type { PassageNews } from '../../claims/passage-news.ts';
import type { AppError } from '../../contract/errors.ts';
import type { AnchorState, Passage, TextPosition } from '../../passages/passage.ts';
import { type PassageOutcome, passageOutcomes } from '../../passages/re-anchor.ts';
import { passageMaker } from '../../passages/selector.ts';
import { deleteClaim, movePassage } from './claims.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import {
  claimColumns,
  claimTables,
  contextOf,
  maskOfKinds,
  type StoredClaim,
  sourceOf,
  storedClaim,
} from './records.ts';
import { currentSnapshot } from './sources.ts';
import { isUsed } from './uses.ts';
import { moveFigures, setFigures, textOfSnapshot } from './versions.ts';

/** What newer versions did to their sources, the newest first; of one source or of all. */
export function listChangeReports(context: LibraryContext, source: SourceId | null): readonly ChangeReport[] {
  const where = source === null ? 'true' : 's.id = ?';
  return context.connection
    .all(`${reportColumns} WHERE ${where} ORDER BY r.number DESC`, source === null ? [] : [source])
    .map((row) => reportOf(context, row));
}

const reportColumns = `
  SELECT r.*, s.id AS source_id, s.title, s.file_name, s.record FROM change_reports r JOIN sources s ON s.number = r.source`;

function reportOf(context: LibraryContext, row: Row): ChangeReport {
  const [older, newer] = [asId<SnapshotId>(row.text('older')), asId<SnapshotId>(row.text('newer'))];
  return {
    report: asId<ChangeReportId>(row.text('id')),
    source: asId<SourceId>(row.text('source_id')),
    title: row.text('title'),
    fileName: row.textOrNull('file_name'),
    reason: row.text('reason') as VersionReason,
    at: row.text('at'),
    before: older,
    after: newer,
    added: row.number('added'),
    counts: countsOf(context, row.number('number')),
    changes: changesOf(context, row),
  };
}

function countsOf({ connection }: LibraryContext, report: number): OutcomeCounts {
  const rows = connection.all('SELECT outcome, count(*) AS passages FROM passage_changes WHERE report = ? GROUP BY 1', [
    report,
  ]);
  const found = new Map(rows.map((row) => [row.text('outcome'), row.number('passages')]));
  return Object.fromEntries(passageOutcomes.map((outcome) => [outcome, found.get(outcome) ?? 0])) as OutcomeCounts;
}

function changesOf(context: LibraryContext, report: Row): readonly PassageChange[] {
  const source = asId<SourceId>(report.text('source_id'));
  const passagesIn = snapshotReader(context, source);
  return context.connection
    .all(
      `SELECT ${claimColumns}, h.outcome, h.snapshot AS older, h.start AS older_start, h.end AS older_end,
         h.anchor AS older_anchor, h.places, h.decision
       FROM passage_changes h JOIN passages p ON p.id = h.passage JOIN claims c ON c.number = p.claim
       JOIN sources s ON s.number = c.source
       WHERE h.report = ? AND h.outcome <> 'unchanged' ORDER BY h.start, h.number`,
      [report.number('number')],
    )
    .map((row) => {
      const { claim, edited, passage } = storedClaim(row);
      const position = { start: row.number('older_start'), end: row.number('older_end') };
      const before = passagesIn(asId(row.text('older')))(passage.id, position);
      const after = passagesIn(asId(report.text('newer')));
      return {
        passage: passage.id,
        outcome: row.text('outcome') as PassageOutcome,
        claim,
        edited,
        before: { ...before, anchor: row.text('older_anchor') as AnchorState },
        places: row.json<readonly TextPosition[]>('places').map((place) => after(passage.id, place)),
        decision: row.textOrNull('decision') as ChangeDecision | null,
      };
    });
}

/** Passages of a source's snapshots; each snapshot is read once. */
function snapshotReader(context: LibraryContext, source: SourceId) {
  const makers = new Map<SnapshotId, (id: PassageId, position: TextPosition) => Passage>();
  return (snapshot: SnapshotId) => {
    const known = makers.get(snapshot);
    if (known !== undefined) return known;
    const place = currentSnapshot(context, snapshot) ?? { text: '', blocks: [], sections: [] };
    const make = passageMaker(place, { source, snapshot });
    makers.set(snapshot, make);
    return make;
  };
}

/** Does what the reader decided about one change. What was decided already, or asks nothing, is a wrong request. */
export function decideChange(context: LibraryContext, given: ChangeChoice): Result<ChangeReport, AppError> {
  const { connection } = context;
  const row = connection.get(`${reportColumns} WHERE r.id = ?`, [given.report]);
  const report = row === null ? null : reportOf(context, row);
  const change = report?.changes.find(({ passage }) => passage === given.passage);
  if (row === null || report === null || change === undefined) return wrong(given, 'no such change');
  if (change.outcome === 'moved' || change.decision === 'superseded') return wrong(given, 'nothing to decide');
  // A still newer version may have come from elsewhere; its report asks anew.
  if (sourceOf(row).snapshot !== report.after) return wrong(given, 'a newer version came since');
  const place = given.choice === 'take' ? change.places[given.place] : undefined;
  if (given.choice === 'take' && place === undefined) return wrong(given, 'no such place');
  connection.transaction(() => {
    if (place !== undefined) take(context, change, place, given.keepStatement);
    connection.run(
      `UPDATE passage_changes SET decision = ? WHERE passage = ?
         AND report = (SELECT number FROM change_reports WHERE id = ?)`,
      [place === undefined ? 'kept' : 'taken', given.passage, given.report],
    );
  });
  return ok(reportOf(context, row));
}

function wrong({ passage }: ChangeChoice, detail: string): Result<never, AppError> {
  return fail({ code: 'request/invalid', subject: passage, detail });
}

/** The passage stands in the newer text from now on; what was found there as a claim of its own becomes part of it. */
function take(context: LibraryContext, change: PassageChange, place: Passage, keepStatement: boolean): void {
  const { connection } = context;
  const stored = read(context, 'p.id = ?', [change.passage]);
  if (stored === null) return;
  movePassage(context, { ...place, anchor: 'ok' });
  const { start, end } = place.position;
  const twin = read(context, 'p.snapshot = ? AND p.start = ? AND p.end = ? AND p.id <> ?', [
    place.snapshot,
    start,
    end,
    change.passage,
  ]);
  const sameWords = place.quote.exact === change.before.quote.exact;
  if (twin === null) {
    const by = start - change.before.position.start;
    if (sameWords) moveFigures(context, stored, by, textOfSnapshot(context, place.snapshot));
    else setFigures(context, stored, []);
    const original = sameWords ? stored.claim.original : place.quote.exact;
    const statement = sameWords || keepStatement ? stored.claim.statement : place.quote.exact;
    setWords(context, { ...stored, claim: { ...stored.claim, original, statement } }, place);
    return;
  }
  const { claim, number, edited } = twin;
  const { original, speaker, question } = claim;
  const statement = keepStatement ? stored.claim.statement : claim.statement;
  setWords(context, { ...stored, claim: { ...stored.claim, original, speaker, question, statement } }, place);
  connection.run('UPDATE claims SET kinds = ?, figures = ? WHERE number = ?', [
    maskOfKinds(stored.edited ? [...new Set([...stored.claim.kinds, ...claim.kinds])] : claim.kinds),
    JSON.stringify(claim.figures),
    stored.number,
  ]);
  if (!edited && !isUsed(context, claim.id)) deleteClaim(context, number);
}

function setWords({ connection }: LibraryContext, { number, claim }: StoredClaim, { quote }: Passage): void {
  const { statement, original, speaker, question } = claim;
  connection.run(
    'UPDATE claims SET statement = ?, context = ?, original = ?, speaker = ?, question = ? WHERE number = ?',
    [statement, contextOf(claim), original === quote.exact ? null : original, speaker, question, number],
  );
}

function read({ connection }: LibraryContext, where: string, values: readonly (string | number)[]): StoredClaim | null {
  const row = connection.get(`SELECT ${claimColumns} FROM ${claimTables} WHERE ${where} LIMIT 1`, values);
  return row === null ? null : storedClaim(row);
}

/** How the library has these passages now, for a brief that holds copies of them. Those it does not know are left out. */
export function passageNews(context: LibraryContext, passages: readonly PassageId[]): readonly PassageNews[] {
  return passages.flatMap((id) => {
    const stored = read(context, 'p.id = ?', [id]);
    if (stored === null) return [];
    const { claim, passage } = stored;
    const source = context.connection.get('SELECT record FROM sources WHERE id = ?', [claim.source]);
    const snapshot = source === null ? null : sourceOf(source).snapshot;
    if (snapshot === null) return [];
    const last = context.connection.get(
      `SELECT h.places, r.newer FROM passage_changes h JOIN change_reports r ON r.number = h.report
       WHERE h.passage = ? ORDER BY h.number DESC LIMIT 1`,
      [id],
    );
    const isOld = passage.anchor !== 'ok' && passage.anchor !== 'moved' && last?.text('newer') === snapshot;
    const make = isOld ? snapshotReader(context, claim.source)(snapshot) : null;
    const places = last?.json<readonly TextPosition[]>('places') ?? [];
    return [{ passage, claim, snapshot, places: make === null ? [] : places.map((place) => make(id, place)) }];
  });
}
