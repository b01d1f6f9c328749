import { asId, type SourceId } from '../../base/ids.ts';
import { groupsOf, leastSharedPhrases, tellOneStory } from '../../compare/origins.ts';
import type { LibraryContext } from './context.ts';
import { noteOrigins } from './traits.ts';

/**
 * Finds the earlier texts that tell one story with some of those whose neighbours have changed, by the phrases they
 * share. Returns how many texts were held against others.
 */
export function likenSources(context: LibraryContext, most: number): number {
  const { connection } = context;
  const rows = connection.all('SELECT source FROM unlikened_sources ORDER BY source LIMIT ?', [most]);
  for (const source of rows.map((row) => row.number('source'))) {
    liken(context, source);
    connection.run('DELETE FROM unlikened_sources WHERE source = ?', [source]);
  }
  return rows.length;
}

function liken(context: LibraryContext, source: number): void {
  const { connection } = context;
  const before = connection
    .all('SELECT earlier FROM origin_likes WHERE source = ? ORDER BY earlier', [source])
    .map((row) => row.number('earlier'));
  const sketch = sketchOf(context, source);
  const found = neighbours(context, source).filter((earlier) => tellOneStory(sketchOf(context, earlier), sketch));
  if (found.join() === before.join()) return;
  connection.run('DELETE FROM origin_likes WHERE source = ?', [source]);
  connection.insert(
    'origin_likes',
    ['source', 'earlier'],
    found.map((earlier) => [source, earlier]),
  );
  noteOrigins(context);
}

/** Of each phrase only the last text before this one that has it is a neighbour; see `originGroups`. */
function neighbours({ connection }: LibraryContext, source: number): readonly number[] {
  return connection
    .all(
      `SELECT earlier FROM (
         SELECT (SELECT max(p.source) FROM origin_phrases p WHERE p.hash = h.value AND p.source < t.source) AS earlier
         FROM source_traits t, json_each(t.sketch) h WHERE t.source = ?
       ) WHERE earlier IS NOT NULL GROUP BY earlier HAVING count(*) >= ? ORDER BY earlier`,
      [source, leastSharedPhrases],
    )
    .map((row) => row.number('earlier'));
}

function sketchOf({ connection }: LibraryContext, source: number): readonly number[] {
  const row = connection.get('SELECT sketch FROM source_traits WHERE source = ?', [source]);
  return row === null ? [] : row.json<readonly number[]>('sketch');
}

/** Groups the sources by origin anew when a name or a likeness has changed. Reads no text. Returns whether it did. */
export function keepOrigins({ connection }: LibraryContext): boolean {
  if (connection.get("SELECT value FROM settings WHERE name = 'origins'") === null) return false;
  const rows = connection.all(
    `SELECT s.number, s.id, t.origin, t.snapshot FROM sources s JOIN source_traits t ON t.snapshot = s.snapshot
     ORDER BY s.number`,
  );
  const ids = new Map(rows.map((row) => [row.number('number'), asId<SourceId>(row.text('id'))]));
  const both = (a: number, b: number): readonly (readonly [SourceId, SourceId])[] => {
    const [first, second] = [ids.get(a), ids.get(b)];
    return first === undefined || second === undefined ? [] : [[first, second]];
  };
  const names = connection.all("SELECT name, source FROM source_names WHERE role = 'story'").flatMap((row) => {
    const id = ids.get(row.number('source'));
    return id === undefined ? [] : [[row.text('name'), id] as const];
  });
  const likes = connection
    .all('SELECT source, earlier FROM origin_likes')
    .flatMap((row) => both(row.number('source'), row.number('earlier')));
  const groups = groupsOf([...ids.values()], names, likes);
  for (const row of rows) {
    const group = groups.get(asId<SourceId>(row.text('id')));
    if (group === undefined || group === row.textOrNull('origin')) continue;
    connection.run('UPDATE source_traits SET origin = ? WHERE snapshot = ?', [group, row.text('snapshot')]);
  }
  connection.run("DELETE FROM settings WHERE name = 'origins'");
  return true;
}
