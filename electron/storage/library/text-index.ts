import type { Snapshot } from '../../library/snapshot.ts';
import type { SourceBlock, SourceSection } from '../../library/structure.ts';
import type { Connection } from './connection.ts';

/** The sections and the words of a source's current text, for listing and search. Takes the place of earlier ones. */
export function saveStructure(
  connection: Connection,
  source: number,
  { text, blocks, sections }: Pick<Snapshot, 'text' | 'blocks' | 'sections'>,
): void {
  connection.run('DELETE FROM sections WHERE source = ?', [source]);
  const first = connection.nextNumber('sections');
  connection.insert(
    'sections',
    ['number', 'source', 'heading', 'level', 'start', 'end'],
    sections.map(({ heading, level, start, end }, index) => [first + index, source, heading, level, start, end]),
  );
  const numbers = sections.map((_, index) => first + index);
  indexText(connection, source, { text, blocks, sections, numbers });
}

/** Indexes the current texts of sources that have no such index yet: all those behind `after`. */
export function indexEveryText(connection: Connection, after = 0): void {
  const sources = connection.all(
    'SELECT number FROM sources WHERE number > ? AND snapshot IS NOT NULL ORDER BY number',
    [after],
  );
  for (const source of sources.map((row) => row.number('number'))) {
    const row = connection.get(
      'SELECT n.text, n.blocks FROM snapshots n JOIN sources s ON s.snapshot = n.id WHERE s.number = ?',
      [source],
    );
    if (row === null) continue;
    const rows = connection.all(
      'SELECT number, heading, level, start, end FROM sections WHERE source = ? ORDER BY number',
      [source],
    );
    indexText(connection, source, {
      text: row.text('text'),
      blocks: row.json<readonly SourceBlock[]>('blocks'),
      sections: rows.map((one) => ({
        heading: one.textOrNull('heading'),
        level: one.number('level'),
        start: one.number('start'),
        end: one.number('end'),
      })),
      numbers: rows.map((one) => one.number('number')),
    });
  }
}

interface IndexedText extends Pick<Snapshot, 'text' | 'blocks' | 'sections'> {
  /** The numbers of the sections, in their order. */
  readonly numbers: readonly number[];
}

function indexText(connection: Connection, source: number, { text, blocks, sections, numbers }: IndexedText): void {
  connection.run('DELETE FROM text_blocks WHERE source = ?', [source]);
  const around = innermost(sections);
  const first = connection.nextNumber('text_blocks');
  // Last to first, as claims are, so that the newest-first order reads in the order of the text.
  const reversed = [...blocks].reverse();
  connection.insert(
    'text_blocks',
    ['number', 'source', 'section', 'heading', 'start', 'end'],
    reversed.map(({ type, start, end }, index) => {
      return [first + index, source, numbers[around(start)] ?? null, type === 'heading' ? 1 : 0, start, end];
    }),
  );
  // One by one: a statement with several rows opens a savepoint, at which the index writes itself out.
  for (const [index, { start, end }] of reversed.entries()) {
    connection.run('INSERT INTO text_fts (rowid, words) VALUES (?, ?)', [first + index, text.slice(start, end)]);
  }
}

/** The index of the innermost section around a place, for places that are asked from the last to the first; -1 for none. */
function innermost(sections: readonly SourceSection[]): (place: number) => number {
  const ordered = sections.map((section, index) => ({ ...section, index })).sort((a, b) => a.start - b.start);
  let last = ordered.length - 1;
  return (place) => {
    while (last >= 0 && (ordered[last]?.start ?? 0) > place) last -= 1;
    for (let at = last; at >= 0; at -= 1) {
      const section = ordered[at];
      if (section !== undefined && section.end > place) return section.index;
    }
    return -1;
  };
}
