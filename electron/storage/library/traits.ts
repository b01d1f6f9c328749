import { originNames } from '../../compare/origins.ts';
import { originKey, type SecondHandMark } from '../../compare/second-hand.ts';
import { sourceTraits, traitsVersion } from '../../compare/source-traits.ts';
import type { RemovedRange } from '../../library/snapshot.ts';
import type { Source } from '../../library/source.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { sourceOf } from './records.ts';

/**
 * Reads some of the sources that came or changed: the phrases of a text that was not read yet, the names a source goes
 * by. A text is read once, not once a comparison. Returns how many sources were read.
 */
export function readChangedSources(context: LibraryContext, most: number): number {
  const { connection } = context;
  const changed = connection.all('SELECT source FROM changed_sources ORDER BY source LIMIT ?', [most]);
  for (const source of changed.map((row) => row.number('source'))) {
    const row = connection.get('SELECT number, snapshot, record FROM sources WHERE number = ?', [source]);
    if (row !== null) readSourceAgain(context, row);
    connection.run('DELETE FROM changed_sources WHERE source = ?', [source]);
  }
  if (changed.length > 0) noteOrigins(context);
  return changed.length;
}

/** Sources are to be grouped by origin anew. */
export function noteOrigins({ connection }: LibraryContext): void {
  connection.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('origins', 'changed')");
}

/** Who published a source, under every name it states. */
export function publishersOf({ item }: Source): readonly string[] {
  return [item['container-title'] ?? '', item.publisher ?? ''].filter((name) => name !== '');
}

function readSourceAgain(context: LibraryContext, row: Row): void {
  const { connection } = context;
  const number = row.number('number');
  const marks = marksOf(context, number, row.textOrNull('snapshot'));
  saveNames(context, number, marks === null ? [] : namesOf(sourceOf(row), marks));
  connection.run(
    `INSERT OR IGNORE INTO changed_quantities (quantity)
     SELECT q.quantity FROM claims c JOIN claim_quantities q ON q.claim = c.number WHERE c.source = ?`,
    [number],
  );
}

/** The marks of a source's current text, which is read for it if need be; null for a source without a text. */
function marksOf({ connection }: LibraryContext, source: number, snapshot: string | null) {
  const kept = connection.get('SELECT marks FROM source_traits WHERE snapshot = ? AND source = ? AND version = ?', [
    snapshot,
    source,
    traitsVersion,
  ]);
  if (kept !== null) return kept.json<readonly SecondHandMark[]>('marks');
  connection.run('DELETE FROM source_traits WHERE source = ? OR snapshot = ?', [source, snapshot]);
  const text = connection.get('SELECT text, removed, record FROM snapshots WHERE id = ?', [snapshot]);
  if (text === null || snapshot === null) return null;
  const { language } = text.json<{ readonly language: string | null }>('record');
  const { sketch, marks } = sourceTraits(text.text('text'), text.json<readonly RemovedRange[]>('removed'), language);
  connection.run(
    'INSERT INTO source_traits (snapshot, source, version, sketch, marks, origin) VALUES (?, ?, ?, ?, ?, NULL)',
    [snapshot, source, traitsVersion, JSON.stringify(sketch), JSON.stringify(marks)],
  );
  connection.insert(
    'origin_phrases',
    ['hash', 'source'],
    sketch.map((hash) => [hash, source]),
  );
  // This text now stands between those that have its phrases.
  connection.run(
    `INSERT OR IGNORE INTO unlikened_sources (source)
     SELECT ? UNION SELECT later FROM (
       SELECT (SELECT min(p.source) FROM origin_phrases p WHERE p.hash = h.value AND p.source > ?) AS later
       FROM json_each(?) h
     ) WHERE later IS NOT NULL`,
    [source, source, JSON.stringify(sketch)],
  );
  return marks;
}

/** `story`: names that all sources of one story share. `publisher` and `cites`: whose report it is, and whose it passes on. */
function namesOf(source: Source, marks: readonly SecondHandMark[]): readonly (readonly [string, string])[] {
  const cited = marks.flatMap(({ kind, name }) => (kind === 'cites' && name !== null ? [originKey(name)] : []));
  return [
    ...originNames(source, marks).map((name) => ['story', name] as const),
    ...publishersOf(source).map((name) => ['publisher', originKey(name)] as const),
    ...cited.map((name) => ['cites', name] as const),
  ];
}

/** Only what differs is written: whoever cites a publisher is compared anew when that one comes or goes. */
function saveNames(
  { connection }: LibraryContext,
  source: number,
  names: readonly (readonly [string, string])[],
): void {
  const wanted = new Map(names.map(([role, name]) => [`${role} ${name}`, [role, name] as const]));
  for (const row of connection.all('SELECT role, name FROM source_names WHERE source = ?', [source])) {
    const [role, name] = [row.text('role'), row.text('name')];
    if (wanted.delete(`${role} ${name}`)) continue;
    connection.run('DELETE FROM source_names WHERE role = ? AND name = ? AND source = ?', [role, name, source]);
  }
  for (const [role, name] of wanted.values()) {
    connection.run('INSERT INTO source_names (role, name, source) VALUES (?, ?, ?)', [role, name, source]);
  }
}
