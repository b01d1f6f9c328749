import type { RemovedRange } from '../../snapshot.ts';
import type { SourceBlock, SourceCell, SourceTextBlock } from '../../structure.ts';

export interface WrittenText {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
  readonly removed: readonly RemovedRange[];
}

export interface BlockKind {
  readonly type: SourceTextBlock['type'];
  readonly level: number;
  readonly ordered?: boolean;
  /** Empty where the page has no label. */
  readonly page: string;
}

/** Writes blocks one after another, set apart by a blank line, items of a list by a line break. */
export class TextWriter {
  readonly #parts: string[] = [];
  readonly #blocks: SourceBlock[] = [];
  readonly #removed: RemovedRange[] = [];
  #length = 0;

  block(kind: BlockKind, text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.#separate(kind.type === 'list-item' && this.#blocks.at(-1)?.type === 'list-item' ? '\n' : '\n\n');
    const start = this.#length;
    this.#append(trimmed);
    const { page, ...rest } = kind;
    this.#blocks.push({ ...rest, ...labelled(page), start, end: this.#length });
  }

  /** A block that belongs to the page and not to the text. */
  leftOut(rule: string, certain: boolean, page: string, text: string): void {
    const before = this.#blocks.length;
    this.block({ type: 'paragraph', level: 0, page }, text);
    const block = this.#blocks[before];
    if (block === undefined) return;
    const { start, end } = block;
    this.#removed.push({ start, end, rule, state: certain ? 'removed' : 'offered' });
  }

  table(rows: readonly (readonly string[])[], headerRows: number, page: string): void {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    if (filled.length === 0) return;
    this.#separate('\n\n');
    const start = this.#length;
    const cells = filled.map((row, index): SourceCell[] => {
      if (index > 0) this.#append('\n');
      return row.map((cell, column) => {
        if (column > 0) this.#append('\t');
        const at = this.#length;
        this.#append(cell.trim());
        return { start: at, end: this.#length, columnSpan: 1, rowSpan: 1 };
      });
    });
    const full = cells.flat().filter((cell) => cell.end > cell.start);
    const first = full[0]?.start ?? start;
    const last = full.at(-1)?.end ?? start;
    // The block begins and ends with visible text; empty cells beyond that lie on its border.
    const within = (place: number) => Math.min(Math.max(place, first), last);
    this.#blocks.push({
      type: 'table',
      start: first,
      end: last,
      level: 0,
      headerRows: Math.min(headerRows, filled.length),
      rows: cells.map((row) => row.map((cell) => ({ ...cell, start: within(cell.start), end: within(cell.end) }))),
      ...labelled(page),
    });
  }

  finish(): WrittenText {
    return { text: this.#parts.join(''), blocks: this.#blocks, removed: this.#removed };
  }

  #separate(gap: string): void {
    if (this.#length > 0) this.#append(gap);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function labelled(page: string): { readonly page?: string } {
  return page === '' ? {} : { page };
}
