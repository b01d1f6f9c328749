import type { BlockBuilder } from '../block-builder.ts';
import { type FrontMatter, plainText, startOf } from '../front-matter.ts';
import { superscript } from '../superscript.ts';
import type { CellDefinition, Flow, RtfParagraph, RtfPiece, RtfTable } from './flow.ts';
import type { RtfNote } from './reader.ts';

/** Column edges closer than this are one edge: programs round them row by row. In twentieths of a point. */
const sameEdge = 40;

/** Writes paragraphs and tables as blocks, boxes after the paragraph they hang on. */
export class FlowWriter {
  constructor(
    private readonly builder: BlockBuilder,
    private readonly front: FrontMatter,
  ) {}

  write(flow: Flow): void {
    for (const block of flow.blocks) {
      if (block.type === 'paragraph') this.paragraph(block);
      else this.table(block);
    }
  }

  note({ mark, flow }: RtfNote): void {
    this.builder.startBlock({ type: 'footnote' });
    this.builder.write(`${mark} `);
    const paragraphs = flow.blocks.flatMap((block) =>
      block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flat()),
    );
    for (const [index, { pieces }] of paragraphs.entries()) {
      this.pieces(index === 0 ? withoutMark(pieces, mark) : pieces);
      this.builder.write(' ');
    }
    this.builder.endBlock();
  }

  private paragraph({ pieces, role, list }: RtfParagraph): void {
    this.front.note(role, plainText(pieces));
    this.builder.startBlock(startOf(role, list));
    const start = this.builder.position;
    this.pieces(pieces, role.kind === 'heading' || role.kind === 'title');
    this.builder.endBlock();
    if (role.kind === 'contents') this.front.leaveOutContents(start, this.builder.position);
    this.boxes(pieces);
  }

  private pieces(pieces: readonly RtfPiece[], isPlain = false): void {
    for (const piece of pieces) {
      if (piece.type === 'break') this.builder.lineBreak();
      else if (piece.type === 'text') {
        const text = wellFormed(piece.raised ? superscript(piece.text) : piece.text);
        this.builder.write(text, { bold: piece.bold && !isPlain });
      }
    }
  }

  private boxes(pieces: readonly RtfPiece[]): void {
    for (const piece of pieces) if (piece.type === 'box') this.write(piece.flow);
  }

  private table({ rows }: RtfTable): void {
    // One cell alone frames a passage; it is read as running text.
    if (rows.length === 1 && rows[0]?.cells.length === 1) {
      for (const paragraph of rows[0].cells[0] ?? []) this.paragraph(paragraph);
      return;
    }
    const edges = edgesOf(rows);
    const firstBodyRow = rows.findIndex(({ definition }) => !definition.isHeader);
    this.builder.startTable(firstBodyRow < 0 ? Math.min(1, rows.length) : firstBodyRow);
    for (const [index, { cells, definition }] of rows.entries()) {
      this.builder.startRow();
      for (const [column, paragraphs] of cells.entries()) {
        const cell = definition.cells[column];
        if (cell?.continues != null) continue;
        this.builder.startCell(columnSpan(definition.cells, column, edges), rowSpan(rows, index, cell));
        for (const { pieces } of paragraphs) {
          this.pieces(pieces);
          this.builder.write(' ');
        }
        this.builder.endCell();
      }
    }
    this.builder.endTable();
    for (const { cells } of rows) for (const { pieces } of cells.flat()) this.boxes(pieces);
  }
}

/** The column edges that the rows of a table share; none when all rows have the same number of cells. */
function edgesOf(rows: RtfTable['rows']): readonly number[] {
  const defined = rows.map(({ definition }) => definition.cells);
  if (new Set(defined.map(({ length }) => length)).size <= 1) return [];
  const edges: number[] = [];
  for (const right of defined.flatMap((cells) => cells.map((cell) => cell.right)).sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || right - last > sameEdge) edges.push(right);
  }
  return edges;
}

function columnSpan(cells: readonly CellDefinition[], column: number, edges: readonly number[]): number {
  const right = cells[column]?.right;
  if (right === undefined) return 1;
  let last = column;
  while (cells[last + 1]?.continues === 'before') last += 1;
  const merged = last - column + 1;
  if (edges.length === 0) return merged;
  const left = column === 0 ? Number.NEGATIVE_INFINITY : (cells[column - 1]?.right ?? right);
  const end = cells[last]?.right ?? right;
  return Math.max(1, edges.filter((edge) => edge > left + sameEdge && edge <= end + sameEdge).length);
}

function rowSpan(rows: RtfTable['rows'], index: number, cell: CellDefinition | undefined): number {
  let span = 1;
  if (cell === undefined) return span;
  for (const { definition } of rows.slice(index + 1)) {
    const below = definition.cells.find(({ right }) => Math.abs(right - cell.right) <= sameEdge);
    if (below?.continues !== 'above') break;
    span += 1;
  }
  return span;
}

/** The note's text repeats its own mark, which stands before it already. */
function withoutMark(pieces: readonly RtfPiece[], mark: string): readonly RtfPiece[] {
  const [first, ...rest] = pieces;
  const label = mark.replace(/^\[|\]$/g, '');
  if (first?.type !== 'text' || !first.raised || first.text.trim() !== label) return pieces;
  return rest;
}

/** Half a pair of code units is no character. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
