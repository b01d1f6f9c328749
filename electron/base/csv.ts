/** A cell of a table: `null` is nothing at all, which is not the same as an empty text. */
export type CsvCell = string | null;

/**
 * One record of RFC 4180, with its line end. An empty text is written in quotes and nothing as nothing at all, so that both
 * come back. A text that a spreadsheet would take for a formula gets an apostrophe before it; reading takes it off again.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

/** What spreadsheets take for the start of a formula, and the apostrophe that stands guard before it. */
const guarded = /^[=+\-@\t\r']/;

function writeCell(cell: CsvCell): string {
  if (cell === null) return '';
  const text = guarded.test(cell) ? `'${cell}` : cell;
  return text === '' || /[",\r\n]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}

export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

/** Reads records from text that comes in pieces. Lines may end in CR LF, LF or CR; a quoted cell may hold line ends. */
export class CsvReader {
  readonly #take: (record: CsvRecord) => void;
  readonly #separator: string;
  #cells: CsvCell[] = [];
  #cell = '';
  #state: 'start' | 'plain' | 'quoted' | 'after-quote' = 'start';
  #line = 1;
  #recordLine = 1;
  #afterReturn = false;

  /** `separator` is `;` in files that a spreadsheet wrote under a language with decimal commas. */
  constructor(take: (record: CsvRecord) => void, separator = ',') {
    this.#take = take;
    this.#separator = separator;
  }

  push(text: string): void {
    for (let at = 0; at < text.length; at += 1) {
      const sign = text[at] ?? '';
      if (this.#state === 'quoted') at = this.#quoted(text, at);
      else if (sign === '"' && this.#state === 'start') this.#state = 'quoted';
      else if (sign === '"' && this.#state === 'after-quote') {
        this.#cell += '"';
        this.#state = 'quoted';
      } else if (sign === this.#separator) this.#endCell();
      else if (sign === '\n' && this.#afterReturn) this.#afterReturn = false;
      else if (sign === '\n' || sign === '\r') this.#endRecord(sign);
      else at = this.#plain(text, at);
      if (sign !== '\r' && sign !== '\n') this.#afterReturn = false;
    }
  }

  /** The last record needs no line end. False when a quotation mark was never closed. */
  end(): boolean {
    const complete = this.#state !== 'quoted';
    if (this.#cells.length > 0 || this.#state !== 'start') this.#endRecord('');
    return complete;
  }

  #quoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    const part = text.slice(from, end);
    this.#cell += part;
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) this.#line += 1;
    if (quote >= 0) this.#state = 'after-quote';
    return end;
  }

  #plain(text: string, from: number): number {
    let end = from + 1;
    while (end < text.length && text[end] !== this.#separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
    this.#cell += text.slice(from, end);
    this.#state = this.#state === 'after-quote' ? 'after-quote' : 'plain';
    return end - 1;
  }

  #endCell(): void {
    const text = this.#cell.startsWith("'") ? this.#cell.slice(1) : this.#cell;
    this.#cells.push(this.#cell === '' && this.#state !== 'after-quote' ? null : text);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRecord(sign: string): void {
    const blank = this.#cells.length === 0 && this.#state === 'start';
    if (!blank) {
      this.#endCell();
      this.#take({ line: this.#recordLine, cells: this.#cells });
    }
    this.#cells = [];
    this.#line += 1;
    this.#recordLine = this.#line;
    this.#afterReturn = sign === '\r';
  }
}
