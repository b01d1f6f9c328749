import type { StyleRole } from '../style-role.ts';

/** A piece of a paragraph in reading order. */
export type RtfPiece =
  | { readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly raised: boolean }
  | { readonly type: 'break' }
  /** A text box that hangs on this place. */
  | { readonly type: 'box'; readonly flow: Flow };

export interface RtfParagraph {
  readonly type: 'paragraph';
  readonly pieces: readonly RtfPiece[];
  readonly role: StyleRole;
  readonly list: { readonly level: number; readonly ordered: boolean } | null;
}

export interface RtfRow {
  readonly cells: readonly (readonly RtfParagraph[])[];
  readonly definition: RowDefinition;
}

export interface RtfTable {
  readonly type: 'table';
  readonly rows: readonly RtfRow[];
}

/** What stands before a row and says how its cells lie. */
export interface RowDefinition {
  readonly isHeader: boolean;
  readonly cells: readonly CellDefinition[];
}

export interface CellDefinition {
  /** The right edge, in twentieths of a point. */
  readonly right: number;
  /** Continues the cell above it, or the one before it. */
  readonly continues: 'above' | 'before' | null;
}

/** One stream of paragraphs and tables: the body, a note, or a text box. */
export class Flow {
  readonly blocks: (RtfParagraph | RtfTable)[] = [];
  private pieces: RtfPiece[] = [];
  private cell: RtfParagraph[] = [];
  private cells: RtfParagraph[][] = [];
  private rows: RtfRow[] = [];

  get lastPiece(): RtfPiece | undefined {
    return this.pieces.at(-1);
  }

  add(piece: RtfPiece): void {
    const last = this.pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && last.bold === piece.bold && last.raised === piece.raised) {
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + piece.text };
    } else this.pieces.push(piece);
  }

  replaceLast(piece: RtfPiece): void {
    this.pieces[this.pieces.length - 1] = piece;
  }

  /** True while nothing visible was written since the last paragraph ended. */
  get isBlank(): boolean {
    return this.pieces.every((piece) => piece.type === 'break' || (piece.type === 'text' && piece.text.trim() === ''));
  }

  endParagraph(role: StyleRole, list: RtfParagraph['list'], inTable: boolean): void {
    const { pieces } = this;
    this.pieces = [];
    if (!inTable) this.endTable();
    if (pieces.length === 0) return;
    const paragraph: RtfParagraph = { type: 'paragraph', pieces, role, list };
    if (inTable) this.cell.push(paragraph);
    else this.blocks.push(paragraph);
  }

  endCell(): void {
    this.cells.push(this.cell);
    this.cell = [];
  }

  endRow(definition: RowDefinition): void {
    if (this.cells.length > 0) this.rows.push({ cells: this.cells, definition });
    this.cells = [];
  }

  /** Ends whatever is open. Cells whose row never ended are kept as a row. */
  endTable(): void {
    if (this.cell.length > 0) this.endCell();
    this.endRow({ isHeader: false, cells: [] });
    if (this.rows.length > 0) this.blocks.push({ type: 'table', rows: this.rows });
    this.rows = [];
  }
}
