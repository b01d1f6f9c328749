import { asId, type SourceId } from '../../base/ids.ts';
import type { Figure } from '../../claims/figure.ts';
import type { ComparableClaim, ComparableSource } from '../../compare/comparable.ts';
import { comparisons, type FoundDisagreement } from '../../compare/find-disagreements.ts';
import type { SecondHandMark } from '../../compare/second-hand.ts';
import { mostStatements, type Publishers, quantityKey, withoutRepeats } from '../../compare/statements.ts';
import { sourceLabel } from '../../library/source-title.ts';
import { sha256 } from '../sha256.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { sourceOf } from './records.ts';
import { publishersOf } from './traits.ts';

/** Must be raised whenever the rules of comparing give something else for the same figures. */
export const rulesVersion = 2;

/**
 * Compares the figures of some quantities, of those that something has changed for. Quantities whose figures turn out to
 * be the same as the last time keep what was found. Returns how many quantities were looked at, and whether what is found
 * has changed.
 */
export function compareQuantities(
  context: LibraryContext,
  most: number,
): { readonly quantities: number; readonly changed: boolean } {
  const { connection } = context;
  const sources = comparableSources(context);
  const publishers = keptPublishers(context);
  const rows = connection.all('SELECT quantity FROM changed_quantities ORDER BY quantity LIMIT ?', [most]);
  let changed = false;
  for (const quantity of rows.map((row) => row.text('quantity'))) {
    const claims = comparableClaims(context, quantity);
    const own = new Map(claims.flatMap(({ source }) => sources(source) ?? []).map((source) => [source.id, source]));
    const comparison = comparisons(claims, [...own.values()], publishers).find(
      ({ quantity: name }) => name.toLowerCase() === quantity,
    );
    const snapshots = [...own.values()].map(({ snapshot }) => snapshot).join(' ');
    const facts = comparison === undefined ? null : hashOf(`${rulesVersion} ${snapshots} ${comparison.facts}`);
    if (comparedAs(context, quantity) !== facts) {
      changed = keepAll(context, quantity, comparison?.find() ?? []) || changed;
      if (facts === null) connection.run('DELETE FROM compared_quantities WHERE quantity = ?', [quantity]);
      else
        connection.run('INSERT OR REPLACE INTO compared_quantities (quantity, facts) VALUES (?, ?)', [quantity, facts]);
    }
    connection.run('DELETE FROM changed_quantities WHERE quantity = ?', [quantity]);
  }
  return { quantities: rows.length, changed };
}

function comparedAs({ connection }: LibraryContext, quantity: string): string | null {
  return connection.get('SELECT facts FROM compared_quantities WHERE quantity = ?', [quantity])?.text('facts') ?? null;
}

function hashOf(facts: string): string {
  return sha256(new TextEncoder().encode(facts));
}

/** Judgements stay even while nothing is found, for the day a deleted source comes back. */
function keepAll(context: LibraryContext, quantity: string, found: readonly FoundDisagreement[]): boolean {
  const { connection } = context;
  const shown = () =>
    connection.all('SELECT id, record FROM disagreements WHERE quantity = ? AND record IS NOT NULL ORDER BY id', [
      quantity,
    ]);
  const textOf = (rows: ReturnType<typeof shown>) =>
    rows.map((row) => `${row.text('id')} ${row.text('record')}`).join('\n');
  const before = textOf(shown());
  const still = new Set<string>();
  for (const disagreement of found) still.add(keep(context, disagreement, still));
  for (const row of shown()) {
    if (still.has(row.text('id'))) continue;
    connection.run('UPDATE disagreements SET record = NULL WHERE id = ?', [row.text('id')]);
  }
  return textOf(shown()) !== before;
}

/**
 * Keeps what was found under the judgement that belongs to it: that of the same quantity with most values in common, or
 * the only one there is. Returns the id it has now.
 */
function keep({ connection, newId }: LibraryContext, found: FoundDisagreement, taken: ReadonlySet<string>): string {
  const record = JSON.stringify(found);
  const values = found.members.map(valueKey);
  const quantity = found.quantity.toLowerCase();
  const known = connection
    .all('SELECT id, seen FROM disagreements WHERE quantity = ? ORDER BY id', [quantity])
    .filter((row) => !taken.has(row.text('id')))
    .map((row) => {
      const seen = new Set(row.json<readonly string[]>('seen'));
      return { id: row.text('id'), common: values.filter((value) => seen.has(value)).length };
    });
  const [first, ...others] = known.sort((a, b) => b.common - a.common);
  if (first !== undefined && (first.common > 0 || others.length === 0)) {
    connection.run('UPDATE disagreements SET record = ?, seen = ? WHERE id = ?', [
      record,
      JSON.stringify(values),
      first.id,
    ]);
    return first.id;
  }
  const id = newId();
  connection.run(
    `INSERT INTO disagreements (id, name, quantity, seen, record, verdict, dismissed, judged)
     VALUES (?, ?, ?, ?, ?, NULL, 0, '[]')`,
    [id, `${quantity} ${id}`, quantity, JSON.stringify(values), record],
  );
  return id;
}

/** A value and the file it stands in: the same after the file was deleted and imported again. */
function valueKey(member: FoundDisagreement['members'][number]): string {
  const { value, low, high, qualifier } = member;
  return [fileKey(member), value, low, high, qualifier].join('|');
}

/** What a source is recognised by after its id has changed. */
export function fileKey({ file, title }: { readonly file: string; readonly title: string }): string {
  return file || title;
}

/** So many claims are read together, and those of their last source besides. */
const claimsTogether = 200;

/**
 * The claims with figures of one quantity that two sources or more count, none of them discarded or lost, in the order
 * they came in: as many as it takes for all the statements that are compared.
 */
function comparableClaims({ connection }: LibraryContext, quantity: string): readonly ComparableClaim[] {
  const range = connection.get(
    `SELECT (SELECT min(source) FROM claim_quantities WHERE quantity = ?) AS first,
       (SELECT max(source) FROM claim_quantities WHERE quantity = ?) AS last`,
    [quantity, quantity],
  );
  const [first, last] = [range?.numberOrNull('first') ?? null, range?.numberOrNull('last') ?? null];
  if (first === null || last === null || first === last) return [];
  const claims: ComparableClaim[] = [];
  for (let from = first; from <= last && statedBy(claims, quantity) < mostStatements; ) {
    const upTo =
      connection
        .get(
          `SELECT source FROM claim_quantities WHERE quantity = ? AND source >= ? ORDER BY source LIMIT 1
           OFFSET ${claimsTogether}`,
          [quantity, from],
        )
        ?.number('source') ?? last;
    const rows = connection.all(
      `SELECT c.id, s.id AS source, p.start, p.end, p.exact, c.figures
       FROM claim_quantities q JOIN claims c ON c.number = q.claim JOIN passages p ON p.claim = c.number
       JOIN sources s ON s.number = q.source
       WHERE q.quantity = ? AND q.source BETWEEN ? AND ? AND p.anchor NOT IN ('gone', 'ambiguous')
       ORDER BY q.source, p.start, c.number`,
      [quantity, from, upTo],
    );
    claims.push(...rows.map(comparableClaim));
    from = upTo + 1;
  }
  return claims;
}

function comparableClaim(row: Row): ComparableClaim {
  return {
    id: asId(row.text('id')),
    source: asId(row.text('source')),
    start: row.number('start'),
    end: row.number('end'),
    exact: row.text('exact'),
    figures: row.json<readonly Figure[]>('figures'),
  };
}

function statedBy(claims: readonly ComparableClaim[], quantity: string): number {
  const stated = claims.flatMap(({ source, figures }) =>
    figures.filter((figure) => quantityKey(figure) === quantity).map((figure) => ({ figure, source: { id: source } })),
  );
  return withoutRepeats(stated).length;
}

type KeptSource = ComparableSource & { readonly snapshot: string };

/** Each source is read once for all quantities, and asked for each name once. Null for a source without a text. */
function comparableSources({ connection }: LibraryContext): (id: SourceId) => KeptSource | null {
  const read = (id: SourceId): KeptSource | null => {
    const row = connection.get(
      `SELECT s.record, s.snapshot, t.marks, t.origin FROM sources s
       JOIN source_traits t ON t.snapshot = s.snapshot WHERE s.id = ?`,
      [id],
    );
    if (row === null) return null;
    const snapshot = row.text('snapshot');
    const mentions = remembering((words: string) => holds({ connection }, snapshot, words));
    return { ...comparableSource(row, mentions), snapshot };
  };
  return remembering(read);
}

/** Publications by their names, from what is kept of the sources. */
function keptPublishers({ connection }: LibraryContext): Publishers {
  return remembering((key: string) => {
    const rows = connection.all(
      "SELECT source FROM source_names WHERE role = 'publisher' AND name = ? ORDER BY source LIMIT 2",
      [key],
    );
    const only = rows.length === 1 ? rows[0]?.number('source') : undefined;
    if (only === undefined) return null;
    return (
      connection
        .get('SELECT t.origin FROM sources s JOIN source_traits t ON t.snapshot = s.snapshot WHERE s.number = ?', [
          only,
        ])
        ?.textOrNull('origin') ?? null
    );
  });
}

/** From a row with `record`, `marks` and `origin`. */
export function comparableSource(
  row: Parameters<typeof sourceOf>[0],
  mentions: (words: string) => boolean,
): ComparableSource {
  const source = sourceOf(row);
  const { item, fileName } = source;
  return {
    id: source.id,
    file: fileName ?? '',
    title: sourceLabel(source),
    marks: row.json<readonly SecondHandMark[]>('marks'),
    origin: row.textOrNull('origin') ?? source.id,
    publishers: publishersOf(source),
    issued: dayOf(item.issued?.['date-parts']?.[0]),
    mentions,
  };
}

/** Whatever was asked once is known. */
function remembering<K, T>(ask: (key: K) => T): (key: K) => T {
  const answers = new Map<K, { readonly answer: T }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: ask(key) };
    answers.set(key, known);
    return known.answer;
  };
}

function holds({ connection }: Pick<LibraryContext, 'connection'>, snapshot: string, words: string): boolean {
  return (
    connection
      .get('SELECT instr(text, ?) > 0 AS found FROM snapshots WHERE id = ?', [words, snapshot])
      ?.number('found') === 1
  );
}

function dayOf(parts: readonly number[] | undefined): string | null {
  if (parts === undefined || parts.length === 0) return null;
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
