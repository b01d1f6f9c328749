import type { ChangeReportId, ClaimId, DisagreementId, PassageId, SnapshotId, SourceId } from '../base/ids.ts';
import type { Evidence } from '../brief/brief.ts';
import type { BriefUsing } from '../brief/brief-uses.ts';
import type { ChangeChoice, ChangeReport, VersionSummary } from '../claims/change-report.ts';
import type { Claim, DiscardReason } from '../claims/claim.ts';
import type { ClaimQuery, ClaimRow, SearchCounts, SearchPlace } from '../claims/claim-query.ts';
import type { Curated, CuratingStep, SplitPlace, TagCount } from '../claims/curating.ts';
import type { Duplicates } from '../claims/duplicates.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { SavedSearch } from '../claims/saved-search.ts';
import type { Disagreement, DisagreementVerdict } from '../compare/disagreement.ts';
import type { Proposal, ProposalId, Settled, Settlement } from '../library/references/proposal.ts';
import type { SectionHit, TextHit } from '../library/search/text-query.ts';
import type { RemovedRange, Snapshot } from '../library/snapshot.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { PastedText } from './pasted-text.ts';

/** What the window asks of the library. */
export interface LibraryRequests {
  'library.summary': { args: Record<string, never>; result: LibrarySummary };
  /** Shows the system's dialog; an empty list when it was dismissed. */
  'library.choose-files': { args: Record<string, never>; result: { readonly paths: readonly string[] } };
  /** The same for folders: most systems show no dialog for both. */
  'library.choose-folders': { args: Record<string, never>; result: { readonly paths: readonly string[] } };
  /** Answers at once with the job; progress and the outcome come as events. Folders are walked. */
  'library.import': {
    args: {
      readonly paths: readonly string[];
      /** The source that the one file is a newer version of; without it the library finds out. */
      readonly versionOf?: SourceId;
    };
    result: { readonly job: string };
  };
  /** Imports text that was copied somewhere, as a file with the time in its name. */
  'library.import-text': { args: Omit<PastedText, 'name'>; result: { readonly job: string } };
  'library.import-sample': { args: Record<string, never>; result: { readonly job: string } };
  /** Each of these shows the system's dialog and answers with the job; null when the dialog was dismissed. */
  'library.back-up': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.restore-backup': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.export-data': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.bring-in': { args: Record<string, never>; result: { readonly job: string | null } };
  /** One page of what a search finds. Asking for another search ends the one before as `cancelled`. */
  'library.search': {
    args: { readonly query: ClaimQuery; readonly place?: SearchPlace };
    result: { readonly rows: readonly ClaimRow[] };
  };
  'library.search-sections': { args: { readonly query: ClaimQuery }; result: { readonly rows: readonly SectionHit[] } };
  'library.search-texts': { args: { readonly query: ClaimQuery }; result: { readonly rows: readonly TextHit[] } };
  /** How much it finds in all three, and what each filter would leave: asked after the page, because it costs more. */
  'library.count': { args: { readonly query: ClaimQuery }; result: SearchCounts };
  'library.saved-searches': { args: Record<string, never>; result: { readonly searches: readonly SavedSearch[] } };
  /** One of the same name is replaced. */
  'library.save-search': {
    args: { readonly search: SavedSearch };
    result: { readonly searches: readonly SavedSearch[] };
  };
  'library.rename-search': {
    args: { readonly name: string; readonly to: string };
    result: { readonly searches: readonly SavedSearch[] };
  };
  'library.delete-search': {
    args: { readonly name: string };
    result: { readonly searches: readonly SavedSearch[] };
  };
  'library.sources': { args: { readonly text: string }; result: { readonly sources: readonly SourceRow[] } };
  /** The current text or that of an older version, with the claims whose words stand in it. */
  'library.source-text': {
    args: { readonly source: SourceId; readonly snapshot?: SnapshotId };
    result: SourceText;
  };
  /** What newer versions did to a source's passages, the newest first, and which briefs use those that are not unchanged. */
  'library.changes': {
    args: { readonly source: SourceId };
    result: { readonly reports: readonly ChangeReport[]; readonly briefs: readonly BriefUsing[] };
  };
  'library.decide-change': { args: ChangeChoice; result: ChangeReport };
  /** The latest version of a source was another document: it becomes a source of its own. */
  'library.split-version': { args: { readonly report: ChangeReportId }; result: Source };
  /** A source is a newer version of another one and becomes that. */
  'library.join-version': {
    args: { readonly newer: SourceId; readonly of: SourceId };
    result: VersionSummary;
  };
  /** The briefs that use a source or a claim, as they were when last opened, saved or exported. */
  'library.uses': {
    args: { readonly source?: SourceId; readonly claim?: ClaimId };
    result: { readonly briefs: readonly BriefUsing[] };
  };
  /** How the library has the passages that a brief holds copies of. */
  'library.passage-news': {
    args: { readonly passages: readonly PassageId[] };
    result: { readonly news: readonly PassageNews[] };
  };
  'library.source': { args: { readonly source: SourceId }; result: Source };
  'library.set-removal': {
    args: {
      readonly snapshot: SnapshotId;
      /** Known ranges, or, to leave them out by hand, any stretches of the text. All change or none. */
      readonly ranges: readonly { readonly start: number; readonly end: number }[];
      readonly state: RemovedRange['state'];
    };
    result: SourceText;
  };
  'library.update-source': { args: { readonly source: Source }; result: Source };
  'library.delete-source': { args: { readonly source: SourceId }; result: { readonly claims: number } };
  'library.update-claim': {
    args: {
      readonly claim: ClaimId;
      readonly statement?: string;
      readonly tags?: readonly string[];
      readonly credibility?: Claim['credibility'];
      readonly discarded?: DiscardReason | null;
    };
    result: Claim;
  };
  /** The claims that a search finds, at most 10,000 of them. */
  'library.found-claims': { args: { readonly query: ClaimQuery }; result: { readonly claims: readonly ClaimId[] } };
  'library.tags': { args: Record<string, never>; result: { readonly tags: readonly TagCount[] } };
  /** Where a claim of several sentences can be taken apart. */
  'library.split-places': { args: { readonly claim: ClaimId }; result: { readonly places: readonly SplitPlace[] } };
  /** Claims that say nearly the same, and sources whose texts do, as far as nobody has decided about them. */
  'library.duplicates': { args: Record<string, never>; result: Duplicates };
  /** Groups, by the ids of their members, are not offered any more; or again. */
  'library.dismiss-duplicates': {
    args: { readonly groups: readonly (readonly string[])[]; readonly dismissed: boolean };
    result: Record<string, never>;
  };
  /** Makes, changes, joins, splits or merges claims; the answer holds what takes it back. */
  'library.curate': { args: { readonly step: CuratingStep }; result: Curated };
  /** Descriptions of works that the library seems to have, each beside the sources it may be about. */
  'library.proposals': { args: Record<string, never>; result: { readonly proposals: readonly Proposal[] } };
  'library.settle-proposals': { args: { readonly settlements: readonly Settlement[] }; result: Settled };
  /** Takes merging and declining back: the sources as they were, the proposals open again. */
  'library.reopen-proposals': {
    args: { readonly proposals: readonly ProposalId[]; readonly sources: readonly Source[] };
    result: { readonly sources: readonly Source[] };
  };
  'library.evidence': { args: { readonly claims: readonly ClaimId[] }; result: Evidence };
  'library.disagreements': { args: Record<string, never>; result: { readonly disagreements: readonly Disagreement[] } };
  'library.judge-disagreement': {
    args: {
      readonly disagreement: DisagreementId;
      readonly verdict: DisagreementVerdict | null;
      readonly dismissed: boolean;
    };
    result: Disagreement;
  };
  /** Keeps statements side by side under a question; `board` is null for a new comparison. */
  'library.save-board': {
    args: {
      readonly board: DisagreementId | null;
      readonly question: string;
      readonly claims: readonly ClaimId[];
    };
    result: Disagreement;
  };
  'library.delete-board': { args: { readonly board: DisagreementId }; result: Record<string, never> };
}

export interface LibrarySummary {
  readonly folder: string;
  readonly sources: number;
  readonly claims: number;
  /** As they were found when it was last compared. */
  readonly disagreements: number;
  /** Nothing has changed since. */
  readonly compared: boolean;
  /** Descriptions that wait for a decision. */
  readonly proposals: number;
}

export interface SourceRow {
  readonly source: Source;
  readonly title: string;
  readonly claims: number;
  readonly removed: number;
  /** Fields a citation needs and the source does not state, in words: `author`, `date`, `publisher`. */
  readonly missing: readonly string[];
  /** Publications that it passes on, or its own words for reports that it does not name. */
  readonly secondHand: readonly string[];
  /** Titles of other sources that tell the same story. */
  readonly sameOrigin: readonly string[];
}

/** A source opened for reading: its text and where its claims stand in it. */
export interface SourceText {
  readonly source: Source;
  readonly snapshot: Snapshot;
  readonly claims: readonly Claim[];
  readonly passages: readonly Passage[];
}
