import type { BriefProposal } from '../brief/proposals/proposal.ts';

/** Why a file does not tell what it said when it was exported: another program left that out, it is damaged, or another
 * version of this one wrote it. */
export type BaselineMissing = 'left-out' | 'damaged' | 'other-version';

/** What a document that came back proposes, and how sure it is what it was compared with. */
export interface ReturnedComparison {
  /** In the order of the document that came back. */
  readonly proposals: readonly BriefProposal[];
  /** Null when what the text said at export was known. */
  readonly missing: BaselineMissing | null;
  /** The file holds programs of its own. None was run. */
  readonly macros: boolean;
  /** How many recorded changes of how paragraphs are set were left out, because a template decides that. */
  readonly settings: number;
}
