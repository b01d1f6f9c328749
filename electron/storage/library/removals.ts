import { fail, type Result } from '../../base/result.ts';
import { extractClaims } from '../../claims/extract-claims.ts';
import type { AppError } from '../../contract/errors.ts';
import type { SourceText } from '../../contract/library-requests.ts';
import type { Requests } from '../../contract/requests.ts';
import { rangeWithout, withoutRanges } from '../../library/cleaning/without-ranges.ts';
import { sectionsOf } from '../../library/sections.ts';
import type { RemovedRange, Snapshot } from '../../library/snapshot.ts';
import type { SourceBlock } from '../../library/structure.ts';
import { addClaims, claimsOfSource, deleteClaim } from './claims.ts';
import type { LibraryContext } from './context.ts';
import { snapshotOf, snapshotValues, type sourceOf } from './records.ts';
import { placeKey } from './snapshots.ts';
import { readSourceText } from './sources.ts';
import { saveStructure } from './text-index.ts';

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
    saveStructure(connection, number, snapshot);
    replaceClaims(context, number, snapshot, source.fileName ?? '', source.item);
  });
  return readSourceText(context, source.id);
}

/**
 * The ranges after the change; null when a place lies outside the text or is not known. A stretch that no rule named may
 * be left out by hand, around what is left out already; brought back, it leaves no trace.
 */
function changedRanges({ removed, text }: Snapshot, { ranges, state }: Change): readonly RemovedRange[] | null {
  let after = removed;
  for (const { start, end } of ranges) {
    const isThis = (range: RemovedRange) => range.start === start && range.end === end;
    const known = after.find(isThis);
    if (known !== undefined) {
      after =
        known.rule === byHand && state !== 'removed'
          ? after.filter((range) => range !== known)
          : after.map((range) => (range === known ? { ...range, state } : range));
      continue;
    }
    const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
    if (state !== 'removed' || !isPlace) return null;
    const gone = after.filter((range) => range.state === 'removed');
    const pieces = rangeWithout({ start, end }, gone, text);
    if (pieces.length === 0) return null;
    const added = pieces.map((piece): RemovedRange => ({ ...piece, rule: byHand, state }));
    // A question about words that are gone asks nothing any more.
    const open = after.filter((range) => range.state === 'removed' || !(start <= range.start && range.end <= end));
    after = [...open, ...added].sort((a, b) => a.start - b.start);
  }
  return after;
}

/** The rule of what a reader left out without being asked. */
const byHand = 'by-hand';

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
