import type { ChangeReportId, ClaimId, DisagreementId, PassageId, SnapshotId, SourceId } from '../base/ids.ts';
import type { Brief, Evidence } from '../brief/brief.ts';
import type { BriefUsing } from '../brief/brief-uses.ts';
import type { BriefEdit } from '../brief/edit.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import type { ChangeChoice, ChangeReport, VersionSummary } from '../claims/change-report.ts';
import type { Claim, DiscardReason } from '../claims/claim.ts';
import type { ClaimQuery, ClaimRow, SearchCounts, SearchPlace } from '../claims/claim-query.ts';
import type { Curated, CuratingStep, SplitPlace, TagCount } from '../claims/curating.ts';
import type { Duplicates } from '../claims/duplicates.ts';
import type { PassageNews } from '../claims/passage-news.ts';
import type { SavedSearch } from '../claims/saved-search.ts';
import type { Disagreement, DisagreementVerdict } from '../compare/disagreement.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { PdfProtection } from '../export/pdf/protection.ts';
import type { Proposal, ProposalId, Settled, Settlement } from '../library/references/proposal.ts';
import type { SectionHit, TextHit } from '../library/search/text-query.ts';
import type { RemovedRange, Snapshot } from '../library/snapshot.ts';
import type { Source } from '../library/source.ts';
import type { Passage } from '../passages/passage.ts';
import type { CitingRequests } from './citing-requests.ts';
import type { AppError } from './errors.ts';
import type { HouseStyleRequests } from './house-style-requests.ts';
import type { PastedText } from './pasted-text.ts';
import type { PagesWanted, PreviewPages } from './preview.ts';
import type { ReturnedRequests } from './returned-requests.ts';

/** Every message from the window to the main process. One object in, a `Result` back. */
export interface Requests extends HouseStyleRequests, ReturnedRequests, CitingRequests {
  'app.info': { args: Record<string, never>; result: AppInfo };
  /** Has the window pasted into, as by its key: the paste itself comes as an event of the page. */
  'app.paste': { args: Record<string, never>; result: null };
  'settings.read': { args: Record<string, never>; result: Settings };
  'settings.save': { args: { readonly settings: Settings }; result: Settings };

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
  /** One page of what a search finds. Asking for another search ends the one before as `cancelled`. */
  /** Each of these shows the system's dialog and answers with the job; null when the dialog was dismissed. */
  'library.back-up': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.restore-backup': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.export-data': { args: Record<string, never>; result: { readonly job: string | null } };
  'library.bring-in': { args: Record<string, never>; result: { readonly job: string | null } };
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

  'templates.list': { args: Record<string, never>; result: { readonly templates: readonly TemplateCopy[] } };
  /** The families that text can be set in. */
  'fonts.list': { args: Record<string, never>; result: { readonly families: readonly FontFamilyRow[] } };
  /** The file of a face that the page is set in, for the window to draw it with; null where there is none. */
  'fonts.face': {
    args: { readonly family: string; readonly weight: number; readonly italic: boolean };
    result: { readonly bytes: Uint8Array | null };
  };
  /** Shows the system's dialog; null when it was dismissed. Copies of the files are kept. */
  'fonts.add': {
    args: Record<string, never>;
    result: {
      readonly families: readonly FontFamilyRow[];
      readonly refused: readonly { readonly file: string; readonly error: AppError }[];
    } | null;
  };
  'fonts.remove': { args: { readonly family: string }; result: { readonly families: readonly FontFamilyRow[] } };

  'brief.create': {
    args: {
      readonly template: string;
      readonly title: string;
      readonly fill: boolean;
      /** Id of a house style; the template's without one. */
      readonly houseStyle?: string;
    };
    result: OpenBrief;
  };
  /** Shows the system's dialog when `path` is null; null when it was dismissed. */
  'brief.open': { args: { readonly path: string | null }; result: OpenBrief | null };
  /** The brief this window holds, for a window that was reloaded. */
  'brief.current': { args: Record<string, never>; result: OpenBrief | null };
  /** Appends edits to the journal. The answer means they survive a crash; `revision` counts acknowledged edits. */
  'brief.edit': {
    args: { readonly brief: string; readonly revision: number; readonly edits: readonly BriefEdit[] };
    result: { readonly revision: number };
  };
  /** Writes the file. Asks for a place when there is none yet or `saveAs` is set; null when that was dismissed. */
  'brief.save': { args: { readonly brief: string; readonly saveAs: boolean }; result: SavedState | null };
  'brief.close': { args: { readonly brief: string }; result: Record<string, never> };
  'brief.recent': {
    args: Record<string, never>;
    result: { readonly recent: readonly RecentBrief[]; readonly unsaved: readonly UnsavedBrief[] };
  };
  /** Goes on with a brief that has no file yet. */
  'brief.open-unsaved': { args: { readonly brief: string }; result: OpenBrief };
  /** Puts a brief aside that has no file and is not wanted. */
  'brief.discard-unsaved': { args: { readonly brief: string }; result: Record<string, never> };
  'brief.versions': { args: { readonly brief: string }; result: { readonly versions: readonly BriefVersion[] } };
  'brief.restore-version': { args: { readonly brief: string; readonly version: string }; result: OpenBrief };
  /** Settles edits that a crash left in a journal. */
  'brief.recover': {
    args: { readonly brief: string; readonly choice: 'restore' | 'keep-file' | 'save-copy' };
    result: OpenBrief | null;
  };
  /** Settles a file that another program changed. */
  'brief.resolve-outside-change': {
    args: { readonly brief: string; readonly choice: 'keep-both' | 'use-mine' | 'use-theirs' };
    result: OpenBrief;
  };

  /** Pages of the open brief as they would be exported, with all edits that were acknowledged. */
  'preview.pages': { args: { readonly brief: string; readonly want: PagesWanted }; result: PreviewPages };
  /** Prints the window on sheets of this size, in points, by the system's dialog. False when that was dismissed. */
  'window.print': {
    args: { readonly width: number; readonly height: number };
    result: { readonly printed: boolean };
  };
  'export.choose-folder': { args: Record<string, never>; result: { readonly folder: string | null } };
  'export.start': {
    args: {
      readonly brief: string;
      readonly formats: readonly ExportFormat[];
      readonly folder: string;
      /** Pattern of the files' names; empty for the template's. */
      readonly fileName: string;
      readonly style: string;
      readonly edition: string;
      readonly pdf: PdfChoice;
      /** In large print instead of the brief's own look, under a name of its own. */
      readonly largePrint?: boolean;
      /** Whether comments go into the Word file; where it is not said, with editions for colleagues. */
      readonly comments?: boolean;
      /** Citations of the Word file are fields that a citation manager knows. */
      readonly liveCitations?: boolean;
    };
    result: { readonly job: string };
  };
  /** Names in a folder that are taken already: an export would replace these files. */
  'export.existing': {
    args: { readonly folder: string; readonly names: readonly string[] };
    result: { readonly names: readonly string[] };
  };
  'job.cancel': { args: { readonly job: string }; result: Record<string, never> };
  'file.show-in-folder': { args: { readonly path: string }; result: Record<string, never> };
  /** Opens a file that this program wrote in this session, with the system's program for it. */
  'file.open': { args: { readonly path: string }; result: Record<string, never> };
  /** Opens an `https:`, `http:` or `mailto:` address outside, after the person has confirmed the full address. */
  'link.open': { args: { readonly href: string }; result: { readonly opened: boolean } };
}

/** What a PDF is given beyond its pages. The passwords are held for this export alone. */
export interface PdfChoice {
  readonly attachBrief: boolean;
  readonly protection: PdfProtection | null;
}

export interface AppInfo {
  readonly version: string;
  readonly firstRun: boolean;
  /** The window had crashed and was opened again. */
  readonly cameBack: boolean;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Lines that licences ask to be shown when the program starts. */
  readonly credits: readonly string[];
}

export interface Settings {
  readonly appearance: 'system' | 'light' | 'dark';
  readonly author: string;
  readonly language: string;
  readonly exportFolder: string;
  readonly exportFormats: readonly ExportFormat[];
  /** Pattern of exported files' names; empty for the template's. */
  readonly exportFileName: string;
  /** Whether comments went into the Word file of the last export. */
  readonly exportComments: boolean;
  /** Whether the citations of the last Word file were fields that a citation manager knows. */
  readonly exportLiveCitations: boolean;
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

export interface FontFamilyRow {
  /** The name a theme gives. */
  readonly family: string;
  /** `own`: the person added it on this computer. */
  readonly origin: 'shipped' | 'own';
  readonly cuts: readonly { readonly weight: number; readonly italic: boolean }[];
  /** Its makers allow documents that carry it to be read and printed, not edited: PDF, but no Word file. */
  readonly printOnly: boolean;
}

export interface OpenBrief {
  readonly brief: Brief;
  readonly revision: number;
  readonly saved: SavedState;
  readonly readOnly: boolean;
  /** Edits of an earlier session that the file does not hold yet. */
  readonly recovery: { readonly edits: number; readonly fileTime: string; readonly journalTime: string } | null;
}

export interface SavedState {
  /** Null for a brief that has no file yet. */
  readonly path: string | null;
  readonly revision: number;
  /** ISO 8601 instant of the last complete save; null when there was none. */
  readonly at: string | null;
}

export interface RecentBrief {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
}

/** A brief that is kept but has no file yet. */
export interface UnsavedBrief {
  readonly brief: string;
  readonly title: string;
  /** ISO 8601 instant of its last edit. */
  readonly at: string;
}

export interface BriefVersion {
  readonly id: string;
  readonly at: string;
  readonly reason: 'timed' | 'saved' | 'exported' | 'before-restore' | 'outside-change';
  readonly words: number;
}
