import type { SourceId } from '../../base/ids.ts';
import type { ClaimCandidate } from '../../claims/candidate.ts';
import type { VersionSummary } from '../../claims/change-report.ts';
import type { Twin } from '../../compare/twin.ts';
import type { ImportedDocument } from '../../library/imported-document.ts';
import type { SourceBlock, SourceSection } from '../../library/structure.ts';

/** A file as the import made it, ready to be kept. */
export interface ImportedFile {
  readonly fileName: string;
  /** The original, kept unchanged. */
  readonly bytes: Uint8Array;
  readonly document: ImportedDocument;
  /** Every block the importer found, those in removed ranges too: what a restored range brings back. */
  readonly allBlocks: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  readonly candidates: readonly ClaimCandidate[];
}

/** What becomes of a file whose bytes are kept already. */
export type FileToAdd = Omit<ImportedFile, 'bytes'> & { readonly bytes: { readonly length: number } };

export interface AddedFile {
  /** `new-version`: the file is a later state of a source that was already there. */
  readonly outcome: 'added' | 'new-version' | 'already-there';
  readonly source: SourceId;
  readonly claims: number;
  /** How many stretches of page furniture were taken out. */
  readonly removed: number;
  /** What a new version did to the claims of the older one. */
  readonly version?: VersionSummary;
  /** Sources that say nearly the same as a new one; absent when there are none. */
  readonly twins?: readonly Twin[];
}
