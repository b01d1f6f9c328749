import type { ClaimId, PassageId, SourceId } from '../base/ids.ts';
import type { Passage } from '../passages/passage.ts';
import type { Claim, ClaimKind } from './claim.ts';

/** What the library pane and the command line ask for. Empty lists and null mean no restriction. */
export interface ClaimQuery {
  /** Words as typed: every word must occur, the last one may be unfinished. */
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly sources: readonly SourceId[];
  readonly tags: readonly string[];
  /** `newest` answers while typing; `ranked` weighs by relevance and costs more over common words. */
  readonly order: 'newest' | 'ranked';
  readonly limit: number;
  readonly offset: number;
}

/** A claim as one row of a list: whole, with its source's short name and the words that matched. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly passage: Passage;
  readonly sourceTitle: string;
  /** The statement with matched words between U+E000 and U+E001; null without a search text. */
  readonly snippet: string | null;
}

export interface ClaimPage {
  readonly rows: readonly ClaimRow[];
  readonly total: number;
  /** True when counting stopped early: there are at least `total`, and the facets count the newest matches only. */
  readonly totalIsAtLeast?: boolean;
  readonly facets: ClaimFacets;
}

/** How many claims each filter would leave, within the current search text; the 200 most frequent of each kind. */
export interface ClaimFacets {
  readonly kinds: readonly { readonly kind: ClaimKind; readonly count: number }[];
  readonly sources: readonly { readonly source: SourceId; readonly title: string; readonly count: number }[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

/** What a brief must take along when it cites these claims. */
export interface ClaimEvidenceRequest {
  readonly claims: readonly ClaimId[];
  readonly passages: readonly PassageId[];
}
