import type { CitationId, ClaimId, PassageId, SourceId } from '../base/ids.ts';
import type { OwnWording } from './own-wording.ts';

/** One citation in the brief: one or several sources behind one mark, with the writer's own words if wanted. */
export interface Citation {
  readonly id: CitationId;
  /** Empty for a note that holds only the writer's own words. */
  readonly items: readonly CitationItem[];
  /** The writer's own words after the citation, plain text; paragraphs are separated by a blank line. */
  readonly comment: string;
  /** Shows the mark of this earlier citation again instead of a note of its own. */
  readonly sharesNoteWith: CitationId | null;
  /** The writer's own wording in place of the style's; null where the style speaks. */
  readonly override: OwnWording | null;
}

/** One cited source: a CSL cite-item, with the claim and passages it rests on. */
export interface CitationItem {
  readonly source: SourceId;
  readonly claim: ClaimId | null;
  readonly passages: readonly PassageId[];
  readonly locator: string;
  readonly label: LocatorLabel;
  readonly prefix: string;
  readonly suffix: string;
}

/** The kinds of places that CSL has words for, usual ones first. */
export const locatorLabels = [
  'page',
  'paragraph',
  'section',
  'chapter',
  'part',
  'figure',
  'table',
  'appendix',
  'article-locator',
  'line',
  'column',
  'folio',
  'volume',
  'verse',
  'note',
  'timestamp',
  'sub-verbo',
] as const;

export type LocatorLabel = (typeof locatorLabels)[number];
