import { fail, type Result } from '../base/result.ts';
import { extractClaims } from '../claims/extract-claims.ts';
import type { AppError } from '../contract/errors.ts';
import type { Requests, SourceText } from '../contract/requests.ts';
import { withoutRanges } from '../library/cleaning/clean-document.ts';
import { sectionsOf } from '../library/sections.ts';
import type { RemovedRange, Snapshot } from '../library/snapshot.ts';
import type { SourceBlock } from '../library/structure.ts';
import { placeKey, saveSections } from './library-add.ts';
import { addClaims, claimsOfSource, deleteClaim } from './library-claims.ts';
import type { LibraryContext } from './library-context.ts';
import { markChanged } from './library-disagreements.ts';
import { snapshotOf, snapshotValues, type sourceOf } from './library-records.ts';
import { readSourceText } from './library-sources.ts';

type Change = Requests['library.set-removal']['args'];

/**
 * Takes a stretch out of a source's text or brings it back, and finds the claims of the source anew. Claims that are
 * found again keep their ids and the reader's edits; a claim the reader has edited stays whatever happens.
 */
export function setRemoval(context: LibraryContext, change: Change): Result<SourceText, AppError> {
  const { connection } = context;
  const row = connection.get(
    `SELECT n.record, n.text, n.blocks, n.removed, n.all_blocks, n.source AS number, s.record AS source_record
     FROM snapshots n JOIN sources s ON s.snapshot = n.id WHERE n.id = ?`,
    [change.snapshot],
  );
  if (row === null) return fail({ code: 'request/invalid', subject: change.snapshot, detail: 'no such text' });
  const old = snapshotOf(row);
  const removed = changedRanges(old, change);
  if (removed === null) return fail({ code: 'request/invalid', subject: change.snapshot, detail: 'no such range' });
  const snapshot = rebuilt(old, removed, row.json<readonly SourceBlock[]>('all_blocks'));
  const source = JSON.parse(row.text('source_record')) as ReturnType<typeof sourceOf>;
  const number = row.number('number');
  connection.transaction(() => {
    connection.run(
      'UPDATE snapshots SET record = ?, text = ?, blocks = ?, removed = ?, removed_count = ? WHERE id = ?',
      [...snapshotValues(snapshot), snapshot.id],
    );
    saveSections(context, number, snapshot.sections);
    replaceClaims(context, number, snapshot, source.fileName ?? '', source.item);
    markChanged(context);
  });
  return readSourceText(context, source.id);
}

/** A range that is not known yet may be removed by hand; only known ones can be restored. */
function changedRanges({ removed, text }: Snapshot, { start, end, state }: Change): readonly RemovedRange[] | null {
  const known = removed.some((range) => range.start === start && range.end === end);
  if (known) return removed.map((range) => (range.start === start && range.end === end ? { ...range, state } : range));
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const overlaps = removed.some((range) => range.start < end && start < range.end && range.state === 'removed');
  if (state !== 'removed' || !isPlace || overlaps) return null;
  return [...removed, { start, end, rule: 'by-hand', state }].sort((a, b) => a.start - b.start);
}

function rebuilt(old: Snapshot, removed: readonly RemovedRange[], allBlocks: readonly SourceBlock[]): Snapshot {
  const gone = removed.filter(({ state }) => state === 'removed');
  const blocks = withoutRanges(allBlocks, gone, old.text);
  return { ...old, removed, blocks, sections: sectionsOf(blocks, old.text) };
}

function replaceClaims(
  context: LibraryContext,
  number: number,
  snapshot: Snapshot,
  fileName: string,
  item: ReturnType<typeof sourceOf>['item'],
): void {
  const { text, blocks, sections, language } = snapshot;
  const candidates = extractClaims({ text, blocks, sections, language, fileName, item });
  const wanted = new Set(candidates.map(placeKey));
  const kept = new Set<string>();
  for (const { number: claim, edited, passage } of claimsOfSource(context, number)) {
    const isOfThisText = passage.snapshot === snapshot.id;
    const key = isOfThisText ? placeKey(passage.position) : '';
    if (wanted.has(key) || edited || !isOfThisText) kept.add(key);
    else deleteClaim(context, claim);
  }
  addClaims(
    context,
    number,
    snapshot,
    candidates.filter((candidate) => !kept.has(placeKey(candidate))),
  );
}
