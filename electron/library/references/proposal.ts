import type { CslItem } from '../../base/csl-json.ts';
import type { Id, SourceId } from '../../base/ids.ts';
import type { Source } from '../source.ts';
import type { FieldDifference } from './difference.ts';
import type { ReferenceWarning } from './reference.ts';
import type { SameWorkReason } from './same-work.ts';

export type ProposalId = Id<'proposal'>;

/** A description of a work that the library seems to have: nothing of it is taken before somebody decides. */
export interface Proposal {
  readonly id: ProposalId;
  /** The file of references it came from, or that of the document which a source without one seems to describe. */
  readonly file: string;
  readonly place: string;
  readonly item: CslItem;
  /** Set when the description is a source of its own, without a document: merging makes one of the two. */
  readonly from: SourceId | null;
  /** The sources it may be about, the surest first; empty when they have left the library since. */
  readonly candidates: readonly ProposalCandidate[];
}

export interface ProposalCandidate {
  readonly source: Source;
  readonly title: string;
  readonly reason: SameWorkReason;
  readonly differences: readonly FieldDifference[];
}

/** What somebody decided about one proposal. */
export type Settlement =
  | {
      readonly proposal: ProposalId;
      readonly choice: 'merge';
      readonly source: SourceId;
      readonly fields: readonly string[];
    }
  /** A source of its own after all. */
  | { readonly proposal: ProposalId; readonly choice: 'add' }
  | { readonly proposal: ProposalId; readonly choice: 'decline' };

/** What settling did. */
export interface Settled {
  /** Sources that changed, as they are now. */
  readonly changed: readonly Source[];
  /** The same sources as they were. */
  readonly before: readonly Source[];
  readonly added: readonly SourceId[];
  /** Sources without a document that became part of another. */
  readonly joined: readonly SourceId[];
}

/** What the import of one file of references came to. */
export interface AddedReferences {
  readonly format: string;
  readonly records: number;
  readonly added: readonly SourceId[];
  /** Records that the library knew already, to the last field. */
  readonly known: number;
  readonly proposals: readonly ProposalId[];
  readonly warnings: readonly ReferenceWarning[];
}
