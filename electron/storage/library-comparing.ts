import { asId } from '../base/ids.ts';
import type { Figure } from '../claims/figure.ts';
import type { ComparableClaim, ComparableSource } from '../compare/comparable.ts';
import { comparisons, type FoundDisagreement } from '../compare/find-disagreements.ts';
import type { SecondHandMark } from '../compare/second-hand.ts';
import { sourceLabel } from '../library/source-title.ts';
import type { LibraryContext } from './library-context.ts';
import { sourceOf } from './library-records.ts';
import { completeTraits, keepOrigins } from './library-traits.ts';
import { sha256 } from './sha256.ts';

/** Must be raised whenever the rules of comparing give something else for the same figures. */
const rulesVersion = 1;

/**
 * Brings the disagreements up to date, unless nothing that counts has changed since the last time. Quantities whose
 * figures are the same as then keep what was found: a file more costs what it touches, not the whole library.
 */
export function compareAnew(context: LibraryContext): void {
  const { connection } = context;
  const compared = connection.get("SELECT value FROM settings WHERE name = 'compared'")?.text('value');
  if (compared !== 'no') return;
  connection.transaction(() => {
    completeTraits(context);
    keepOrigins(context);
    const claims = comparableClaims(context);
    const wanted = comparisons(claims, comparableSources(context, claims));
    const before = new Map(
      connection
        .all('SELECT quantity, facts FROM compared_quantities')
        .map((row) => [row.text('quantity'), row.text('facts')]),
    );
    const still = new Set<string>();
    connection.run('DELETE FROM compared_quantities');
    for (const { quantity, facts, find } of wanted) {
      const key = quantity.toLowerCase();
      const hash = sha256(new TextEncoder().encode(`${rulesVersion} ${facts}`));
      if (before.get(key) === hash) for (const id of foundBefore(context, key)) still.add(id);
      else for (const disagreement of find()) still.add(keep(context, disagreement, still));
      connection.run('INSERT OR REPLACE INTO compared_quantities (quantity, facts) VALUES (?, ?)', [key, hash]);
    }
    // Judgements stay even while nothing is found, for the day a deleted source comes back.
    for (const row of connection.all('SELECT id FROM disagreements WHERE record IS NOT NULL')) {
      const id = row.text('id');
      if (!still.has(id)) connection.run('UPDATE disagreements SET record = NULL WHERE id = ?', [id]);
    }
    connection.run("INSERT OR REPLACE INTO settings (name, value) VALUES ('compared', 'yes')");
  });
}

function foundBefore({ connection }: LibraryContext, quantity: string): readonly string[] {
  return connection
    .all('SELECT id FROM disagreements WHERE quantity = ? AND record IS NOT NULL', [quantity])
    .map((row) => row.text('id'));
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

/**
 * The claims whose figures count something that two sources or more count, none of them discarded or lost, in the order
 * they came in. The database looks for them, so that the others are never read.
 */
function comparableClaims({ connection }: LibraryContext): readonly ComparableClaim[] {
  return connection
    .all(
      `WITH counted AS MATERIALIZED (
         SELECT c.number, c.source, lower(json_extract(f.value, '$.quantity')) AS quantity
         FROM claims c, json_each(c.figures) f
         WHERE c.figures <> '[]' AND c.discarded IS NULL
       ), shared AS MATERIALIZED (
         SELECT quantity FROM counted WHERE quantity <> '' GROUP BY quantity HAVING min(source) <> max(source)
       )
       SELECT c.id, s.id AS source, p.start, p.end, p.exact, c.figures FROM claims c
       JOIN passages p ON p.claim = c.number JOIN sources s ON s.number = c.source
       WHERE c.number IN (SELECT number FROM counted WHERE quantity IN (SELECT quantity FROM shared))
         AND p.anchor NOT IN ('gone', 'ambiguous')
       ORDER BY s.number, p.start`,
    )
    .map((row) => ({
      id: asId(row.text('id')),
      source: asId(row.text('source')),
      start: row.number('start'),
      end: row.number('end'),
      exact: row.text('exact'),
      figures: row.json<readonly Figure[]>('figures'),
    }));
}

function comparableSources(
  { connection }: LibraryContext,
  claims: readonly ComparableClaim[],
): readonly ComparableSource[] {
  return [...new Set(claims.map(({ source }) => source))].flatMap((id) => {
    const row = connection.get(
      `SELECT s.record, s.snapshot, t.marks, t.origin FROM sources s
       JOIN source_traits t ON t.snapshot = s.snapshot WHERE s.id = ?`,
      [id],
    );
    if (row === null) return [];
    return [
      comparableSource(
        row,
        remembering((words) => holds({ connection }, row.text('snapshot'), words)),
      ),
    ];
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
    publishers: [item['container-title'] ?? '', item.publisher ?? ''].filter((name) => name !== ''),
    issued: dayOf(item.issued?.['date-parts']?.[0]),
    mentions,
  };
}

/** Each source is asked for each name once, however many figures stand beside it. */
function remembering(ask: (words: string) => boolean): (words: string) => boolean {
  const answers = new Map<string, boolean>();
  return (words) => {
    const known = answers.get(words) ?? ask(words);
    answers.set(words, known);
    return known;
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
