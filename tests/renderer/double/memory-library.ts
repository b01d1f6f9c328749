import {
  asId,
  type ClaimId,
  type DisagreementId,
  type PassageId,
  type SnapshotId,
  type SourceId,
} from '../../../electron/base/ids.ts';
import type { Evidence } from '../../../electron/brief/brief.ts';
import type { Claim, ClaimKind } from '../../../electron/claims/claim.ts';
import type { ClaimPage, ClaimQuery, ClaimRow } from '../../../electron/claims/claim-query.ts';
import { type Curated, type CuratingStep, withChange } from '../../../electron/claims/curating.ts';
import { extractClaims } from '../../../electron/claims/extract-claims.ts';
import type { Disagreement } from '../../../electron/compare/disagreement.ts';
import type { FoundDisagreement } from '../../../electron/compare/find-disagreements.ts';
import type { SourceRow, SourceText } from '../../../electron/contract/library-requests.ts';
import type { Requests } from '../../../electron/contract/requests.ts';
import { importers } from '../../../electron/library/importers/importers.ts';
import { withFields } from '../../../electron/library/references/difference.ts';
import type { Proposal, Settled, Settlement } from '../../../electron/library/references/proposal.ts';
import { sectionsOf } from '../../../electron/library/sections.ts';
import type { RemovedRange, Snapshot } from '../../../electron/library/snapshot.ts';
import type { Source } from '../../../electron/library/source.ts';
import { missingFields, sourceTitle } from '../../../electron/library/source-title.ts';
import type { Passage } from '../../../electron/passages/passage.ts';
import { passageMaker } from '../../../electron/passages/selector.ts';

export interface MemoryFile {
  readonly name: string;
  readonly text: string;
}

/** A library in memory: the same answers as the real one, small and without a disk. */
export class MemoryLibrary {
  readonly texts = new Map<SourceId, SourceText>();
  readonly claims = new Map<ClaimId, Claim>();
  readonly passages = new Map<PassageId, Passage>();
  disagreements: Disagreement[] = [];
  proposals: Proposal[] = [];

  /** Changes claims and takes that back; null for what is not done here. */
  curate(step: CuratingStep): Curated | null {
    if (step.type === 'undo') {
      for (const { edited: _edited, standIn: _standIn, ...state } of step.undo.before) {
        const claim = this.claims.get(state.id);
        if (claim) this.claims.set(state.id, { ...claim, ...state });
      }
      return { claims: [], changed: step.undo.before.length, undo: { before: [], made: [] } };
    }
    if (step.type !== 'change') return null;
    const claims = step.claims.flatMap((id) => this.claims.get(id) ?? []);
    for (const claim of claims) this.claims.set(claim.id, withChange(claim, step.change));
    const before = claims.map((claim) => ({ ...claim, edited: false, standIn: null }));
    return { claims: step.claims, changed: claims.length, undo: { before, made: [] } };
  }

  /** Merges and declines; a source of its own is not made here. */
  settle(settlements: readonly Settlement[]): Settled {
    const before: Source[] = [];
    const changed: Source[] = [];
    for (const settlement of settlements) {
      const proposal = this.proposals.find(({ id }) => id === settlement.proposal);
      this.proposals = this.proposals.filter((one) => one !== proposal);
      const text = settlement.choice === 'merge' ? this.texts.get(settlement.source) : undefined;
      if (settlement.choice !== 'merge' || text === undefined || proposal === undefined) continue;
      const source = { ...text.source, item: withFields(text.source.item, proposal.item, settlement.fields) };
      before.push(text.source);
      changed.push(source);
      this.texts.set(source.id, { ...text, source });
    }
    return { before, changed, added: [], joined: [] };
  }

  async add(
    file: MemoryFile,
    extra: Partial<Source> = {},
  ): Promise<{ source: SourceId; claims: number; removed: number }> {
    const importer = importers.find((one) => one.extensions.some((extension) => file.name.endsWith(`.${extension}`)));
    const imported = await importer?.import({ bytes: new TextEncoder().encode(file.text), fileName: file.name });
    if (!imported?.ok) throw new Error(`The sample file ${file.name} cannot be read.`);
    const { item, warnings, ...rest } = imported.value;
    const id = asId<SourceId>(file.name.replace(/\.[a-z]+$/, ''));
    const snapshotId = asId<SnapshotId>(`${id}-1`);
    const source: Source = {
      id,
      item,
      fileName: file.name,
      snapshot: snapshotId,
      informationDate: null,
      originGroup: null,
      secondhandOf: [],
      reliability: null,
      descriptor: null,
      marking: null,
      status: 'current',
      importedAt: '2026-03-02T09:00:00.000Z',
      ...extra,
    };
    const snapshot: Snapshot = {
      ...rest,
      id: snapshotId,
      source: id,
      sha256: '0'.repeat(64),
      byteLength: file.text.length,
      sections: sectionsOf(rest.blocks, rest.text),
      warnings,
    };
    const make = passageMaker(snapshot, { source: id, snapshot: snapshotId });
    const found = extractClaims({ ...snapshot, fileName: file.name, item });
    const claims = found.map((candidate, index): Claim => {
      const passage = make(asId<PassageId>(`${id}-p${index}`), { start: candidate.start, end: candidate.end });
      this.passages.set(passage.id, passage);
      return {
        id: asId<ClaimId>(`${id}-c${index}`),
        source: id,
        statement: candidate.statement,
        original: candidate.original,
        kinds: candidate.kinds.some((kind) => kind !== 'background') ? candidate.kinds : roughKinds(candidate.original),
        passages: [{ passage: passage.id, role: 'supports' }],
        speaker: candidate.speaker,
        question: candidate.question,
        figures: candidate.figures,
        tags: candidate.tags,
        credibility: null,
        likelihood: null,
        confidence: null,
        weight: candidate.weight,
        discarded: null,
      };
    });
    for (const claim of claims) this.claims.set(claim.id, claim);
    const passages = claims.flatMap((claim) =>
      claim.passages.flatMap(({ passage }) => this.passages.get(passage) ?? []),
    );
    this.texts.set(id, { source, snapshot, claims, passages });
    return { source: id, claims: claims.length, removed: snapshot.removed.length };
  }

  search(query: ClaimQuery): ClaimPage {
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const matching = [...this.claims.values()].filter(
      (claim) => claim.discarded === null && words.every((word) => claim.statement.toLowerCase().includes(word)),
    );
    const kept = matching.filter(
      (claim) =>
        (query.kinds.length === 0 || query.kinds.some((kind) => claim.kinds.includes(kind))) &&
        (query.sources.length === 0 || query.sources.includes(claim.source)) &&
        (query.tags.length === 0 || query.tags.some((tag) => claim.tags.includes(tag))),
    );
    const rows = kept.slice(query.offset, query.offset + query.limit).flatMap((claim): ClaimRow[] => {
      const passage = this.passages.get(claim.passages[0]?.passage ?? asId(''));
      if (!passage) return [];
      const snippet = words.length > 0 ? marked(claim.statement, words) : null;
      return [{ claim, passage, sourceTitle: this.title(claim.source), snippet }];
    });
    return {
      rows,
      total: kept.length,
      facets: {
        kinds: counts(matching.flatMap((claim) => claim.kinds)).map(([kind, count]) => ({ kind, count })),
        sources: counts(matching.map((claim) => claim.source)).map(([source, count]) => ({
          source,
          title: this.title(source),
          count,
        })),
        tags: counts(matching.flatMap((claim) => claim.tags)).map(([tag, count]) => ({ tag, count })),
        years: [],
        reliability: [],
        markings: [],
        counted: matching.length,
        discarded: 0,
        used: matching.filter((claim) => query.use?.claims.includes(claim.id)).length,
      },
    };
  }

  sources(text: string): readonly SourceRow[] {
    return [...this.texts.values()]
      .filter(({ source }) => sourceTitle(source).toLowerCase().includes(text.toLowerCase()))
      .map(({ source, snapshot, claims }) => ({
        source,
        title: sourceTitle(source),
        claims: claims.length,
        removed: snapshot.removed.filter((range) => range.state === 'removed').length,
        missing: missingFields(source),
        secondHand: [],
        sameOrigin: [],
      }));
  }

  evidence(ids: readonly ClaimId[]): Evidence {
    const claims = ids.flatMap((id) => this.claims.get(id) ?? []);
    const passages = claims.flatMap((claim) =>
      claim.passages.flatMap(({ passage }) => this.passages.get(passage) ?? []),
    );
    const sources = claims.flatMap((claim) => this.texts.get(claim.source)?.source ?? []);
    return {
      claims: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
      passages: Object.fromEntries(passages.map((passage) => [passage.id, passage])),
      sources: Object.fromEntries(sources.map((source) => [source.id, source])),
    };
  }

  setRemoval(
    snapshot: SnapshotId,
    ranges: readonly Pick<RemovedRange, 'start' | 'end'>[],
    state: RemovedRange['state'],
  ): SourceText | null {
    const found = [...this.texts.entries()].find(([, text]) => text.snapshot.id === snapshot);
    if (!found) return null;
    const [id, text] = found;
    const removed = text.snapshot.removed.map((range) =>
      ranges.some(({ start, end }) => range.start === start && range.end === end) ? { ...range, state } : range,
    );
    const changed = { ...text, snapshot: { ...text.snapshot, removed } };
    this.texts.set(id, changed);
    return changed;
  }

  saveBoard({ board, question, claims }: Requests['library.save-board']['args']): Disagreement {
    const saved = asDisagreement(board ?? `board-${this.disagreements.length + 1}`, {
      type: 'by-hand',
      quantity: question,
      relation: 'contradicts',
      origins: claims.length,
      reason: 'Put together by hand.',
      members: claims.flatMap((id) => {
        const claim = this.claims.get(id);
        return claim === undefined ? [] : [this.statement(claim)];
      }),
    });
    this.disagreements = [saved, ...this.disagreements.filter(({ id }) => id !== saved.id)];
    return saved;
  }

  private statement({ id, source, statement, speaker }: Claim): Disagreement['members'][number] {
    return {
      ...{ claim: id, source, file: '', title: this.title(source), start: 0, end: 1, raw: statement },
      ...{ value: null, low: null, high: null, unit: '', qualifier: 'exact', modality: 'observed' },
      ...{ asOf: null, issued: null, attributedTo: speaker, origin: source, secondHand: null },
    };
  }

  private title(source: SourceId): string {
    const text = this.texts.get(source);
    return text ? sourceTitle(text.source) : 'Unknown source';
  }
}

export function asDisagreement(id: string, found: FoundDisagreement): Disagreement {
  return { ...found, id: asId<DisagreementId>(id), verdict: null, dismissed: false, joined: 0 };
}

function counts<K>(values: readonly K[]): [K, number][] {
  const counted = new Map<K, number>();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]);
}

function marked(statement: string, words: readonly string[]): string {
  const pattern = new RegExp(`(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'gi');
  return statement.replace(pattern, '\ue000$1\ue001');
}

/** Enough to show every kind; the real rules are the product's own. */
function roughKinds(text: string): readonly ClaimKind[] {
  const kinds: ClaimKind[] = [];
  if (/\d/.test(text)) kinds.push('figure');
  if (/[“"]/.test(text)) kinds.push('quote');
  if (/\b(?:said|says|according to|told)\b/.test(text)) kinds.push('attributed');
  if (/\b(?:should|must|recommend)\b/.test(text)) kinds.push('recommendation');
  if (/\b(?:could|risk|might|threat)\b/.test(text)) kinds.push('risk');
  if (/\b(?:will|expects?|by next)\b/.test(text)) kinds.push('forecast');
  return kinds.length > 0 ? kinds : ['background'];
}
