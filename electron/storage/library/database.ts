import path from 'node:path';
import type { ChangeReportId, ClaimId, DisagreementId, PassageId, SnapshotId, SourceId } from '../../base/ids.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Evidence } from '../../brief/brief.ts';
import type { BriefNote, BriefUsing } from '../../brief/brief-uses.ts';
import type { ChangeChoice, ChangeReport, VersionSummary } from '../../claims/change-report.ts';
import type { Claim } from '../../claims/claim.ts';
import type { ClaimPage, ClaimQuery, ClaimRow, SearchCounts } from '../../claims/claim-query.ts';
import type { Curated, CuratingStep, TagCount } from '../../claims/curating.ts';
import type { PassageNews } from '../../claims/passage-news.ts';
import type { SavedSearch } from '../../claims/saved-search.ts';
import type { Disagreement, DisagreementVerdict } from '../../compare/disagreement.ts';
import type { AppError } from '../../contract/errors.ts';
import type { LibrarySummary, SourceRow, SourceText } from '../../contract/library-requests.ts';
import type {
  BackupFacts,
  CuratedClaims,
  ExportedLibrary,
  ImportedTables,
  TableFormat,
} from '../../contract/library-work.ts';
import type { Requests } from '../../contract/requests.ts';
import type { AddedReferences, Proposal, ProposalId, Settled, Settlement } from '../../library/references/proposal.ts';
import type { ReferenceList } from '../../library/references/reference.ts';
import type { SectionHit, TextHit } from '../../library/search/text-query.ts';
import type { Source } from '../../library/source.ts';
import { addImported } from './add.ts';
import { type Asking, answerLater, answerNow } from './asking.ts';
import { type LongWork, writeBackup } from './backup/write-backup.ts';
import { deleteBoard, saveBoard } from './boards.ts';
import { decideChange, listChangeReports, passageNews } from './changes.ts';
import { updateClaim } from './claims.ts';
import { type Compared, compareAnew, compareStep } from './compare-steps.ts';
import type { LibraryContext } from './context.ts';
import { type CountCache, countClaims } from './counts.ts';
import { curate } from './curating.ts';
import { judgeDisagreement, listDisagreements } from './disagreements.ts';
import { CuratingQuestions } from './duplicates.ts';
import { sourceWithId } from './earlier.ts';
import { onDisk, onDiskLater, valueOnDisk } from './errors.ts';
import { readEvidence } from './evidence.ts';
import { guardFile, libraryFileName } from './file.ts';
import type { AddedFile, ImportedFile } from './imported-file.ts';
import {
  type FigureRow,
  type ListQuery,
  listFigures,
  listNoise,
  listSections,
  type NoiseRow,
  type SectionRow,
} from './lists.ts';
import { listProposals, mostShown, reopenProposals, settleProposals } from './proposals.ts';
import { joinVersion, splitVersion } from './reassign.ts';
import { addReferences } from './references.ts';
import { setRemoval } from './removals.ts';
import { deleteSearch, listSavedSearches, renameSearch, saveSearch } from './saved-searches.ts';
import { findClaimIds, searchClaims } from './search.ts';
import {
  deleteSource,
  listSnapshots,
  listSources,
  readSource,
  readSourceText,
  type SnapshotRow,
  unknownSource,
  updateSource,
} from './sources.ts';
import { librarySummary } from './summary.ts';
import { importCuratedClaims } from './tables/curated-claims.ts';
import { importTables } from './tables/import-tables.ts';
import { writeTables } from './tables/write-tables.ts';
import { listTags } from './tags.ts';
import { countFound, searchSections, searchTexts } from './text-search.ts';
import { listUses, noteBrief, type UsesOf } from './uses.ts';

/** An open library. Each method is one transaction; what disk and database refuse comes back as a value. */
export class Library {
  /** What a reader who curates must know first. */
  readonly curating: CuratingQuestions;
  readonly #context: LibraryContext;
  readonly #gone: () => AppError | null;
  #counts: CountCache = { whole: null, sources: null };

  constructor(context: LibraryContext) {
    this.#context = context;
    this.#gone = guardFile(path.join(context.folder, libraryFileName));
    this.curating = new CuratingQuestions(context);
  }

  /** Keeps an imported file; see `addImported`. */
  addImported(file: ImportedFile, versionOf: SourceId | null = null): Result<AddedFile, AppError> {
    return this.#write(file.fileName, () => {
      const isUnknown = versionOf !== null && sourceWithId(this.#context, versionOf) === null;
      return isUnknown ? fail(unknownSource(versionOf)) : ok(addImported(this.#context, file, versionOf));
    });
  }

  /** Keeps the references of a file; see `addReferences`. */
  addReferences(file: string, list: ReferenceList): Result<AddedReferences, AppError> {
    return this.#write(file, () => ok(addReferences(this.#context, file, list)));
  }

  proposals(limit: number = mostShown): Result<readonly Proposal[], AppError> {
    return this.#read(() => listProposals(this.#context, limit));
  }

  settleProposals(settlements: readonly Settlement[]): Result<Settled, AppError> {
    return this.#write(settlements[0]?.proposal ?? '', () => settleProposals(this.#context, settlements));
  }

  reopenProposals(proposals: readonly ProposalId[], sources: readonly Source[]): Result<readonly Source[], AppError> {
    return this.#write(proposals[0] ?? '', () => ok(reopenProposals(this.#context, proposals, sources)));
  }

  source(source: SourceId): Result<Source, AppError> {
    return onDisk(source, () => readSource(this.#context, source));
  }

  /** What newer versions did to their sources, the newest first; of one source or of all. */
  changeReports(source: SourceId | null): Result<readonly ChangeReport[], AppError> {
    return this.#read(() => listChangeReports(this.#context, source));
  }

  decideChange(change: ChangeChoice): Result<ChangeReport, AppError> {
    return this.#write(change.report, () => decideChange(this.#context, change));
  }

  /** How the library has these passages now, for a brief that holds copies of them. */
  passageNews(passages: readonly PassageId[]): Result<readonly PassageNews[], AppError> {
    return this.#read(() => passageNews(this.#context, passages));
  }

  /** The latest version of a source becomes a source of its own. */
  splitVersion(report: ChangeReportId): Result<Source, AppError> {
    return this.#write(report, () => splitVersion(this.#context, report));
  }

  /** A source becomes the newer version of another one. */
  joinVersion(newer: SourceId, of: SourceId): Result<VersionSummary, AppError> {
    return this.#write(newer, () => joinVersion(this.#context, newer, of));
  }

  /** Notes what a brief rests on; see `noteBrief`. */
  noteBrief(note: BriefNote): Result<null, AppError> {
    return this.#write(note.brief, () => {
      noteBrief(this.#context, note);
      return ok(null);
    });
  }

  uses(of: UsesOf): Result<readonly BriefUsing[], AppError> {
    return this.#read(() => listUses(this.#context, of));
  }

  claims(query: ClaimQuery): Result<ClaimPage, AppError> {
    const { connection } = this.#context;
    return this.#read(() => ({
      rows: answerNow(connection, searchClaims(this.#context, query)),
      ...answerNow(connection, countClaims(this.#context, query, this.#counts)),
    }));
  }

  /**
   * The same page without counts. Until its answer has come, nothing else may be asked of the library; the signal ends
   * the search, and its answer is then `cancelled`.
   */
  findClaims(query: ClaimQuery, signal: AbortSignal): Promise<Result<readonly ClaimRow[], AppError>> {
    return this.#readLater(searchClaims(this.#context, query), signal);
  }

  /** The claims alone, at most `mostAtOnce`; see `findClaims`. */
  findClaimIds(query: ClaimQuery, signal: AbortSignal): Promise<Result<readonly ClaimId[], AppError>> {
    return this.#readLater(findClaimIds(this.#context, query), signal);
  }

  /** Every tag with how many claims bear it; see `findClaims`. */
  tags(signal: AbortSignal): Promise<Result<readonly TagCount[], AppError>> {
    return this.#readLater(listTags(), signal);
  }

  /** Sections by their headings and what stands in them; see `findClaims`. Filters on claims mean nothing here. */
  findSections(query: ClaimQuery, signal: AbortSignal): Promise<Result<readonly SectionHit[], AppError>> {
    return this.#readLater(searchSections(this.#context, query), signal);
  }

  /** Paragraphs of the sources' current texts; see `findClaims`. */
  findTexts(query: ClaimQuery, signal: AbortSignal): Promise<Result<readonly TextHit[], AppError>> {
    return this.#readLater(searchTexts(this.#context, query), signal);
  }

  /** How many claims, sections and paragraphs there are to be found; see `findClaims`. */
  countFound(query: ClaimQuery, signal: AbortSignal): Promise<Result<SearchCounts, AppError>> {
    return this.#readLater(countFound(this.#context, query, this.#counts), signal);
  }

  /** The same answers at once, for the command line. */
  sectionsFound(query: ClaimQuery): Result<readonly SectionHit[], AppError> {
    return this.#read(() => answerNow(this.#context.connection, searchSections(this.#context, query)));
  }

  textsFound(query: ClaimQuery): Result<readonly TextHit[], AppError> {
    return this.#read(() => answerNow(this.#context.connection, searchTexts(this.#context, query)));
  }

  savedSearches(): Result<readonly SavedSearch[], AppError> {
    return this.#read(() => listSavedSearches(this.#context));
  }

  saveSearch(search: SavedSearch): Result<readonly SavedSearch[], AppError> {
    return this.#write(search.name, () => saveSearch(this.#context, search));
  }

  renameSearch(name: string, to: string): Result<readonly SavedSearch[], AppError> {
    return this.#write(name, () => renameSearch(this.#context, name, to));
  }

  deleteSearch(name: string): Result<readonly SavedSearch[], AppError> {
    return this.#write(name, () => deleteSearch(this.#context, name));
  }

  sources(text: string): Result<readonly SourceRow[], AppError> {
    return this.#read(() => listSources(this.#context, text));
  }

  /** Media type, encoding and kind of offsets of each source's current text, without the text itself. */
  snapshots(): Result<readonly SnapshotRow[], AppError> {
    return this.#read(() => listSnapshots(this.#context));
  }

  sections(query: ListQuery): Result<readonly SectionRow[], AppError> {
    return this.#read(() => listSections(this.#context, query));
  }

  figures(query: ListQuery): Result<readonly FigureRow[], AppError> {
    return this.#read(() => listFigures(this.#context, query));
  }

  noise(query: ListQuery): Result<readonly NoiseRow[], AppError> {
    return this.#read(() => listNoise(this.#context, query));
  }

  /** The current text of a source, or that of one of its older versions. */
  sourceText(source: SourceId, snapshot?: SnapshotId): Result<SourceText, AppError> {
    return onDisk(this.#context.folder, () => readSourceText(this.#context, source, snapshot));
  }

  evidence(claims: readonly ClaimId[]): Result<Evidence, AppError> {
    return this.#read(() => readEvidence(this.#context, claims));
  }

  updateClaim(change: Requests['library.update-claim']['args']): Result<Claim, AppError> {
    return this.#write(change.claim, () => updateClaim(this.#context, change));
  }

  /** Makes, changes, joins, splits or merges claims, or takes that back; see `curate`. */
  curate(step: CuratingStep): Result<Curated, AppError> {
    return this.#write('', () => curate(this.#context, step));
  }

  updateSource(source: Source): Result<Source, AppError> {
    return this.#write(source.id, () => updateSource(this.#context, source));
  }

  deleteSource(source: SourceId): Result<{ readonly claims: number }, AppError> {
    return this.#write(source, () => deleteSource(this.#context, source));
  }

  setRemoval(change: Requests['library.set-removal']['args']): Result<SourceText, AppError> {
    return this.#write(change.snapshot, () => setRemoval(this.#context, change));
  }

  /** Compares all that has changed; see `compareAnew`. */
  compare(): Result<Compared, AppError> {
    return this.#read(() => compareAnew(this.#context));
  }

  /** One step of the same, for whoever must not keep others waiting; null when nothing is left. */
  compareStep(): Result<Compared | null, AppError> {
    return this.#read(() => compareStep(this.#context));
  }

  disagreements(): Result<readonly Disagreement[], AppError> {
    return this.#read(() => listDisagreements(this.#context));
  }

  judgeDisagreement(
    disagreement: DisagreementId,
    judgement: { readonly verdict: DisagreementVerdict | null; readonly dismissed: boolean },
  ): Result<Disagreement, AppError> {
    const { verdict, dismissed } = judgement;
    return this.#write(disagreement, () => judgeDisagreement(this.#context, disagreement, verdict, dismissed));
  }

  saveBoard(board: Requests['library.save-board']['args']): Result<Disagreement, AppError> {
    return this.#write(board.question, () => saveBoard(this.#context, board));
  }

  deleteBoard(board: DisagreementId): Result<Record<string, never>, AppError> {
    return this.#write(board, () => deleteBoard(this.#context, board));
  }

  summary(): Result<LibrarySummary, AppError> {
    return this.#read(() => librarySummary(this.#context));
  }

  /** Writes the whole library into one file; see `writeBackup`. */
  backup(target: string, work: LongWork): Promise<Result<BackupFacts, AppError>> {
    return writeBackup(this.#context, target, work);
  }

  /** Writes everything as JSON or CSV into a new folder; see `writeTables`. */
  exportTables(
    target: string,
    formats: readonly TableFormat[],
    work: LongWork,
  ): Promise<Result<ExportedLibrary, AppError>> {
    return writeTables(this.#context, target, formats, work);
  }

  /** Adds an exported library. Nobody else may use this library until it has ended; see `importTables`. */
  importTables(place: string, work: LongWork): Promise<Result<ImportedTables, AppError>> {
    return this.#writeLater(() => importTables(this.#context, place, work));
  }

  /** Takes what was done to claims in a spreadsheet back; see `importCuratedClaims`. */
  importCuratedClaims(file: string): Promise<Result<CuratedClaims, AppError>> {
    return this.#writeLater(() => importCuratedClaims(this.#context, file));
  }

  /**
   * Leaves one whole file and gives the folder back at once; the driver alone keeps the lock until it is collected. On a
   * full disk or in a folder that is gone there are two files, and the next opening makes one of them.
   */
  close(): void {
    const { connection } = this.#context;
    this.#read(() => connection.get('PRAGMA journal_mode = DELETE'));
    this.#read(() => {
      connection.get('PRAGMA locking_mode = NORMAL');
      connection.get('SELECT count(*) FROM sources');
    });
    connection.close();
  }

  #read<T>(work: () => T): Result<T, AppError> {
    return valueOnDisk(this.#context.folder, work);
  }

  async #readLater<T>(asking: Asking<T>, signal: AbortSignal): Promise<Result<T, AppError>> {
    const { connection, folder } = this.#context;
    return onDiskLater(folder, () => answerLater(connection, asking, signal));
  }

  #write<T>(subject: string, work: () => Result<T, AppError>): Result<T, AppError> {
    this.#counts = { whole: null, sources: null };
    const gone = this.#gone();
    return gone === null ? onDisk(subject, work) : fail(gone);
  }

  async #writeLater<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
    this.#counts = { whole: null, sources: null };
    const gone = this.#gone();
    return gone === null ? work() : fail(gone);
  }
}
