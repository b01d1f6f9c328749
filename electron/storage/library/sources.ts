import { asId, type SnapshotId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { SecondHandMark } from '../../compare/second-hand.ts';
import type { AppError } from '../../contract/errors.ts';
import type { SourceRow, SourceText } from '../../contract/library-requests.ts';
import { foldToken } from '../../library/search/search-words.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { Source } from '../../library/source.ts';
import { missingFields, sourceTitle } from '../../library/source-title.ts';
import { deleteBlob } from './blobs.ts';
import type { LibraryContext } from './context.ts';
import { claimColumns, claimTables, snapshotOf, sourceOf, storedClaim } from './records.ts';
import { saveWorkKeys } from './references.ts';

/**
 * The sources whose title, file or names hold every word typed, newest first. What their texts pass on, and which tell one
 * story, is said as far as it was read; nothing waits for that.
 */
export function listSources({ connection }: LibraryContext, typed: string): readonly SourceRow[] {
  const words = foldToken(typed).split(/\s+/).filter(Boolean);
  const rows = connection.all(
    `SELECT s.record, coalesce(n.removed_count, 0) AS removed,
       (SELECT count(*) FROM listed l WHERE l.source = s.number) AS claims, s.id, s.title, t.marks, t.origin
     FROM sources s LEFT JOIN snapshots n ON n.id = s.snapshot LEFT JOIN source_traits t ON t.snapshot = s.snapshot
     ORDER BY s.number DESC`,
  );
  const stories = new Map<string, { readonly id: string; readonly title: string }[]>();
  for (const row of rows) {
    const origin = row.textOrNull('origin') ?? row.text('id');
    stories.set(origin, [...(stories.get(origin) ?? []), { id: row.text('id'), title: row.text('title') }]);
  }
  return rows.flatMap((row) => {
    const source = sourceOf(row);
    const haystack = foldToken(searchedText(source));
    if (!words.every((word) => haystack.includes(word))) return [];
    return [
      {
        source,
        title: sourceTitle(source),
        claims: row.number('claims'),
        removed: row.number('removed'),
        missing: missingFields(source),
        secondHand: passedOn(row.textOrNull('marks')),
        sameOrigin: (stories.get(row.textOrNull('origin') ?? source.id) ?? [])
          .filter(({ id }) => id !== source.id)
          .map(({ title }) => title),
      },
    ];
  });
}

/** Names of publications, else the source's own words; a picture's credit counts as well, each once. */
function passedOn(marks: string | null): readonly string[] {
  const all = marks === null ? [] : (JSON.parse(marks) as readonly SecondHandMark[]);
  return [...new Set(all.map(({ name, raw }) => name ?? `“${raw}”`))];
}

function searchedText(source: Source): string {
  const { item } = source;
  const names = [...(item.author ?? []), ...(item.editor ?? [])].flatMap(({ family, given, literal }) => [
    family,
    given,
    literal,
  ]);
  return [sourceTitle(source), source.fileName, item.publisher, item['container-title'], item.URL, ...names]
    .filter((part) => part != null)
    .join(' ');
}

/**
 * A source with its current text, or that of an older version, and every claim whose words stand in that version, discarded
 * ones too, in the order of their place.
 */
export function readSourceText(
  { connection }: LibraryContext,
  id: SourceId,
  version?: SnapshotId,
): Result<SourceText, AppError> {
  const row = connection.get('SELECT number, record FROM sources WHERE id = ?', [id]);
  const source = row === null ? null : sourceOf(row);
  if (row === null || source?.snapshot == null) return fail(unknownSource(id));
  const snapshot = currentSnapshot({ connection }, version ?? source.snapshot);
  if (snapshot === null || snapshot.source !== id) return fail(unknownSource(id));
  const claims = connection
    .all(`SELECT ${claimColumns} FROM ${claimTables} WHERE c.source = ? ORDER BY p.start, p.end`, [
      row.number('number'),
    ])
    .map(storedClaim)
    .filter(({ passage }) => passage.snapshot === snapshot.id);
  return ok({
    source,
    snapshot,
    claims: claims.map(({ claim }) => claim),
    passages: claims.map(({ passage }) => passage),
  });
}

export function currentSnapshot({ connection }: Pick<LibraryContext, 'connection'>, id: string): Snapshot | null {
  const row = connection.get('SELECT record, text, blocks, removed FROM snapshots WHERE id = ?', [id]);
  return row === null ? null : snapshotOf(row);
}

/** Replaces what is known of a source. Its snapshot, file and import time are the library's own and stay. */
export function updateSource(context: LibraryContext, changed: Source): Result<Source, AppError> {
  const row = context.connection.get('SELECT number, record FROM sources WHERE id = ?', [changed.id]);
  if (row === null) return fail(unknownSource(changed.id));
  const { id, snapshot, fileName, importedAt } = sourceOf(row);
  const source: Source = { ...changed, id, snapshot, fileName, importedAt };
  context.connection.transaction(() => {
    saveSource(context, source);
    saveWorkKeys(context, row.number('number'), source);
  });
  return ok(source);
}

/** What is known of a source, with or without a document. */
export function readSource({ connection }: LibraryContext, id: SourceId): Result<Source, AppError> {
  const row = connection.get('SELECT record FROM sources WHERE id = ?', [id]);
  return row === null ? fail(unknownSource(id)) : ok(sourceOf(row));
}

export function saveSource({ connection }: LibraryContext, source: Source): void {
  connection.run('UPDATE sources SET title = ?, snapshot = ?, record = ? WHERE id = ?', [
    sourceTitle(source),
    source.snapshot,
    JSON.stringify(source),
    source.id,
  ]);
}

/** Deletes a source with its claims and its original file, unless another source was made from the same bytes. */
export function deleteSource(context: LibraryContext, id: SourceId): Result<{ readonly claims: number }, AppError> {
  const { connection, folder } = context;
  const row = connection.get(
    'SELECT number, (SELECT count(*) FROM claims c WHERE c.source = s.number) AS claims FROM sources s WHERE id = ?',
    [id],
  );
  if (row === null) return fail(unknownSource(id));
  const number = row.number('number');
  const originals = connection.transaction(() => {
    const own = connection.all('SELECT DISTINCT sha256 FROM snapshots WHERE source = ?', [number]);
    connection.run('DELETE FROM claims WHERE source = ?', [number]);
    connection.run('DELETE FROM sources WHERE number = ?', [number]);
    return own
      .map((snapshot) => snapshot.text('sha256'))
      .filter(
        (sha256) => connection.get('SELECT 1 AS found FROM snapshots WHERE sha256 = ? LIMIT 1', [sha256]) === null,
      );
  });
  // After the commit: a row without its original would be worse than an original without its row.
  for (const sha256 of originals) deleteBlob(folder, sha256);
  return ok({ claims: row.number('claims') });
}

export function unknownSource(id: string): AppError {
  return { code: 'request/invalid', subject: id, detail: 'no such source' };
}

/** The current snapshot of a source without its text: how its offsets are to be read. */
export interface SnapshotRow extends Omit<Snapshot, 'text' | 'blocks' | 'removed'> {
  readonly fileName: string;
}

export function listSnapshots({ connection }: LibraryContext): readonly SnapshotRow[] {
  return connection
    .all('SELECT n.record, s.file_name FROM sources s JOIN snapshots n ON n.id = s.snapshot ORDER BY s.number')
    .map((row) => ({
      ...row.json<Omit<SnapshotRow, 'fileName'>>('record'),
      fileName: row.textOrNull('file_name') ?? '',
    }));
}

/** The source whose current or older version was made from these bytes. */
export function sourceOfContent({ connection }: LibraryContext, sha256: string): SourceId | null {
  const row = connection.get(
    'SELECT s.id FROM snapshots n JOIN sources s ON s.number = n.source WHERE n.sha256 = ? LIMIT 1',
    [sha256],
  );
  return row === null ? null : asId<SourceId>(row.text('id'));
}
