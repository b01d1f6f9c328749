import { asId, type ChangeReportId, type SnapshotId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ClaimCandidate } from '../../claims/candidate.ts';
import type { VersionSummary } from '../../claims/change-report.ts';
import { extractClaims } from '../../claims/extract-claims.ts';
import type { AppError } from '../../contract/errors.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { Source } from '../../library/source.ts';
import { sourceTitle } from '../../library/source-title.ts';
import type { SourceBlock } from '../../library/structure.ts';
import type { AnchorState } from '../../passages/passage.ts';
import { passageMaker } from '../../passages/selector.ts';
import { addClaims, claimsOfSource, deleteClaim, movePassage } from './claims.ts';
import type { LibraryContext } from './context.ts';
import { sourceWithId } from './earlier.ts';
import { type StoredClaim, snapshotOf, sourceOf } from './records.ts';
import { placeKey } from './snapshots.ts';
import { saveSource, unknownSource } from './sources.ts';
import { saveStructure } from './text-index.ts';
import { saveSketch } from './twins.ts';
import { isUsed } from './uses.ts';
import { addVersion, setFigures } from './versions.ts';

/**
 * Takes the latest version of a source out again and makes it a source of its own: it was another document. Every passage
 * goes back to where it stood; claims that came with the version go with it.
 */
export function splitVersion(context: LibraryContext, id: ChangeReportId): Result<Source, AppError> {
  const { connection, newId, now } = context;
  const row = connection.get(
    `SELECT r.*, s.record, s.id AS source_id FROM change_reports r JOIN sources s ON s.number = r.source WHERE r.id = ?`,
    [id],
  );
  if (row === null) return fail({ code: 'request/invalid', subject: id, detail: 'no such report' });
  const [report, number] = [row.number('number'), row.number('source')];
  const old = sourceOf(row);
  const [older, newer] = [wholeSnapshot(context, row.text('older')), wholeSnapshot(context, row.text('newer'))];
  if (older === null || newer === null || old.snapshot !== newer.snapshot.id) {
    return fail({ code: 'request/invalid', subject: id, detail: 'not the latest version' });
  }
  const stated = row.json<Pick<Source, 'item' | 'fileName'>>('stated');
  const fresh: Source = {
    ...old,
    ...stated,
    id: asId<SourceId>(newId()),
    informationDate: null,
    originGroup: null,
    secondhandOf: [],
    reliability: null,
    descriptor: null,
    status: 'current',
    importedAt: now(),
  };
  connection.transaction(() => {
    const before = row.json<Source>('source_before');
    saveSource(context, { ...old, item: withoutNews(old.item, before.item, stated.item), snapshot: older.snapshot.id });
    saveStructure(connection, number, older.snapshot);
    saveSketch(connection, number, older.snapshot.text);
    restorePassages(context, report, old.id);
    const own = connection.run('INSERT INTO sources (id, title, file_name, snapshot, record) VALUES (?, ?, ?, ?, ?)', [
      fresh.id,
      sourceTitle(fresh),
      fresh.fileName,
      newer.snapshot.id,
      JSON.stringify(fresh),
    ]);
    const { text: _text, blocks: _blocks, removed: _removed, ...record } = newer.snapshot;
    connection.run('UPDATE snapshots SET source = ?, record = ? WHERE id = ?', [
      own,
      JSON.stringify({ ...record, source: fresh.id }),
      newer.snapshot.id,
    ]);
    saveStructure(connection, own, newer.snapshot);
    saveSketch(connection, own, newer.snapshot.text);
    connection.run(
      `UPDATE claims SET source = ? WHERE source = ? AND number IN (SELECT claim FROM passages WHERE snapshot = ?)`,
      [own, number, newer.snapshot.id],
    );
    const there = new Set(claimsOfSource(context, own).map(({ passage }) => placeKey(passage.position)));
    const missing = candidatesOf(newer.snapshot, fresh).filter((candidate) => !there.has(placeKey(candidate)));
    addClaims(context, own, { ...newer.snapshot, source: fresh.id }, missing);
    connection.run('DELETE FROM change_reports WHERE number = ?', [report]);
  });
  return ok(fresh);
}

/** What the version had brought into the metadata goes with it; what the reader entered since stays. */
function withoutNews(now: Source['item'], before: Source['item'], stated: Source['item']): Source['item'] {
  const came = new Set(Object.keys(stated).filter((field) => !Object.hasOwn(before, field)));
  return Object.fromEntries(Object.entries(now).filter(([field]) => !came.has(field))) as unknown as Source['item'];
}

function restorePassages(context: LibraryContext, report: number, source: SourceId): void {
  const { connection } = context;
  const rows = connection.all('SELECT * FROM passage_changes WHERE report = ?', [report]);
  const row = connection.get('SELECT number, record FROM sources WHERE id = ?', [source]);
  if (row === null) return;
  const byPassage = new Map(claimsOfSource(context, row.number('number')).map((one) => [String(one.passage.id), one]));
  const places = new Map<
    string,
    { make: ReturnType<typeof passageMaker>; found: ReadonlyMap<string, ClaimCandidate> }
  >();
  for (const change of rows) {
    const stored = byPassage.get(change.text('passage'));
    const older = change.text('snapshot');
    const place = places.get(older) ?? readPlace(context, older, sourceOf(row));
    if (stored === undefined || place === null) continue;
    places.set(older, place);
    const position = { start: change.number('start'), end: change.number('end') };
    const before = place.make(stored.passage.id, position);
    movePassage(context, { ...before, anchor: change.text('anchor') as AnchorState });
    const candidate = place.found.get(placeKey(position));
    if (candidate === undefined) continue;
    setFigures(context, stored, candidate.figures);
    const isReworded = stored.passage.quote.exact !== before.quote.exact;
    if (isReworded && !stored.edited) restoreWords(context, stored, candidate, before.quote.exact);
  }
}

function readPlace(context: LibraryContext, snapshot: string, source: Source) {
  const whole = wholeSnapshot(context, snapshot);
  if (whole === null) return null;
  const candidates = candidatesOf(whole.snapshot, source);
  return {
    make: passageMaker(whole.snapshot, { source: source.id, snapshot: whole.snapshot.id }),
    found: new Map(candidates.map((candidate) => [placeKey(candidate), candidate])),
  };
}

function restoreWords(
  { connection }: LibraryContext,
  { number }: StoredClaim,
  { statement, original, speaker, question }: ClaimCandidate,
  exact: string,
): void {
  connection.run('UPDATE claims SET statement = ?, original = ?, speaker = ?, question = ? WHERE number = ?', [
    statement,
    original === exact ? null : original,
    speaker,
    question,
    number,
  ]);
}

/**
 * Makes a source the newer version of another one. What the reader made of its claims, and what briefs use, goes along; the
 * source itself is no longer there afterwards.
 */
export function joinVersion(context: LibraryContext, newer: SourceId, of: SourceId): Result<VersionSummary, AppError> {
  const { connection } = context;
  const [source, target] = [sourceWithId(context, newer), sourceWithId(context, of)];
  if (source === null) return fail(unknownSource(newer));
  if (target === null || newer === of) return fail(unknownSource(of));
  const whole = wholeSnapshot(context, source.source.snapshot ?? '');
  if (whole === null) return fail(unknownSource(newer));
  return connection.transaction(() => {
    const { snapshot, allBlocks } = whole;
    const candidates = candidatesOf(snapshot, source.source);
    const document = { ...snapshot, item: source.source.item };
    const file = {
      fileName: source.source.fileName ?? '',
      bytes: { length: snapshot.byteLength },
      document,
      allBlocks,
      sections: snapshot.sections,
      candidates,
    };
    const added = addVersion(context, file, snapshot.sha256, target);
    const current = asId<SnapshotId>(
      connection.get('SELECT snapshot FROM sources WHERE id = ?', [of])?.text('snapshot') ?? '',
    );
    const fresh = new Map(claimsOfSource(context, target.number).map((one) => [placeKey(one.passage.position), one]));
    for (const stored of source.claims) {
      if (!stored.edited && !isUsed(context, stored.claim.id)) continue;
      const double = fresh.get(placeKey(stored.passage.position));
      const isNews = double !== undefined && !target.claims.some(({ number }) => number === double.number);
      if (isNews) deleteClaim(context, double.number);
      connection.run('UPDATE claims SET source = ? WHERE number = ?', [target.number, stored.number]);
      movePassage(context, { ...stored.passage, source: of, snapshot: current });
    }
    connection.run('DELETE FROM claims WHERE source = ?', [source.number]);
    connection.run('DELETE FROM sources WHERE number = ?', [source.number]);
    return added.version === undefined ? fail(unknownSource(of)) : ok(added.version);
  });
}

interface WholeSnapshot {
  readonly snapshot: Snapshot;
  readonly allBlocks: readonly SourceBlock[];
}

function wholeSnapshot({ connection }: LibraryContext, id: string): WholeSnapshot | null {
  const row = connection.get('SELECT record, text, blocks, removed, all_blocks FROM snapshots WHERE id = ?', [id]);
  return row === null ? null : { snapshot: snapshotOf(row), allBlocks: row.json<readonly SourceBlock[]>('all_blocks') };
}

function candidatesOf(snapshot: Snapshot, { fileName, item }: Source): readonly ClaimCandidate[] {
  const { text, blocks, sections, language } = snapshot;
  return extractClaims({ text, blocks, sections, language, fileName: fileName ?? '', item });
}
