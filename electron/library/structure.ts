/**
 * The structure of a source's text: blocks in reading order that do not overlap. Whatever lies between them is white
 * space, markup or removed page furniture. Offsets count UTF-16 code units in the snapshot's text.
 */
export type SourceBlock = SourceTextBlock | SourceTable;

export interface SourceTextBlock {
  readonly type: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'question' | 'caption' | 'footnote' | 'code';
  readonly start: number;
  readonly end: number;
  /** Headings 1-6; the depth of a list item from 1; 0 for everything else. */
  readonly level: number;
  /** Ordered or not; for list items only. */
  readonly ordered?: boolean;
  /** The printed page label, when the format has pages. */
  readonly page?: string;
}

export interface SourceTable {
  readonly type: 'table';
  readonly start: number;
  readonly end: number;
  readonly level: 0;
  readonly headerRows: number;
  readonly rows: readonly (readonly SourceCell[])[];
  readonly page?: string;
}

export interface SourceCell {
  readonly start: number;
  readonly end: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/**
 * A stretch that belongs under one heading, from the heading itself to the next heading of the same or a higher level.
 * Text before the first heading is a section without a heading, at level 0.
 */
export interface SourceSection {
  readonly heading: string | null;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence inside one block. Sentences never cross a block border. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index into the snapshot's blocks. */
  readonly block: number;
}
