import type { SourceBlock } from '../../structure.ts';
import { BlockBuilder } from '../block-builder.ts';
import { FrontMatter, plainText, startOf } from '../front-matter.ts';
import { type XmlElement, xmlChild, xmlChildren, xmlText } from '../xml.ts';
import { type Collected, type InlinePiece, newCollection, readInline, runsOn } from './inline.ts';
import { type StyleSheet, settingOf } from './styles.ts';

export interface WrittenDocument {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly collected: Collected;
  readonly front: FrontMatter;
}

/** Takes the body of a Word document child by child and writes it as blocks; notes come at the end. */
export class DocumentWriter {
  private readonly builder = new BlockBuilder();
  private readonly collected = newCollection();
  private readonly front = new FrontMatter();
  private runningOn = false;

  constructor(
    private readonly styles: StyleSheet,
    private readonly notes: Readonly<Record<'footnote' | 'endnote', ReadonlyMap<string, XmlElement>>>,
  ) {}

  /** One child of the body, a cell, a note or a text box. */
  add(element: XmlElement): void {
    if (element.name === 'p') this.paragraph(element);
    else if (element.name === 'tbl') this.table(element);
    else if (['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'].includes(element.name)) {
      for (const child of element.children) if (typeof child !== 'string') this.add(child);
    }
  }

  finish(): WrittenDocument {
    // A note may hold the mark of another one, so the list can grow while it is written.
    for (let index = 0; index < this.collected.notes.length; index += 1) {
      const reference = this.collected.notes[index];
      const note = reference === undefined ? undefined : this.notes[reference.kind].get(reference.id);
      if (reference !== undefined && note !== undefined) this.note(note, reference.mark);
    }
    const { text, blocks } = this.builder.finish();
    return { text, blocks, collected: this.collected, front: this.front };
  }

  private paragraph(element: XmlElement): void {
    const role = this.styles.roleOf(xmlChild(element, 'pPr'));
    const pieces = readInline(element, this.styles, this.collected);
    this.front.note(role, plainText(pieces));
    if (!this.runningOn) this.builder.startBlock(startOf(role, role.list));
    const start = this.builder.position;
    this.write(pieces);
    this.runningOn = runsOn(element);
    if (!this.runningOn) this.builder.endBlock();
    if (role.kind === 'contents') this.front.leaveOutContents(start, this.builder.position);
    this.boxes(pieces);
  }

  private write(pieces: readonly InlinePiece[]): void {
    for (const piece of pieces) {
      if (piece.type === 'text') this.builder.write(piece.text, piece);
      else if (piece.type === 'break') this.builder.lineBreak();
    }
  }

  /** Text boxes stand beside the text; they follow the paragraph they hang on. */
  private boxes(pieces: readonly InlinePiece[]): void {
    for (const piece of pieces) {
      if (piece.type !== 'box') continue;
      for (const child of piece.content.children) if (typeof child !== 'string') this.add(child);
    }
  }

  private note(note: XmlElement, mark: string): void {
    this.builder.startBlock({ type: 'footnote' });
    this.builder.write(`${mark} `);
    for (const paragraph of xmlChildren(note, 'p')) {
      this.write(readInline(paragraph, this.styles, this.collected));
      this.builder.write(' ');
    }
    this.builder.endBlock();
  }

  private table(table: XmlElement): void {
    const rows = nested(table, 'tr').filter((row) => !isDeletedRow(row));
    const grid = rows.map((row) => nested(row, 'tc').map((cell) => gridCell(cell)));
    if (grid.flat().length === 0) return;
    // A table around whole passages is a page layout: its cells are read one after the other.
    if (grid.flat().length === 1 || grid.flat().some(({ element }) => nested(element, 'tbl').length > 0)) {
      for (const { element } of grid.flat())
        for (const child of element.children) if (typeof child !== 'string') this.add(child);
      return;
    }
    this.builder.startTable(headerRows(table, rows));
    const boxes: InlinePiece[] = [];
    for (const [index, row] of grid.entries()) {
      this.builder.startRow();
      for (const cell of row) {
        if (cell.continues) continue;
        this.builder.startCell(cell.span, rowSpan(grid, index, cell));
        for (const paragraph of nested(cell.element, 'p')) {
          const pieces = readInline(paragraph, this.styles, this.collected);
          this.write(pieces);
          this.builder.write(' ');
          boxes.push(...pieces);
        }
        this.builder.endCell();
      }
    }
    this.builder.endTable();
    this.boxes(boxes);
  }
}

interface GridCell {
  readonly element: XmlElement;
  readonly span: number;
  /** True for a cell that only continues the one above it. */
  readonly continues: boolean;
}

function gridCell(element: XmlElement): GridCell {
  const properties = xmlChild(element, 'tcPr');
  const merge = properties === null ? null : xmlChild(properties, 'vMerge');
  const span = Number.parseInt(settingOf(properties, 'gridSpan') ?? '1', 10);
  return {
    element,
    span: span >= 1 ? Math.min(span, 100) : 1,
    continues: merge !== null && merge.attributes.val !== 'restart',
  };
}

/** How many rows a cell reaches down: its own and those whose cell at the same place continues it. */
function rowSpan(grid: readonly (readonly GridCell[])[], index: number, cell: GridCell): number {
  const column = columnOf(grid[index] ?? [], cell);
  let span = 1;
  for (const row of grid.slice(index + 1)) {
    const below = row.find((candidate) => columnOf(row, candidate) === column);
    if (below?.continues !== true) break;
    span += 1;
  }
  return span;
}

function columnOf(row: readonly GridCell[], cell: GridCell): number {
  let column = 0;
  for (const other of row) {
    if (other === cell) return column;
    column += other.span;
  }
  return -1;
}

/** Rows marked to repeat on every page; else the first row, when the table's look sets it apart and it holds no number. */
function headerRows(table: XmlElement, rows: readonly XmlElement[]): number {
  const firstBodyRow = rows.findIndex((row) => {
    const properties = xmlChild(row, 'trPr');
    return properties === null || xmlChild(properties, 'tblHeader') === null;
  });
  if (firstBodyRow < 0) return Math.min(1, rows.length);
  if (firstBodyRow > 0) return firstBodyRow;
  const look = xmlChild(table, 'tblPr', 'tblLook')?.attributes;
  const setApart = look?.firstRow === '1' || (Number.parseInt(look?.val ?? '0', 16) & 0x20) !== 0;
  const first = rows[0];
  return setApart && first !== undefined && rows.length > 1 && !/\d/.test(xmlText(first)) ? 1 : 0;
}

function isDeletedRow(row: XmlElement): boolean {
  const properties = xmlChild(row, 'trPr');
  return properties !== null && xmlChild(properties, 'del') !== null;
}

const wrappers = ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'];

/** Children of that name, also inside content controls. */
function nested(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return wrappers.includes(child.name) ? nested(child, name) : [];
  });
}
