import { asId, type SourceId } from '../base/ids.ts';
import { originGroups } from '../compare/origins.ts';
import { type SourceTraits, sourceTraits, traitsVersion } from '../compare/source-traits.ts';
import type { RemovedRange } from '../library/snapshot.ts';
import type { LibraryContext } from './library-context.ts';
import { sourceOf } from './library-records.ts';

/** Reads the texts that were not read yet, or by older rules. Every text is read once, not once a comparison. */
export function completeTraits({ connection }: LibraryContext): void {
  const missing = connection.all(
    `SELECT s.number, n.id FROM sources s JOIN snapshots n ON n.id = s.snapshot
     LEFT JOIN source_traits t ON t.snapshot = n.id AND t.version = ${traitsVersion} WHERE t.snapshot IS NULL`,
  );
  for (const row of missing) {
    // One text in memory at a time.
    const snapshot = connection.get('SELECT text, removed, record FROM snapshots WHERE id = ?', [row.text('id')]);
    if (snapshot === null) continue;
    const { language } = snapshot.json<{ readonly language: string | null }>('record');
    const { sketch, marks } = sourceTraits(
      snapshot.text('text'),
      snapshot.json<readonly RemovedRange[]>('removed'),
      language,
    );
    connection.run(
      'INSERT OR REPLACE INTO source_traits (snapshot, source, version, sketch, marks, origin) VALUES (?, ?, ?, ?, ?, NULL)',
      [row.text('id'), row.number('number'), traitsVersion, JSON.stringify(sketch), JSON.stringify(marks)],
    );
  }
}

/** Groups the sources by origin and keeps each one's group. Sources without a text stand alone. */
export function keepOrigins({ connection }: LibraryContext): void {
  const rows = connection.all(
    `SELECT s.record, t.sketch, t.marks, t.origin, t.snapshot FROM sources s
     JOIN source_traits t ON t.snapshot = s.snapshot ORDER BY s.number`,
  );
  const sources = rows.map((row) => {
    const { id, originGroup, secondhandOf } = sourceOf(row);
    return { id, originGroup, secondhandOf, traits: traitsOf(row.text('sketch'), row.text('marks')) };
  });
  const groups = originGroups(sources);
  rows.forEach((row, at) => {
    const id = sources[at]?.id;
    const group = id === undefined ? undefined : groups.get(id);
    if (group === undefined || group === row.textOrNull('origin')) return;
    connection.run('UPDATE source_traits SET origin = ? WHERE snapshot = ?', [group, row.text('snapshot')]);
  });
}

export function traitsOf(sketch: string, marks: string): SourceTraits {
  return { sketch: JSON.parse(sketch), marks: JSON.parse(marks) };
}

/** The group of every source, as it was last kept. */
export function keptOrigins({ connection }: LibraryContext): ReadonlyMap<SourceId, string> {
  return new Map(
    connection
      .all(
        `SELECT s.id, t.origin FROM sources s JOIN source_traits t ON t.snapshot = s.snapshot WHERE t.origin IS NOT NULL`,
      )
      .map((row) => [asId<SourceId>(row.text('id')), row.text('origin')]),
  );
}
