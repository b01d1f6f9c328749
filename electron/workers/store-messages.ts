import type { ClaimId, DisagreementId, PassageId, SourceId } from '../base/ids.ts';
import type { Evidence } from '../brief/brief.ts';
import type { BriefNote, BriefUsing } from '../brief/brief-uses.ts';
import type { FillMaterial } from '../brief/fill.ts';
import type { ChangeChoice, ChangeReport, VersionSummary } from '../claims/change-report.ts';
import type { Claim } from '../claims/claim.ts';
import type { ClaimPage, ClaimQuery, ClaimRow, SearchCounts } from '../claims/claim-query.ts';
import type { Curated, CuratingStep, SplitPlace, TagCount } from '../claims/curating.ts';
import type { Duplicates } from '../claims/duplicates.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { SavedSearch } from '../claims/saved-search.ts';
import type { Disagreement, DisagreementVerdict } from '../compare/disagreement.ts';
import type { LibrarySummary, SourceRow, SourceText } from '../contract/library-requests.ts';
import type { BackupFacts, ExportedLibrary, RestoredLibrary, TableFormat } from '../contract/library-work.ts';
import type { Requests } from '../contract/requests.ts';
import type { AddedReferences, Proposal, ProposalId, Settled, Settlement } from '../library/references/proposal.ts';
import type { ReferenceList } from '../library/references/reference.ts';
import type { SectionHit, TextHit } from '../library/search/text-query.ts';
import type { Source } from '../library/source.ts';
import type { AddedFile, ImportedFile } from '../storage/library/imported-file.ts';
import type { FigureRow, ListQuery, NoiseRow, SectionRow } from '../storage/library/lists.ts';
import type { SnapshotRow } from '../storage/library/sources.ts';
import type { BroughtIn } from '../storage/library/tables/bring-in.ts';
import type { UsesOf } from '../storage/library/uses.ts';

type Nothing = Record<string, never>;

/** How far long work is, in bytes or rows; a total of 0 is not known. */
export interface WorkDone {
  readonly done: number;
  readonly total: number;
}

/** What can be asked of the process that owns the library. Its one argument is the library's folder. */
export interface StoreRequests {
  add: { args: { readonly file: ImportedFile; readonly versionOf?: SourceId | null }; result: AddedFile };
  addReferences: { args: { readonly file: string; readonly list: ReferenceList }; result: AddedReferences };
  claims: { args: { readonly query: ClaimQuery }; result: ClaimPage };
  /** The four below end as `cancelled` when a newer search takes their place. */
  findClaims: { args: { readonly query: ClaimQuery }; result: readonly ClaimRow[] };
  findSections: { args: { readonly query: ClaimQuery }; result: readonly SectionHit[] };
  findTexts: { args: { readonly query: ClaimQuery }; result: readonly TextHit[] };
  countFound: { args: { readonly query: ClaimQuery }; result: SearchCounts };
  savedSearches: { args: Nothing; result: readonly SavedSearch[] };
  saveSearch: { args: { readonly search: SavedSearch }; result: readonly SavedSearch[] };
  renameSearch: { args: { readonly name: string; readonly to: string }; result: readonly SavedSearch[] };
  deleteSearch: { args: { readonly name: string }; result: readonly SavedSearch[] };
  sources: { args: { readonly text: string }; result: readonly SourceRow[] };
  snapshots: { args: Nothing; result: readonly SnapshotRow[] };
  sections: { args: { readonly query: ListQuery }; result: readonly SectionRow[] };
  figures: { args: { readonly query: ListQuery }; result: readonly FigureRow[] };
  noise: { args: { readonly query: ListQuery }; result: readonly NoiseRow[] };
  sourceText: { args: Requests['library.source-text']['args']; result: SourceText };
  source: { args: { readonly source: SourceId }; result: Source };
  evidence: { args: { readonly claims: readonly ClaimId[] }; result: Evidence };
  updateClaim: { args: Requests['library.update-claim']['args']; result: Claim };
  findClaimIds: { args: { readonly query: ClaimQuery }; result: readonly ClaimId[] };
  tags: { args: Nothing; result: readonly TagCount[] };
  splitPlaces: { args: { readonly claim: ClaimId }; result: readonly SplitPlace[] };
  /** Claims and documents that may be one thing. Compared beside other requests. */
  duplicates: { args: Nothing; result: Duplicates };
  setDismissed: { args: Requests['library.dismiss-duplicates']['args']; result: null };
  curate: { args: { readonly step: CuratingStep }; result: Curated };
  updateSource: { args: { readonly source: Source }; result: Source };
  deleteSource: { args: { readonly source: SourceId }; result: { readonly claims: number } };
  setRemoval: { args: Requests['library.set-removal']['args']; result: SourceText };
  /** Compares all that has changed, in steps between which others are answered; tells whether that found anything else. */
  compare: { args: Nothing; result: { readonly changed: boolean } };
  /** The same, then all that is found. */
  disagreements: { args: Nothing; result: readonly Disagreement[] };
  judgeDisagreement: {
    args: {
      readonly disagreement: DisagreementId;
      readonly verdict: DisagreementVerdict | null;
      readonly dismissed: boolean;
    };
    result: Disagreement;
  };
  saveBoard: { args: Requests['library.save-board']['args']; result: Disagreement };
  deleteBoard: { args: Requests['library.delete-board']['args']; result: Record<string, never> };
  /** What newer versions did to their sources; null for all sources. */
  changeReports: { args: { readonly source: SourceId | null }; result: readonly ChangeReport[] };
  passageNews: { args: { readonly passages: readonly PassageId[] }; result: readonly PassageNews[] };
  splitVersion: { args: Requests['library.split-version']['args']; result: Source };
  joinVersion: { args: Requests['library.join-version']['args']; result: VersionSummary };
  noteBrief: { args: BriefNote; result: null };
  uses: { args: { readonly of: UsesOf }; result: readonly BriefUsing[] };
  decideChange: { args: ChangeChoice; result: ChangeReport };
  proposals: { args: { readonly limit?: number }; result: readonly Proposal[] };
  settleProposals: { args: { readonly settlements: readonly Settlement[] }; result: Settled };
  reopenProposals: {
    args: { readonly proposals: readonly ProposalId[]; readonly sources: readonly Source[] };
    result: readonly Source[];
  };
  fillMaterial: { args: Nothing; result: FillMaterial };
  summary: { args: Nothing; result: LibrarySummary };
  /** Writes the whole library into one file. */
  backup: { args: { readonly path: string }; result: BackupFacts; progress: WorkDone };
  /** Puts a backup in the place of the library, which is kept beside it. */
  restore: { args: { readonly path: string }; result: RestoredLibrary; progress: WorkDone };
  /** Writes everything as JSON or CSV into a new folder. */
  exportTables: {
    args: { readonly path: string; readonly formats: readonly TableFormat[] };
    result: ExportedLibrary;
    progress: WorkDone;
  };
  /** Adds an exported library, or claims from a spreadsheet. Other requests wait until it has ended. */
  bringIn: { args: { readonly path: string }; result: BroughtIn; progress: WorkDone };
  /** Gives the folder back; the next request opens it again. */
  close: { args: Nothing; result: null };
}

/** What the process that reads files may ask: to keep one. */
export type AddingRequests = Pick<StoreRequests, 'add' | 'addReferences'>;
