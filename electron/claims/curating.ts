import type { ClaimId, SourceId } from '../base/ids.ts';
import type { Claim, Confidence, DiscardReason } from './claim.ts';

/** One thing that a reader does with claims. Each is done whole or not at all, and can be taken back. */
export type CuratingStep =
  /** Words chosen in the current text of a source become a claim; a claim that rests on just these words is shown instead. */
  | {
      readonly type: 'make';
      readonly source: SourceId;
      readonly start: number;
      readonly end: number;
      readonly statement: string | null;
    }
  | { readonly type: 'change'; readonly claims: readonly ClaimId[]; readonly change: ClaimsChange }
  /** Neighbours in one source become one claim that rests on all of their words. */
  | { readonly type: 'join'; readonly claims: readonly ClaimId[] }
  /** One claim becomes two, at a place of the source's text. */
  | { readonly type: 'split'; readonly claim: ClaimId; readonly at: number }
  /** Claims that say the same: one of each group stands for the others. */
  | { readonly type: 'merge'; readonly groups: readonly MergeGroup[] }
  /** Claims that others stand for come back into the list. */
  | { readonly type: 'separate'; readonly claims: readonly ClaimId[] }
  /** Null takes the tag off every claim. */
  | { readonly type: 'rename-tag'; readonly tag: string; readonly to: string | null }
  | { readonly type: 'undo'; readonly undo: CuratingUndo };

/** What is changed on every claim that is named; what is absent stays. */
export interface ClaimsChange {
  readonly statement?: string;
  readonly tags?: readonly string[];
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly credibility?: Claim['credibility'];
  readonly likelihood?: string | null;
  readonly confidence?: Confidence | null;
  readonly discarded?: DiscardReason | null;
}

export interface MergeGroup {
  readonly kept: ClaimId;
  readonly others: readonly ClaimId[];
}

/** What came of a step. */
export interface Curated {
  /** The claims to show: those that were made or kept. */
  readonly claims: readonly ClaimId[];
  /** How many claims are not as they were. */
  readonly changed: number;
  readonly undo: CuratingUndo;
}

/** What takes a step back: claims as they were, and claims that were not there. */
export interface CuratingUndo {
  readonly before: readonly ClaimState[];
  readonly made: readonly ClaimId[];
}

/** All of a claim that a reader can change. */
export interface ClaimState
  extends Pick<Claim, 'id' | 'statement' | 'tags' | 'credibility' | 'likelihood' | 'confidence' | 'discarded'> {
  readonly edited: boolean;
  readonly standIn: StandIn | null;
}

/** That another claim stands for this one. */
export interface StandIn {
  readonly kept: ClaimId;
  readonly relation: TwinRelation;
  /** Why it was out of the list before, if it was. */
  readonly discardedBefore: DiscardReason | null;
}

/** It says the same; it was joined with its neighbours; it was taken apart. */
export type TwinRelation = 'same' | 'joined' | 'split';

/** Where a claim can be taken apart, and how the second part begins. */
export interface SplitPlace {
  readonly at: number;
  readonly words: string;
}

/** A tag and how many claims in the list bear it. */
export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** More claims are never changed by one step. */
export const mostAtOnce = 10_000;

/** Tags as they are kept: without white space around them, once each. */
export function cleanTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** The claim with the change made. */
export function withChange<C extends Omit<ClaimState, 'edited' | 'standIn'>>(claim: C, change: ClaimsChange): C {
  const { addTags, removeTags, tags, statement, ...rest } = change;
  const removed = new Set(removeTags);
  const kept = (tags ?? claim.tags).filter((tag) => !removed.has(tag));
  return {
    ...claim,
    ...rest,
    ...(statement === undefined || statement.trim() === '' ? {} : { statement: statement.trim() }),
    tags: cleanTags([...kept, ...(addTags ?? [])]),
  };
}

/** The same list of tags with one called otherwise, or gone. */
export function withTagRenamed(tags: readonly string[], tag: string, to: string | null): readonly string[] {
  return cleanTags(tags.flatMap((one) => (one === tag ? (to === null ? [] : [to]) : [one])));
}
