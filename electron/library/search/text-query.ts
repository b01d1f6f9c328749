import type { SourceId } from '../../base/ids.ts';

/** A section of a source that the search found: by its heading, or by paragraphs that stand in it. */
export interface SectionHit {
  readonly source: SourceId;
  readonly sourceTitle: string;
  /** Null for what stands before the first heading. */
  readonly heading: string | null;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  /** How many headings and paragraphs in it matched; 0 without a search text. */
  readonly matches: number;
  /** The heading, with matched words between U+E000 and U+E001. */
  readonly title: string;
  /** The words around the first match, marked in the same way; how the section begins without a search text. */
  readonly snippet: string;
}

/** A paragraph, list item, table or heading of a source's text that holds every word of the search. */
export interface TextHit {
  readonly source: SourceId;
  readonly sourceTitle: string;
  /** The heading of the section around it. */
  readonly section: string | null;
  /** Where the first matched word begins, or the paragraph where none can be pointed at. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** The words around the first match, matched ones between U+E000 and U+E001. */
  readonly snippet: string;
}
