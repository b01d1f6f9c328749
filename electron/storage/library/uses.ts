import fs from 'node:fs';
import { asId, type BriefId, type ClaimId, type SourceId } from '../../base/ids.ts';
import type { BriefNote, BriefUse, BriefUsing } from '../../brief/brief-uses.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { withClaimsBehind } from './evidence.ts';

/** Whose uses are asked for. */
export type UsesOf =
  | { readonly type: 'claims'; readonly claims: readonly ClaimId[] }
  | { readonly type: 'source'; readonly source: SourceId };

/**
 * Notes what a brief rests on, in place of what was noted before. A brief that is found elsewhere was moved when its old
 * file is gone, and is a copy when it is still there.
 */
export function noteBrief(context: LibraryContext, note: BriefNote): void {
  const { connection, now } = context;
  connection.transaction(() => {
    const number = knownNumber(context, note) ?? null;
    const values = [note.path, note.title, now()] as const;
    if (number !== null) {
      connection.run('UPDATE briefs SET path = ?, title = ?, seen = ? WHERE number = ?', [...values, number]);
      connection.run('DELETE FROM brief_uses WHERE brief = ?', [number]);
    }
    const brief =
      number ??
      connection.run('INSERT INTO briefs (path, title, seen, id) VALUES (?, ?, ?, ?)', [...values, note.brief]);
    if (note.isExport) connection.run('UPDATE briefs SET exported = ? WHERE number = ?', [now(), brief]);
    for (const { source, claim, passages, section, block, words } of note.uses) {
      connection.run(
        'INSERT INTO brief_uses (brief, source, claim, passages, section, block, words) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [brief, source, claim, JSON.stringify(passages), section, block, words],
      );
    }
  });
}

function knownNumber({ connection }: LibraryContext, { brief, path }: BriefNote): number | null {
  const rows = connection.all('SELECT number, path FROM briefs WHERE id = ?', [brief]);
  const same = rows.find((row) => row.textOrNull('path') === path);
  const moved = rows.find((row) => !isThere(row.textOrNull('path')));
  return (same ?? moved)?.number('number') ?? null;
}

function isThere(path: string | null): boolean {
  return path !== null && fs.existsSync(path);
}

/** The briefs that use a source or any of these claims, with the places that do; the one last seen first. */
export function listUses(context: LibraryContext, of: UsesOf): readonly BriefUsing[] {
  const found = new Map<number, { brief: Row; uses: BriefUse[] }>();
  // What was merged is cited by the name it had then.
  const all: UsesOf = of.type === 'claims' ? { ...of, claims: withClaimsBehind(context, of.claims) } : of;
  for (const { sql, values } of conditions(all)) {
    const rows = context.connection.all(
      `SELECT b.number AS brief_number, b.id, b.path, b.title, b.seen, b.exported, u.*
       FROM brief_uses u JOIN briefs b ON b.number = u.brief WHERE ${sql} ORDER BY u.number`,
      values,
    );
    for (const row of rows) {
      const number = row.number('brief_number');
      const known = found.get(number);
      if (known === undefined) found.set(number, { brief: row, uses: [placeOf(row)] });
      else known.uses.push(placeOf(row));
    }
  }
  return [...found.values()]
    .map(({ brief, uses }) => ({
      brief: asId<BriefId>(brief.text('id')),
      path: brief.textOrNull('path'),
      title: brief.text('title'),
      seen: brief.text('seen'),
      isThere: isThere(brief.textOrNull('path')),
      exported: brief.textOrNull('exported'),
      uses: of.type === 'claims' ? eachPlaceOnce(uses, new Set(of.claims)) : uses,
    }))
    .sort((a, b) => (a.seen < b.seen ? 1 : -1));
}

function conditions(of: UsesOf): readonly { readonly sql: string; readonly values: readonly string[] }[] {
  if (of.type === 'source') return [{ sql: 'u.source = ?', values: [of.source] }];
  const parts = Array.from({ length: Math.ceil(of.claims.length / 100) }, (_, part) =>
    of.claims.slice(part * 100, part * 100 + 100),
  );
  return parts.map((part) => ({ sql: `u.claim IN (${part.map(() => '?').join(', ')})`, values: part }));
}

function placeOf(row: Row): BriefUse {
  return {
    source: asId(row.text('source')),
    claim: row.textOrNull('claim') as ClaimId | null,
    passages: row.json<BriefUse['passages']>('passages'),
    section: row.text('section'),
    block: row.textOrNull('block') as BriefUse['block'],
    words: row.text('words'),
  };
}

/** A note that cites what was merged cites the kept claim as well, or several that it stands for: that is one place. */
function eachPlaceOnce(uses: readonly BriefUse[], asked: ReadonlySet<ClaimId>): readonly BriefUse[] {
  const isAsked = ({ claim }: BriefUse) => claim !== null && asked.has(claim);
  const ordered = [...uses.filter(isAsked), ...uses.filter((use) => !isAsked(use))];
  const first = new Map(ordered.map((use) => [use.block, use] as const).reverse());
  return uses.filter((use) => isAsked(use) || use.block === null || first.get(use.block) === use);
}

export function isUsed({ connection }: LibraryContext, claim: ClaimId): boolean {
  return connection.get('SELECT 1 AS found FROM brief_uses WHERE claim = ? LIMIT 1', [claim]) !== null;
}
