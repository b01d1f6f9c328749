import { asId, type ChangeReportId, type SnapshotId } from '../../base/ids.ts';
import type { ClaimCandidate } from '../../claims/candidate.ts';
import type { ChangeDecision, OutcomeCounts } from '../../claims/change-report.ts';
import type { Snapshot } from '../../library/snapshot.ts';
import type { Source } from '../../library/source.ts';
import { sourceTitle } from '../../library/source-title.ts';
import { passageOutcomes, type ReAnchored, reAnchor } from '../../passages/re-anchor.ts';
import { addClaims, movePassage } from './claims.ts';
import type { LibraryContext } from './context.ts';
import type { EarlierVersion } from './earlier.ts';
import type { AddedFile, FileToAdd } from './imported-file.ts';
import { maskOfKinds, type StoredClaim } from './records.ts';
import { placeKey, removedCount, saveSnapshot, snapshotFrom } from './snapshots.ts';
import { saveSource } from './sources.ts';

/**
 * Keeps a file as the newer version of a source. Claims keep their ids and what the reader made of them; those whose words
 * are found again stand in the newer text, the others stay on the older one until somebody decides. New sentences join
 * them. Everything that is not unchanged is kept as a report.
 */
export function addVersion(
  context: LibraryContext,
  file: FileToAdd,
  contentHash: string,
  earlier: EarlierVersion,
): AddedFile {
  const { number, source, claims } = earlier;
  const snapshot = snapshotFrom(context, file, contentHash, source.id);
  saveSnapshot(context, number, snapshot, file.allBlocks);
  // What the reader entered wins over what the file states; what the file newly states is added.
  const item = { ...file.document.item, ...source.item };
  saveSource(context, { ...source, item, snapshot: snapshot.id });
  const outcomes = reAnchor(
    claims.map(({ passage }) => passage),
    (older) => textOfSnapshot(context, older),
    { place: snapshot, snapshot: snapshot.id, sentences: file.candidates },
  );
  const candidates = new Map(file.candidates.map((candidate) => [placeKey(candidate), candidate]));
  outcomes.forEach((outcome, index) => {
    const old = claims[index];
    if (old !== undefined) follow(context, old, outcome, snapshot, candidates);
  });
  const taken = new Set(
    outcomes.filter(({ passage }) => passage.snapshot === snapshot.id).map(({ passage }) => placeKey(passage.position)),
  );
  const fresh = file.candidates.filter((candidate) => !taken.has(placeKey(candidate)));
  addClaims(context, number, snapshot, fresh);
  const counts = countsOf(outcomes);
  const report = saveReport(context, earlier, snapshot, outcomes, {
    added: fresh.length,
    stated: { item: file.document.item, fileName: file.fileName },
  });
  return {
    outcome: 'new-version',
    source: source.id,
    claims: fresh.length,
    removed: removedCount(snapshot),
    version: {
      report,
      source: source.id,
      title: sourceTitle({ ...source, item }),
      reason: earlier.reason,
      counts,
      added: fresh.length,
    },
  };
}

export function textOfSnapshot({ connection }: LibraryContext, id: SnapshotId): string {
  return connection.get('SELECT text FROM snapshots WHERE id = ?', [id])?.text('text') ?? '';
}

function follow(
  context: LibraryContext,
  old: StoredClaim,
  { passage }: ReAnchored,
  { id, text }: Snapshot,
  candidates: ReadonlyMap<string, ClaimCandidate>,
): void {
  movePassage(context, passage);
  if (passage.snapshot !== id) return;
  const by = passage.position.start - old.passage.position.start;
  const sameWords = passage.quote.exact === old.passage.quote.exact;
  const candidate = candidates.get(placeKey(passage.position));
  // Where only typography differs the figures stand at other offsets than a shift would say.
  if (!sameWords && candidate !== undefined) setFigures(context, old, candidate.figures);
  else moveFigures(context, old, by, text);
}

/** Figures move with their sentence; one whose words changed is dropped, because its value may have changed too. */
export function moveFigures(context: LibraryContext, stored: StoredClaim, by: number, text: string): void {
  const { figures } = stored.claim;
  if (figures.length === 0) return;
  const moved = figures
    .map((figure) => ({ ...figure, start: figure.start + by, end: figure.end + by }))
    .filter(({ start, end, raw }) => text.slice(start, end) === raw);
  setFigures(context, stored, moved);
}

export function setFigures(
  { connection }: LibraryContext,
  { number, claim }: StoredClaim,
  figures: StoredClaim['claim']['figures'],
): void {
  const kinds = figures.length > 0 ? claim.kinds : claim.kinds.filter((kind) => kind !== 'figure');
  connection.run('UPDATE claims SET figures = ?, kinds = ? WHERE number = ?', [
    JSON.stringify(figures),
    maskOfKinds(kinds.length === 0 ? ['background'] : kinds),
    number,
  ]);
}

function countsOf(outcomes: readonly ReAnchored[]): OutcomeCounts {
  const counts = Object.fromEntries(passageOutcomes.map((outcome) => [outcome, 0])) as Record<string, number>;
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts as OutcomeCounts;
}

/** Every passage is kept with its old place, the unchanged ones too: a version that was none can then be taken out again. */
function saveReport(
  context: LibraryContext,
  { number, source, claims, reason }: EarlierVersion,
  snapshot: Snapshot,
  outcomes: readonly ReAnchored[],
  given: { readonly added: number; readonly stated: Pick<Source, 'item' | 'fileName'> },
): ChangeReportId {
  const { connection, now, newId } = context;
  const id = asId<ChangeReportId>(newId());
  const report = connection.run(
    `INSERT INTO change_reports (id, source, older, newer, at, reason, added, source_before, stated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      number,
      source.snapshot,
      snapshot.id,
      now(),
      reason,
      given.added,
      JSON.stringify(source),
      JSON.stringify(given.stated),
    ],
  );
  outcomes.forEach(({ outcome, candidates, passage }, index) => {
    const before = claims[index]?.passage;
    if (before === undefined) return;
    const decision = decisionBefore(context, before.id, outcome);
    connection.run(
      `INSERT INTO passage_changes (report, passage, outcome, snapshot, start, end, anchor, places, decision)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        report,
        passage.id,
        outcome,
        before.snapshot,
        before.position.start,
        before.position.end,
        before.anchor,
        JSON.stringify(outcome === 'moved' ? [passage.position] : candidates),
        decision,
      ],
    );
  });
  return id;
}

/** An open question about the passage is asked anew, or not at all: what stays gone was settled when it was first gone. */
function decisionBefore(
  { connection }: LibraryContext,
  passage: string,
  outcome: ReAnchored['outcome'],
): ChangeDecision | null {
  const last = connection.get(
    'SELECT number, outcome, decision FROM passage_changes WHERE passage = ? ORDER BY number DESC LIMIT 1',
    [passage],
  );
  if (last === null) return null;
  const open = ['reworded', 'ambiguous', 'gone'].includes(last.text('outcome'));
  if (open && last.textOrNull('decision') === null) {
    connection.run("UPDATE passage_changes SET decision = 'superseded' WHERE number = ?", [last.number('number')]);
    return null;
  }
  const stayedGone = outcome === 'gone' && last.text('outcome') === 'gone' && last.text('decision') === 'kept';
  return stayedGone ? 'kept' : null;
}
