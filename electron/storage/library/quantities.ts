import type { Figure } from '../../claims/figure.ts';
import { quantityKey } from '../../compare/statements.ts';
import type { Connection, Row } from './connection.ts';
import type { LibraryContext } from './context.ts';

/** Lets comparing know the claims from this number on, all at once; only those with figures count anything. */
export function countLater(connection: Connection, first: number): void {
  connection.run(
    `INSERT OR IGNORE INTO uncounted_claims (claim) SELECT number FROM claims WHERE number >= ? AND figures <> '[]'`,
    [first],
  );
}

/**
 * Reads what the figures of some claims count, of those that came or changed. What they count now, and what they counted
 * before, is to be compared anew. Returns how many claims were read.
 */
export function countClaimQuantities({ connection }: LibraryContext, most: number): number {
  const rows = connection.all(
    `SELECT u.claim, c.source, c.figures, c.discarded FROM uncounted_claims u LEFT JOIN claims c ON c.number = u.claim
     ORDER BY u.claim LIMIT ?`,
    [most],
  );
  const last = rows.at(-1)?.number('claim');
  if (last === undefined) return 0;
  connection.run(
    `INSERT OR IGNORE INTO changed_quantities (quantity)
     SELECT quantity FROM claim_quantities WHERE claim IN (SELECT claim FROM uncounted_claims WHERE claim <= ?)`,
    [last],
  );
  connection.run('DELETE FROM claim_quantities WHERE claim IN (SELECT claim FROM uncounted_claims WHERE claim <= ?)', [
    last,
  ]);
  connection.run('DELETE FROM uncounted_claims WHERE claim <= ?', [last]);
  const counted = rows.flatMap((row) =>
    countedBy(row).map((quantity) => [quantity, row.number('source'), row.number('claim')]),
  );
  connection.insert('claim_quantities', ['quantity', 'source', 'claim'], counted);
  for (const quantity of new Set(counted.map(([key]) => key ?? ''))) {
    connection.run('INSERT OR IGNORE INTO changed_quantities (quantity) VALUES (?)', [quantity]);
  }
  return rows.length;
}

/** The keys of a claim's figures; none for a claim that is gone or that the reader has discarded. */
function countedBy(row: Row): readonly string[] {
  if (row.textOrNull('figures') === null || row.textOrNull('discarded') !== null) return [];
  const keys = row.json<readonly Figure[]>('figures').filter(({ quantity }) => quantity !== '');
  return [...new Set(keys.map(quantityKey))];
}
