import type { Result } from '../../../base/result.ts';

/** Opens PDF files. Handed to the importer by whoever has an engine: the import thread, or a test. */
export interface PdfEngine {
  open(bytes: Uint8Array): Promise<Result<PdfFile, PdfRefusal>>;
}

/** Why a file cannot be opened at all. */
export interface PdfRefusal {
  readonly code: 'damaged' | 'encrypted' | 'out-of-memory';
  readonly detail: string;
}

/** One open file. Whoever opened it closes it. */
export interface PdfFile {
  readonly pageCount: number;
  /** What the document's own property list says under a name such as `Title`; empty when it says nothing. */
  property(name: string): string;
  outline(): readonly PdfOutlineEntry[];
  /** Null for a page that the engine cannot read; the other pages can still be asked for. */
  page(index: number): Promise<PdfPage | null>;
  close(): void;
}

/** One line of the table of contents that a viewer shows beside the pages. */
export interface PdfOutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly level: number;
  /** From 0; -1 when it leads nowhere. */
  readonly page: number;
}

export interface PdfPage {
  /** The printed page number as the file states it; empty when it states none. */
  readonly label: string;
  readonly box: PdfBox;
  /** In the order in which the file draws them, which need not be the order of reading. */
  readonly words: readonly PdfWord[];
  /** The structure of the page, when the file is tagged. */
  readonly tags: readonly PdfTag[];
}

/** In points, from the bottom left corner of the sheet. */
export interface PdfBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Characters drawn in one go, without white space among them. */
export interface PdfWord {
  readonly text: string;
  /** Where its first character stands on its line, and where it ends, along the direction of its line. */
  readonly x: number;
  readonly end: number;
  /** The line it stands on, across the direction of its line; larger is higher. */
  readonly y: number;
  readonly size: number;
  readonly font: PdfFont;
  /** Quarter turns to the left: 0 for ordinary text. */
  readonly turn: 0 | 1 | 2 | 3;
  /** White space or the end of a line stands before it. */
  readonly spaced: boolean;
  /** Index into the page's tags; -1 for none. */
  readonly tag: number;
  /** The file says that it belongs to the page and not to the text. */
  readonly artifact: boolean;
}

export interface PdfFont {
  readonly name: string;
  readonly bold: boolean;
  /** Draws pictures under the codes of letters, as Wingdings does. */
  readonly symbolic: boolean;
}

export interface PdfTag {
  /** The standard name of its role, such as `P` or `H1`. */
  readonly role: string;
  /** Index of the tag around it; -1 for the outermost. Always smaller than its own. */
  readonly parent: number;
  readonly language: string;
}
