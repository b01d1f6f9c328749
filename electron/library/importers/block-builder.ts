import type { SourceBlock, SourceCell, SourceTextBlock } from '../structure.ts';

/** The kind of a block that is about to be written. */
export interface BlockStart {
  readonly type: SourceTextBlock['type'];
  /** Headings 1-6; the depth of a list item from 1; 0 for everything else. */
  readonly level?: number;
  readonly ordered?: boolean;
  readonly page?: string;
  /** White space and line breaks stay as they are. */
  readonly preserveSpace?: boolean;
}

interface OpenBlock {
  readonly type: SourceTextBlock['type'];
  readonly level: number;
  readonly ordered: boolean | undefined;
  page: string | undefined;
  readonly preserveSpace: boolean;
  start: number;
  /** How many visible characters were written, and how many of them in bold. */
  visible: number;
  bold: number;
}

interface OpenTable {
  readonly page: string | undefined;
  readonly headerRows: number;
  readonly rows: SourceCell[][];
  cell: { readonly start: number; readonly columnSpan: number; readonly rowSpan: number } | null;
}

/** A bold paragraph of its own, this long or shorter and without a full stop, is a heading that nobody marked as one. */
const longestRunInHeading = 80;

/**
 * Writes the normalised text of a marked-up document and notes where each block of it stands. White space runs become
 * one space, empty blocks leave no trace, and blocks are set apart by a blank line (list items and table rows by a line
 * break, cells by a tab). Offsets count UTF-16 code units.
 */
export class BlockBuilder {
  private readonly parts: string[] = [];
  private readonly blocks: SourceBlock[] = [];
  private length = 0;
  private open: OpenBlock | null = null;
  private table: OpenTable | null = null;
  private space = false;
  private lineBreaks = 0;
  private headingLevel = 1;
  private page: string | undefined;

  /** Where the next character would stand. */
  get position(): number {
    return this.length;
  }

  startBlock(start: BlockStart): void {
    if (this.table) return;
    this.endBlock();
    const { type, level = 0, ordered, page = this.page, preserveSpace = false } = start;
    this.open = { type, level, ordered, page, preserveSpace, start: -1, visible: 0, bold: 0 };
  }

  /** A printed page begins here: blocks started from now on carry its label. */
  startPage(label: string): void {
    this.page = label === '' ? undefined : label;
    if (this.open !== null && this.open.start < 0 && label !== '') this.open.page = label;
  }

  /** Adds running text to the open block, or to a paragraph of its own when none is open. */
  write(text: string, style?: { readonly bold: boolean }): void {
    if (this.open === null && this.table === null) {
      if (isBlank(text)) return;
      this.startBlock({ type: 'paragraph' });
    }
    const clean = withoutInvisible(text);
    if (this.open?.preserveSpace) {
      this.append(clean.replace(/\r\n?/g, '\n'));
      return;
    }
    const words = /[\t\n\r\f]| {2}/.test(clean) ? clean.replace(/[ \t\n\r\f]+/g, ' ') : clean;
    const body = words.trim();
    if (words.startsWith(' ')) this.space = true;
    if (body !== '') {
      this.appendSpace();
      // The trim above also took no-break spaces, which belong to the text when words follow them.
      const first = words.startsWith(' ') ? 1 : 0;
      this.append(words.endsWith(' ') ? words.slice(first, -1) : words.slice(first));
      this.countVisible(body.length, style?.bold === true);
    }
    if (words.endsWith(' ')) this.space = true;
  }

  /** A break inside the block; two in a row end the paragraph, as writers of web pages use them. */
  lineBreak(): void {
    if (this.open?.preserveSpace) this.append('\n');
    else if (this.table) this.space = true;
    else if (this.open) this.lineBreaks += 1;
  }

  endBlock(): void {
    const block = this.open;
    this.open = null;
    this.space = false;
    this.lineBreaks = 0;
    if (block === null || block.start < 0) return;
    this.trimEnd(block.start);
    if (this.length === block.start) return;
    const settled = this.settle(block);
    if (settled.type === 'heading' && block.type === 'heading') this.headingLevel = settled.level;
    this.blocks.push(settled);
  }

  startTable(headerRows: number): void {
    this.endBlock();
    this.separate(true);
    this.table = { page: this.page, headerRows, rows: [], cell: null };
  }

  startRow(): void {
    if (this.table === null) return;
    if (this.table.rows.length > 0) this.append('\n');
    this.table.rows.push([]);
  }

  startCell(columnSpan: number, rowSpan: number): void {
    const row = this.table?.rows.at(-1);
    if (!this.table || !row) return;
    if (row.length > 0) this.append('\t');
    this.space = false;
    this.table.cell = { start: this.length, columnSpan, rowSpan };
  }

  endCell(): void {
    const row = this.table?.rows.at(-1);
    const cell = this.table?.cell;
    if (!this.table || !row || !cell) return;
    this.space = false;
    row.push({ ...cell, end: this.length });
    this.table.cell = null;
  }

  /** A table without a visible character leaves nothing behind but white space. */
  endTable(): void {
    const table = this.table;
    this.table = null;
    this.space = false;
    if (table === null) return;
    const rows = table.rows.filter((row) => row.length > 0);
    const filled = rows.flat().filter((cell) => cell.end > cell.start);
    const start = filled[0]?.start;
    const end = filled.at(-1)?.end;
    if (start === undefined || end === undefined) return;
    // The block begins and ends with visible text; empty cells beyond that lie on its border.
    const within = (place: number) => Math.min(Math.max(place, start), end);
    this.blocks.push({
      type: 'table',
      start,
      end,
      level: 0,
      ...(table.page === undefined ? {} : { page: table.page }),
      headerRows: Math.min(table.headerRows, rows.length),
      rows: rows.map((row) => row.map((cell) => ({ ...cell, start: within(cell.start), end: within(cell.end) }))),
    });
  }

  finish(): { readonly text: string; readonly blocks: readonly SourceBlock[] } {
    this.endBlock();
    this.endTable();
    return { text: this.parts.join(''), blocks: this.blocks };
  }

  private settle(block: OpenBlock): SourceTextBlock {
    const { start, level, ordered, page } = block;
    const end = this.length;
    const place = page === undefined ? { start, end } : { start, end, page };
    if (block.type === 'paragraph' && block.visible > 0 && block.bold === block.visible) {
      const last = this.lastVisibleCharacter();
      if (last === '?') return { type: 'question', ...place, level: 0 };
      const isHeading = end - start <= longestRunInHeading && /[\p{L}\p{N})"”’']/u.test(last);
      if (isHeading) return { type: 'heading', ...place, level: Math.min(6, this.headingLevel + 1) };
    }
    return ordered === undefined
      ? { type: block.type, ...place, level }
      : { type: block.type, ...place, level, ordered };
  }

  private countVisible(length: number, isBold: boolean): void {
    if (this.open === null) return;
    this.open.visible += length;
    if (isBold) this.open.bold += length;
  }

  private lastVisibleCharacter(): string {
    return this.parts.at(-1)?.at(-1) ?? '';
  }

  private appendSpace(): void {
    const block = this.open;
    if (block !== null && block.start < 0) {
      this.space = false;
      this.lineBreaks = 0;
      return;
    }
    if (this.lineBreaks > 1 && block !== null) {
      const { type, level, ordered } = block;
      this.endBlock();
      this.startBlock(
        type === 'list-item' || ordered === undefined
          ? { type: type === 'list-item' ? 'paragraph' : type, level: type === 'list-item' ? 0 : level }
          : { type, level, ordered },
      );
      return;
    }
    if (this.lineBreaks === 1) this.append('\n');
    else if (this.space && this.length > (this.table?.cell?.start ?? -1)) this.append(' ');
    this.space = false;
    this.lineBreaks = 0;
  }

  private append(text: string): void {
    if (text === '') return;
    const block = this.open;
    if (block !== null && block.start < 0) {
      if (block.preserveSpace && isBlank(text)) return;
      this.separate(block.type !== 'list-item' || this.blocks.at(-1)?.type !== 'list-item');
      block.start = this.length;
    }
    this.parts.push(text);
    this.length += text.length;
  }

  private separate(wide: boolean): void {
    if (this.length === 0) return;
    const gap = wide ? '\n\n' : '\n';
    this.parts.push(gap);
    this.length += gap.length;
  }

  private trimEnd(floor: number): void {
    while (this.length > floor) {
      const last = this.parts.at(-1) ?? '';
      const kept = last.slice(0, Math.max(last.trimEnd().length, last.length - (this.length - floor)));
      this.length -= last.length - kept.length;
      this.parts.pop();
      if (kept !== '') {
        this.parts.push(kept);
        return;
      }
    }
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

// Soft hyphens, zero-width spaces and control characters would split words that a reader sees as one.
const invisible = /[^\t\n\f\r -~\u00a0-\u00ac\u00ae-\u200a\u200c-\u205f\u2061-\ufefe\uff00-\uffff]/;
const allInvisible = new RegExp(invisible, 'g');

function withoutInvisible(text: string): string {
  return invisible.test(text) ? text.replace(allInvisible, '') : text;
}
