import { asId, type SourceId } from '../../base/ids.ts';
import { sharedPart, sketchOf } from '../../compare/sketch.ts';
import type { Twin } from '../../compare/twin.ts';
import type { Connection } from './connection.ts';

/** So many of a text's smallest hashes are kept to find texts like it without reading any. */
const keptHashes = 32;
/** Texts with fewer of them in common are not worth comparing. */
const leastHashes = 12;
/** From this share of common phrases on, two texts say nearly the same. */
export const nearlySame = 0.6;
const mostTwins = 3;
/** Of a long text the beginning stands for all of it: this many characters. */
const beginning = 40_000;

/** Keeps what is needed to find this text's likes, in place of what was kept of the source before. */
export function saveSketch(connection: Connection, source: number, text: string): void {
  connection.run('DELETE FROM source_sketches WHERE source = ?', [source]);
  for (const hash of hashesOf(text)) {
    connection.run('INSERT OR IGNORE INTO source_sketches (hash, source) VALUES (?, ?)', [hash, source]);
  }
}

function hashesOf(text: string): readonly number[] {
  return [...sketchOf(text.slice(0, beginning))].slice(0, keptHashes);
}

/** The other sources whose current text says nearly the same, the likest first. */
export function twinsOf(connection: Connection, source: number, text: string): readonly Twin[] {
  const hashes = connection
    .all('SELECT hash FROM source_sketches WHERE source = ?', [source])
    .map((row) => row.number('hash'));
  // A handful of phrases proves nothing.
  if (hashes.length < keptHashes) return [];
  const rows = connection.all(
    `SELECT k.source, count(*) AS common FROM source_sketches k
     WHERE k.hash IN (${hashes.map(() => '?').join(', ')}) AND k.source <> ?
     GROUP BY k.source HAVING count(*) >= ${leastHashes} ORDER BY common DESC, k.source DESC LIMIT 10`,
    [...hashes, source],
  );
  if (rows.length === 0) return [];
  const sketch = sketchOf(text);
  return rows
    .flatMap((row): Twin[] => {
      const other = connection.get(
        `SELECT s.id, s.title, s.file_name, n.text FROM sources s JOIN snapshots n ON n.id = s.snapshot
         WHERE s.number = ?`,
        [row.number('source')],
      );
      if (other === null) return [];
      const shared = sharedPart(sketchOf(other.text('text')), sketch);
      if (shared < nearlySame) return [];
      const [id, title] = [asId<SourceId>(other.text('id')), other.text('title')];
      return [{ source: id, title, fileName: other.textOrNull('file_name'), shared }];
    })
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostTwins);
}

/** Keeps the same for every source behind this number: of an older library, or of rows brought in from elsewhere. */
export function sketchEveryText(connection: Connection, after = 0): void {
  const sources = connection.all(
    'SELECT number FROM sources WHERE snapshot IS NOT NULL AND number > ? ORDER BY number',
    [after],
  );
  for (const source of sources.map((row) => row.number('number'))) {
    const row = connection.get(
      'SELECT n.text FROM sources s JOIN snapshots n ON n.id = s.snapshot WHERE s.number = ?',
      [source],
    );
    if (row !== null) saveSketch(connection, source, row.text('text'));
  }
}
