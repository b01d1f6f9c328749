import type { SourceCell, SourceTable } from '../../structure.ts';
import type { Line } from './lines.ts';

interface TextTable {
  readonly table: SourceTable;
  /** The index of its last line. */
  readonly last: number;
}

const longestCell = 120;
const mostColumns = 40;
const rule = /^[\s|+:=-]*$/;

/**
 * The table that begins on a line of plain text: lines one below the other that bars or tabs cut into as many cells each.
 * Null where there is none. Runs of spaces make no table: too many texts are only set that way.
 */
export function tableAt(lines: readonly Line[], at: number, text: string): TextTable | null {
  const first = lines[at];
  const divider = first === undefined ? null : dividerOf(first, text);
  if (divider === null) return null;
  const rows: (readonly SourceCell[])[] = [];
  let last = at;
  let ruleAfterFirst = false;
  for (let line = at; line < lines.length; line += 1) {
    const whole = lines[line];
    if (whole === undefined || whole.mark.type === 'blank') break;
    const raw = wholeLine(whole, text);
    const isRule = raw.text.length >= 3 && rule.test(raw.text) && /[-=]/.test(raw.text);
    const cells = isRule ? [] : cellsOf(raw, divider, text);
    if (!isRule && (cells.length < 2 || cells.length !== (rows[0]?.length ?? cells.length))) break;
    if (!isRule) rows.push(cells);
    else if (rows.length === 1) ruleAfterFirst = true;
    last = line;
  }
  const filled = rows.flat().filter((cell) => cell.end > cell.start);
  const start = filled[0]?.start;
  const end = filled.at(-1)?.end;
  if (rows.length < 2 || start === undefined || end === undefined || filled.length < rows.length + 1) return null;
  if (filled.some((cell) => cell.end - cell.start > longestCell)) return null;
  const within = (place: number) => Math.min(Math.max(place, start), end);
  const isHeader = ruleAfterFirst || (!hasDigit(rows[0], text) && rows.slice(1).every((row) => hasDigit(row, text)));
  return {
    last,
    table: {
      type: 'table',
      start,
      end,
      level: 0,
      headerRows: isHeader ? 1 : 0,
      rows: rows.map((row) => row.map((cell) => ({ ...cell, start: within(cell.start), end: within(cell.end) }))),
    },
  };
}

interface WholeLine {
  readonly start: number;
  readonly text: string;
}

/** The line with the mark in front that was taken off as if it were a list's, and with the tabs of empty last cells. */
function wholeLine(line: Line, text: string): WholeLine {
  let start = line.start;
  while (start > 0 && !lineEnd.test(text[start - 1] ?? '') && line.start - start < mostAround) start -= 1;
  let end = line.end;
  while (end < text.length && !lineEnd.test(text[end] ?? '') && end - line.end < mostAround) end += 1;
  return { start, text: text.slice(start, end) };
}

const lineEnd = /[\n\r\f\u0085\u2028\u2029]/;
const mostAround = 60;

function dividerOf(line: Line, text: string): '|' | '\t' | null {
  if (line.mark.type === 'blank' || line.end - line.start > 2000) return null;
  const raw = wholeLine(line, text).text;
  const bars = raw.split('|').length - 1;
  // "Home | News" is a menu or a byline; a table has an outer bar, or three columns.
  if (bars >= 2 || /^\s*\+[-=+]{3,}\+\s*$/.test(raw)) return '|';
  return /\S[ ]*\t\s*\S/.test(raw) ? '\t' : null;
}

function cellsOf(line: WholeLine, divider: '|' | '\t', text: string): readonly SourceCell[] {
  const cells: SourceCell[] = [];
  let from = line.start;
  const last = line.start + line.text.length;
  const trimmedText = line.text.trim();
  const hasOuterBars = divider === '|' && trimmedText.startsWith('|');
  for (let at = line.start; at <= last && cells.length < mostColumns; at += 1) {
    if (at < last && text[at] !== divider) continue;
    let start = from;
    let end = at;
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
    cells.push({ start, end, columnSpan: 1, rowSpan: 1 });
    from = at + 1;
  }
  const inner = hasOuterBars ? cells.slice(1) : cells;
  const isOpenEnd = hasOuterBars && trimmedText.endsWith('|') && inner.at(-1)?.start === inner.at(-1)?.end;
  return isOpenEnd ? inner.slice(0, -1) : inner;
}

function hasDigit(row: readonly SourceCell[] | undefined, text: string): boolean {
  return row?.some(({ start, end }) => /\d/.test(text.slice(start, end))) === true;
}
