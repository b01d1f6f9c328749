import {
  checked,
  finiteNumber,
  listOf,
  nullOr,
  objectOf,
  oneOf,
  type Shape,
  shapeOf,
  text,
  wholeNumber,
} from '../../../base/shape.ts';
import { claimShape, passageShape, sourceShape } from '../../../brief/evidence-shapes.ts';
import type { RemovedRange } from '../../../library/snapshot.ts';
import type { Connection } from '../connection.ts';
import { claimColumns, claimTables, snapshotOf, storedClaim } from '../records.ts';
import { TableProblem } from './read-tables.ts';

const range = { start: wholeNumber(0), end: wholeNumber(0) };
/** Blocks of text and tables alike: what every reader of blocks relies on. */
const blockShape: Shape<{ type: string; start: number; end: number; level: number }> = objectOf<{
  type: string;
  start: number;
  end: number;
  level: number;
}>({
  type: oneOf(['heading', 'paragraph', 'list-item', 'quote', 'question', 'caption', 'footnote', 'code', 'table']),
  ...range,
  level: finiteNumber,
});
const removedShape: Shape<RemovedRange> = objectOf<RemovedRange>({
  ...range,
  rule: text,
  state: oneOf(['removed', 'offered', 'restored']),
});
const snapshotShape: Shape<object> = objectOf<{
  id: string;
  sha256: string;
  language: string | null;
  blocks: readonly object[];
  removed: readonly RemovedRange[];
  sections: readonly object[];
  warnings: readonly object[];
}>({
  id: text,
  sha256: shapeOf('a SHA-256', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)),
  language: nullOr(text),
  blocks: listOf(blockShape),
  removed: listOf(removedShape),
  sections: listOf(objectOf<{ start: number; end: number; level: number }>({ ...range, level: finiteNumber })),
  warnings: listOf(objectOf<{ code: string; detail: string }>({ code: text, detail: text })),
});

const pageOfClaims = 1000;

/** Holds what came in with the sources behind `lastSource` to the shapes that the program relies on. Throws a `TableProblem`. */
export function checkImported(connection: Connection, lastSource: number): void {
  for (const row of connection.all('SELECT id, record FROM sources WHERE number > ?', [lastSource])) {
    const record = row.json<{ readonly id?: unknown }>('record');
    hold(sourceShape, record, `source ${row.text('id')}`);
    if (record.id !== row.text('id')) throw problem(`source ${row.text('id')}: its record is another one's`);
  }
  const texts = new Map<string, string>();
  const snapshots = connection.all('SELECT id FROM snapshots WHERE source > ?', [lastSource]);
  for (const { id } of snapshots.map((row) => ({ id: row.text('id') }))) {
    const row = connection.get('SELECT record, text, blocks, removed FROM snapshots WHERE id = ?', [id]);
    if (row === null) continue;
    const snapshot = snapshotOf(row);
    hold(snapshotShape, snapshot, `text ${id}`);
    const outside = [...snapshot.blocks, ...snapshot.removed].some(
      ({ start, end }) => start > end || end > snapshot.text.length,
    );
    if (outside) throw problem(`text ${id}: a block stands outside it`);
  }
  checkClaims(connection, lastSource, texts);
}

function checkClaims(connection: Connection, lastSource: number, texts: Map<string, string>): void {
  const textOf = (snapshot: string): string => {
    const known = texts.get(snapshot);
    if (known !== undefined) return known;
    const read = connection.get('SELECT text FROM snapshots WHERE id = ?', [snapshot])?.text('text') ?? '';
    // Claims come source by source, so one text serves many.
    if (texts.size > 20) texts.clear();
    texts.set(snapshot, read);
    return read;
  };
  for (let last = 0; ; ) {
    const rows = connection.all(
      `SELECT ${claimColumns} FROM ${claimTables} WHERE c.source > ? AND c.number > ? ORDER BY c.number LIMIT ${pageOfClaims}`,
      [lastSource, last],
    );
    for (const row of rows) {
      const { number, claim, passage } = storedClaim(row);
      hold(claimShape, claim, `claim ${claim.id}`);
      hold(passageShape, passage, `passage ${passage.id}`);
      const { start, end } = passage.position;
      if (textOf(passage.snapshot).slice(start, end) !== passage.quote.exact) {
        throw problem(`passage ${passage.id}: its words do not stand where it says`);
      }
      last = number;
    }
    if (rows.length === 0) return;
  }
}

function hold<T>(shape: Shape<T>, value: unknown, what: string): void {
  const result = checked(shape, value);
  if (!result.ok) throw problem(`${what}: ${result.error.field} must be ${result.error.expected}`);
}

function problem(detail: string): TableProblem {
  return new TableProblem('tables/damaged', detail);
}
