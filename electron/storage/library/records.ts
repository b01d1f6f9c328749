import { asId } from '../../base/ids.ts';
import { type Claim, type ClaimKind, type ClaimPassage, claimKinds } from '../../claims/claim.ts';
import type { RemovedRange, Snapshot } from '../../library/snapshot.ts';
import type { Source } from '../../library/source.ts';
import type { SourceSection } from '../../library/structure.ts';
import type { AnchorState, Passage } from '../../passages/passage.ts';
import type { Row, SqlValue } from './connection.ts';

/** A claim and where it stands, with the numbers the tables know it by. */
export interface StoredClaim {
  readonly number: number;
  readonly edited: boolean;
  readonly claim: Claim;
  readonly passage: Passage;
}

/** The columns `storedClaim` reads, from claims `c`, passages `p` and sources `s`. */
export const claimColumns = `
  c.number, c.id, c.statement, c.original, c.kinds, c.speaker, c.question, c.figures, c.tags, c.credibility, c.likelihood,
  c.confidence, c.weight, c.discarded, c.edited, s.id AS source_id, s.title AS source_title,
  p.id AS passage_id, p.role, p.snapshot, p.start, p.end, p.exact, p.prefix, p.suffix, p.section, p.paragraph, p.page, p.anchor`;
export const claimTables = `
  claims c JOIN passages p ON p.claim = c.number JOIN sources s ON s.number = c.source`;

export function storedClaim(row: Row): StoredClaim {
  const passage = passageOf(row);
  return {
    number: row.number('number'),
    edited: row.number('edited') === 1,
    passage,
    claim: {
      id: asId(row.text('id')),
      source: passage.source,
      statement: row.text('statement'),
      original: row.textOrNull('original') ?? passage.quote.exact,
      kinds: kindsOfMask(row.number('kinds')),
      passages: [{ passage: passage.id, role: row.text('role') as ClaimPassage['role'] }],
      speaker: row.textOrNull('speaker'),
      question: row.textOrNull('question'),
      figures: row.json<Claim['figures']>('figures'),
      tags: row.json<Claim['tags']>('tags'),
      credibility: row.numberOrNull('credibility') as Claim['credibility'],
      likelihood: row.textOrNull('likelihood'),
      confidence: row.textOrNull('confidence') as Claim['confidence'],
      weight: row.number('weight'),
      discarded: row.textOrNull('discarded') as Claim['discarded'],
    },
  };
}

function passageOf(row: Row): Passage {
  return {
    id: asId(row.text('passage_id')),
    source: asId(row.text('source_id')),
    snapshot: asId(row.text('snapshot')),
    position: { start: row.number('start'), end: row.number('end') },
    quote: { exact: row.text('exact'), prefix: row.text('prefix'), suffix: row.text('suffix') },
    section: row.textOrNull('section'),
    paragraph: row.number('paragraph'),
    page: row.textOrNull('page'),
    anchor: row.text('anchor') as AnchorState,
  };
}

/** Kinds as bits, in the order of `claimKinds`, so that a filter is one comparison. */
export function maskOfKinds(kinds: readonly ClaimKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << claimKinds.indexOf(kind)), 0);
}

export function kindsOfMask(mask: number): readonly ClaimKind[] {
  return claimKinds.filter((_, index) => (mask & (1 << index)) !== 0);
}

/** Everything the search should find a claim by besides its statement. */
export function contextOf(claim: Pick<Claim, 'statement' | 'original' | 'speaker' | 'question' | 'tags'>): string {
  const original = claim.original === claim.statement ? '' : claim.original;
  return [original, claim.speaker ?? '', claim.question ?? '', ...claim.tags].filter((part) => part !== '').join('\n');
}

type SnapshotRecord = Omit<Snapshot, 'text' | 'blocks' | 'removed'>;

export function snapshotOf(row: Row): Snapshot {
  return {
    ...row.json<SnapshotRecord>('record'),
    text: row.text('text'),
    blocks: row.json<Snapshot['blocks']>('blocks'),
    removed: row.json<readonly RemovedRange[]>('removed'),
  };
}

/** The values of a snapshot's own columns: record, text, blocks, removed, removed_count. */
export function snapshotValues(snapshot: Snapshot): readonly SqlValue[] {
  const { text, blocks, removed, ...record } = snapshot;
  return [
    JSON.stringify(record satisfies SnapshotRecord),
    text,
    JSON.stringify(blocks),
    JSON.stringify(removed),
    removed.filter(({ state }) => state === 'removed').length,
  ];
}

export function sourceOf(row: Row): Source {
  return row.json<Source>('record');
}

export function sectionOf(row: Row): SourceSection {
  return {
    heading: row.textOrNull('heading'),
    level: row.number('level'),
    start: row.number('start'),
    end: row.number('end'),
  };
}
