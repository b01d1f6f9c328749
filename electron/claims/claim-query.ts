import type { ClaimId, PassageId, SourceId } from '../base/ids.ts';
import type { Reliability } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { Claim, ClaimKind } from './claim.ts';

/** What a search is narrowed to by what is known of the sources. Empty lists mean no restriction, and so does absence. */
export interface SourceLimits {
  readonly sources: readonly SourceId[];
  readonly dates?: DateLimits | null;
  /** Grades of reliability; null for sources that were not graded. */
  readonly reliability?: readonly (Reliability | null)[];
  /** Markings as entered; null for sources without one. */
  readonly markings?: readonly (string | null)[];
}

/**
 * Dates as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends included. A source that states only its year fits wherever a
 * part of that year does.
 */
export interface DateLimits {
  readonly since: string | null;
  readonly until: string | null;
  /** Sources without a date: those alone without a range, those too with one. */
  readonly undated: boolean;
}

/** What the library pane and the command line ask for. Empty lists and null mean no restriction. */
export interface ClaimQuery extends SourceLimits {
  /** Words as typed: every word must occur, the last one may be unfinished. */
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly tags: readonly string[];
  /** Claims that were put aside are listed on demand only, and then alone. */
  readonly discarded?: boolean;
  /** The claims a brief cites, and whether those or all others are wanted; `any` only counts them. */
  readonly use?: ClaimUse | null;
  /** `newest` answers while typing; `ranked` weighs by relevance and costs more over common words. */
  readonly order: 'newest' | 'ranked';
  readonly limit: number;
  readonly offset: number;
}

export interface ClaimUse {
  readonly claims: readonly ClaimId[];
  readonly show: 'any' | 'used' | 'unused';
}

/** Where in the window somebody searches. A newer search takes the place of an older one of the same place only. */
export type SearchPlace = 'library' | 'citing' | 'comparing';

/** A claim as one row of a list: whole, with its source's short name and the words that matched. */
export interface ClaimRow {
  readonly claim: Claim;
  readonly passage: Passage;
  readonly sourceTitle: string;
  /** The statement with matched words between U+E000 and U+E001; null without a search text. */
  readonly snippet: string | null;
}

/** How many were found. */
export interface FoundCount {
  readonly total: number;
  /** True when counting stopped early: there are at least `total`. */
  readonly totalIsAtLeast?: boolean;
}

export interface ClaimCounts extends FoundCount {
  /** With a search text and `totalIsAtLeast`, these count the newest matches only. */
  readonly facets: ClaimFacets;
}

/** What a search finds in claims, in sections, and in all texts. */
export interface SearchCounts {
  readonly claims: ClaimCounts;
  readonly sections: PlaceCounts;
  readonly texts: PlaceCounts;
}

/** Sections or paragraphs; the facets count the newest of them, as those of claims do. */
export interface PlaceCounts extends FoundCount {
  readonly facets: SourceFacets;
}

export type SourceFacets = Pick<ClaimFacets, 'sources' | 'years' | 'reliability' | 'markings'>;

export interface ClaimPage extends ClaimCounts {
  readonly rows: readonly ClaimRow[];
}

/** How many claims each filter alone would leave, within the current search text; the 200 most frequent of each kind. */
export interface ClaimFacets {
  readonly kinds: readonly { readonly kind: ClaimKind; readonly count: number }[];
  readonly sources: readonly { readonly source: SourceId; readonly title: string; readonly count: number }[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  /** Newest first; null for sources without a date. */
  readonly years: readonly { readonly year: number | null; readonly count: number }[];
  readonly reliability: readonly { readonly grade: Reliability | null; readonly count: number }[];
  readonly markings: readonly { readonly marking: string | null; readonly count: number }[];
  /** How many claims the other counts stand on. */
  readonly counted: number;
  /** How many claims were put aside; they are in none of the other counts. */
  readonly discarded: number;
  /** How many of the claims are cited by the brief that was asked about. */
  readonly used: number;
}

/** What a brief must take along when it cites these claims. */
export interface ClaimEvidenceRequest {
  readonly claims: readonly ClaimId[];
  readonly passages: readonly PassageId[];
}
