import type { CslItem } from '../../base/csl-json.ts';
import { asId, type SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { AppError } from '../../contract/errors.ts';
import { differencesOf, withFields } from '../../library/references/difference.ts';
import type { Proposal, ProposalId, Settled, Settlement } from '../../library/references/proposal.ts';
import type { Source } from '../../library/source.ts';
import { sourceTitle } from '../../library/source-title.ts';
import type { Row } from './connection.ts';
import type { LibraryContext } from './context.ts';
import { sourceOf } from './records.ts';
import { addStandAlone, indexOfSources, saveWorkKeys } from './references.ts';
import { saveSource, unknownSource } from './sources.ts';

/** More than anybody decides about in one go; in a window the others follow when these are settled. */
export const mostShown = 500;

export function countProposals({ connection }: LibraryContext): number {
  return connection.get('SELECT count(*) AS open FROM proposals WHERE decision IS NULL')?.number('open') ?? 0;
}

/** What waits for a decision, oldest first, each compared with the sources as they are now. */
export function listProposals(context: LibraryContext, limit: number): readonly Proposal[] {
  const rows = context.connection.all(
    `SELECT p.id, p.file, p.place, p.item, s.id AS source_id, s.record FROM proposals p
     LEFT JOIN sources s ON s.number = p.from_source WHERE p.decision IS NULL ORDER BY p.number LIMIT ?`,
    [limit],
  );
  if (rows.length === 0) return [];
  const index = indexOfSources(context);
  return rows.map((row) => {
    const from = row.textOrNull('source_id');
    const item = from === null ? row.json<CslItem>('item') : sourceOf(row).item;
    const candidates = index
      .find(item)
      .filter(({ work }) => work.id !== from && (from === null || work.snapshot !== null));
    return {
      id: asId<ProposalId>(row.text('id')),
      file: row.text('file'),
      place: row.text('place'),
      item,
      from: from === null ? null : asId<SourceId>(from),
      candidates: candidates.map(({ work, reason }) => ({
        source: work,
        title: sourceTitle(work),
        reason,
        differences: differencesOf(work.item, item),
      })),
    };
  });
}

/** Carries out what was decided, all of it or nothing. */
export function settleProposals(
  context: LibraryContext,
  settlements: readonly Settlement[],
): Result<Settled, AppError> {
  const before = new Map<SourceId, Source>();
  const changed = new Map<SourceId, Source>();
  const added: SourceId[] = [];
  const joined: SourceId[] = [];
  const open = settlements.map((settlement) => ({ settlement, row: openProposal(context, settlement.proposal) }));
  for (const { settlement, row } of open) {
    if (row === null) return fail(unknownProposal(settlement.proposal));
    if (settlement.choice === 'merge' && rowOfSource(context, settlement.source) === null)
      return fail(unknownSource(settlement.source));
  }
  context.connection.transaction(() => {
    for (const { settlement, row } of open) {
      if (row === null) continue;
      context.connection.run('UPDATE proposals SET decision = ? WHERE id = ?', [
        settlement.choice,
        settlement.proposal,
      ]);
      if (settlement.choice === 'add' && row.numberOrNull('from_source') === null) {
        added.push(addStandAlone(context, row.json<CslItem>('item')).id);
      }
      if (settlement.choice !== 'merge') continue;
      const target = rowOfSource(context, settlement.source);
      if (target === null) continue;
      const source = sourceOf(target);
      const described = row.numberOrNull('from_source') === null ? null : sourceOf(row);
      const merged = mergedSource(source, described, described?.item ?? row.json<CslItem>('item'), settlement.fields);
      if (!before.has(source.id)) before.set(source.id, source);
      changed.set(source.id, merged);
      saveSource(context, merged);
      saveWorkKeys(context, target.number('number'), merged);
      if (described !== null && described.id !== source.id) {
        joined.push(described.id);
        context.connection.run('DELETE FROM sources WHERE id = ?', [described.id]);
      }
    }
  });
  return ok({ changed: [...changed.values()], before: [...before.values()], added, joined });
}

/** Takes decisions back: the sources as they were, the proposals open again. */
export function reopenProposals(
  context: LibraryContext,
  proposals: readonly ProposalId[],
  sources: readonly Source[],
): readonly Source[] {
  return context.connection.transaction(() => {
    for (const id of proposals) context.connection.run('UPDATE proposals SET decision = NULL WHERE id = ?', [id]);
    const there = sources.flatMap((source) => {
      const row = rowOfSource(context, source.id);
      return row === null ? [] : [{ source, number: row.number('number') }];
    });
    for (const { source, number } of there) {
      saveSource(context, source);
      saveWorkKeys(context, number, source);
    }
    return there.map(({ source }) => source);
  });
}

/** What the reader noted about a source without a document goes over to the document, where that says nothing itself. */
function mergedSource(source: Source, described: Source | null, says: CslItem, fields: readonly string[]): Source {
  const merged = { ...source, item: withFields(source.item, says, fields) };
  if (described === null) return merged;
  return {
    ...merged,
    informationDate: source.informationDate ?? described.informationDate,
    originGroup: source.originGroup ?? described.originGroup,
    secondhandOf: source.secondhandOf.length > 0 ? source.secondhandOf : described.secondhandOf,
    reliability: source.reliability ?? described.reliability,
    descriptor: source.descriptor ?? described.descriptor,
    marking: source.marking ?? described.marking,
    status: source.status === 'current' ? described.status : source.status,
  };
}

function openProposal({ connection }: LibraryContext, id: ProposalId): Row | null {
  return connection.get(
    `SELECT p.item, p.from_source, s.record FROM proposals p LEFT JOIN sources s ON s.number = p.from_source
     WHERE p.id = ? AND p.decision IS NULL`,
    [id],
  );
}

function rowOfSource({ connection }: LibraryContext, id: SourceId): Row | null {
  return connection.get('SELECT number, record FROM sources WHERE id = ?', [id]);
}

function unknownProposal(id: string): AppError {
  return { code: 'request/invalid', subject: id, detail: 'no such proposal' };
}
