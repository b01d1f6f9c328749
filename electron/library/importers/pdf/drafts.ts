import type { SourceTextBlock } from '../../structure.ts';
import type { PdfLine } from './lines.ts';

/** A block before its text is written: what it holds, and what its kind can be told from. */
export type Draft = TextDraft | TableDraft;

export interface TextDraft {
  readonly type: SourceTextBlock['type'];
  readonly lines: readonly PdfLine[];
  /** Headings 1-6, as far as the file states it; 0 when it is still to be found out. */
  readonly level: number;
  readonly ordered?: boolean;
  /** From 0. */
  readonly page: number;
  /** Stands apart from what is above it: a condition for being a heading. */
  readonly apart: boolean;
  /** The first line stands farther in than the column. */
  readonly indented: boolean;
  /** The last line reaches the end of its column, so the paragraph may go on in the next one. */
  readonly full: boolean;
  /** The file itself says what it is, so nothing about it is to be guessed. */
  readonly stated: boolean;
}

export interface TableDraft {
  readonly type: 'table';
  readonly headerRows: number;
  readonly rows: readonly (readonly CellDraft[])[];
  readonly page: number;
}

export interface CellDraft {
  readonly lines: readonly PdfLine[];
}
