import type { SourceBlock } from '../../structure.ts';
import { BlockBuilder } from '../block-builder.ts';
import { FrontMatter, plainText, startOf } from '../front-matter.ts';
import type { StyleRole } from '../style-role.ts';
import { type XmlElement, xmlChildren } from '../xml.ts';
import { type InlineContext, newOdtCollection, type OdtCollected, type OdtPiece, readOdtInline } from './inline.ts';
import type { OdtStyles } from './styles.ts';
import { gridOf, isLayout } from './table.ts';

export interface WrittenOdt {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly collected: OdtCollected;
  readonly trackedChanges: number;
  readonly front: FrontMatter;
}

interface ListPlace {
  readonly style: string | null;
  readonly level: number;
  /** True until the first paragraph of an item was written: only that one is the item. */
  fresh: boolean;
}

const indexes = new Set([
  'table-of-content',
  'illustration-index',
  'table-index',
  'object-index',
  'user-index',
  'alphabetical-index',
]);
const wrappers = new Set(['index-body', 'index-title', 'numbered-paragraph', 'text-box', 'a', 'custom-shape', 'rect']);

/** Takes the body of an OpenDocument text child by child and writes it as blocks; notes come at the end. */
export class OdtWriter {
  private readonly builder = new BlockBuilder();
  private readonly front = new FrontMatter();
  private readonly collected = newOdtCollection();
  private readonly context: InlineContext;
  private trackedChanges = 0;

  constructor(
    private readonly styles: OdtStyles,
    formula: InlineContext['formula'],
  ) {
    this.context = { styles, collected: this.collected, formula };
  }

  add(element: XmlElement, list: ListPlace | null = null): void {
    const { name, attributes } = element;
    if (name === 'p' || name === 'h') this.paragraph(element, list);
    else if (name === 'list') this.list(element, list);
    else if (name === 'table') this.table(element);
    else if (name === 'tracked-changes') this.trackedChanges += xmlChildren(element, 'changed-region').length;
    else if (name === 'section') this.section(element, list);
    else if (indexes.has(name)) this.index(element);
    else if (wrappers.has(name) || name === 'bibliography') this.all(element, list);
    else if (name === 'frame') this.paragraph({ name: 'p', attributes: {}, children: [element] }, list);
    else if (name === 'annotation' && attributes.name !== undefined) this.collected.comments += 1;
  }

  finish(): WrittenOdt {
    // A note may hold the mark of another one, so the list can grow while it is written.
    for (let index = 0; index < this.collected.notes.length; index += 1) {
      const note = this.collected.notes[index];
      if (note !== undefined) this.note(note.body, note.mark);
    }
    const { text, blocks } = this.builder.finish();
    const { collected, trackedChanges, front } = this;
    return { text, blocks, collected, trackedChanges, front };
  }

  private all(element: XmlElement, list: ListPlace | null): void {
    for (const child of element.children) if (typeof child !== 'string') this.add(child, list);
  }

  private section(element: XmlElement, list: ListPlace | null): void {
    const { display, 'is-hidden': isHidden, 'style-name': style } = element.attributes;
    const hidden = display === 'none' || (display === 'condition' && isHidden !== 'false');
    if (hidden || this.styles.isHiddenSection(style)) this.collected.hidden += 1;
    else this.all(element, list);
  }

  private index(element: XmlElement): void {
    this.builder.endBlock();
    const start = this.builder.position;
    this.all(element, null);
    this.front.leaveOutContents(start, this.builder.position);
  }

  private list(element: XmlElement, around: ListPlace | null): void {
    const style = element.attributes['style-name'] ?? around?.style ?? null;
    const level = Math.min(9, (around?.level ?? 0) + 1);
    for (const item of element.children) {
      if (typeof item === 'string' || (item.name !== 'list-item' && item.name !== 'list-header')) continue;
      const place: ListPlace = { style, level, fresh: true };
      this.all(item, place);
    }
  }

  private paragraph(element: XmlElement, list: ListPlace | null): void {
    const style = element.attributes['style-name'];
    const look = this.styles.lookOf('paragraph', style);
    if (look.hidden === true || element.children.some((child) => typeof child !== 'string' && isHiddenMark(child))) {
      this.collected.hidden += 1;
      return;
    }
    const role = this.roleOf(element, style);
    // Emphasis of a whole heading or title is its look, not a mark of its own.
    const pieces = readOdtInline(element, role.kind === 'body' ? look : { ...look, bold: false }, this.context);
    this.front.note(role, plainText(pieces));
    const isEmpty = pieces.every((piece) => piece.type !== 'text' || piece.text.trim() === '');
    this.builder.startBlock(startOf(role, list?.fresh === true ? this.itemOf(list) : null));
    const start = this.builder.position;
    this.write(pieces, role.kind === 'code');
    this.builder.endBlock();
    if (list !== null && !isEmpty) list.fresh = false;
    if (role.kind === 'contents') this.front.leaveOutContents(start, this.builder.position);
    for (const piece of pieces) if (piece.type === 'box') this.all(piece.content, null);
  }

  private roleOf(element: XmlElement, style: string | undefined): StyleRole {
    const role = this.styles.roleOf(style);
    if (element.name !== 'h' || role.kind === 'title') return role;
    const level = Number.parseInt(element.attributes['outline-level'] ?? '', 10);
    return { kind: 'heading', level: Math.min(6, Math.max(1, Number.isNaN(level) ? role.level : level)) };
  }

  private itemOf({ style, level }: ListPlace): { readonly level: number; readonly ordered: boolean } {
    return { level, ordered: this.styles.isOrdered(style, level) };
  }

  private write(pieces: readonly OdtPiece[], preserveSpace = false): void {
    for (const piece of pieces) {
      if (piece.type === 'break') this.builder.lineBreak();
      else if (piece.type === 'text')
        this.builder.write(preserveSpace ? piece.text : piece.text.replace(/\t/g, ' '), piece);
    }
  }

  private note(body: XmlElement, mark: string): void {
    this.builder.startBlock({ type: 'footnote' });
    this.builder.write(`${mark} `);
    this.inline(body);
    this.builder.endBlock();
  }

  /** The words of all paragraphs inside, one after the other: for notes and cells, which are one block or none. */
  private inline(element: XmlElement): readonly OdtPiece[] {
    const boxes: OdtPiece[] = [];
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p' || child.name === 'h') {
        const look = this.styles.lookOf('paragraph', child.attributes['style-name']);
        const pieces = readOdtInline(child, look, this.context);
        this.write(pieces);
        this.builder.write(' ');
        boxes.push(...pieces.filter(({ type }) => type === 'box'));
      } else boxes.push(...this.inline(child));
    }
    return boxes;
  }

  private table(table: XmlElement): void {
    const { rows, headerRows } = gridOf(table);
    // A table around whole passages is a page layout: its cells are read one after the other.
    if (isLayout(rows)) {
      for (const { element } of rows.flat()) this.all(element, null);
      return;
    }
    const boxes: OdtPiece[] = [];
    this.builder.startTable(headerRows);
    for (const row of rows) {
      this.builder.startRow();
      for (const cell of row) {
        this.builder.startCell(cell.columnSpan, cell.rowSpan);
        boxes.push(...this.inline(cell.element));
        this.builder.endCell();
      }
    }
    this.builder.endTable();
    for (const piece of boxes) if (piece.type === 'box') this.all(piece.content, null);
  }
}

function isHiddenMark({ name, attributes }: XmlElement): boolean {
  return name === 'hidden-paragraph' && attributes['is-hidden'] !== 'false';
}
