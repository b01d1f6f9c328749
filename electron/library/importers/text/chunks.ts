import type { SourceTable } from '../../structure.ts';
import { type Line, linesOf } from './lines.ts';
import { tableAt } from './tables.ts';
import { carriesOn, measureWrapping, type Wrapping } from './wrapping.ts';

/** Neighbouring lines that belong together, before anybody has said what they are. */
export interface Chunk {
  readonly type: 'plain' | 'list-item' | 'quote' | 'footnote' | 'code' | 'marked-heading' | 'table';
  readonly lines: readonly Line[];
  /** Blank lines, or an end of the file, on this side. */
  readonly blankBefore: boolean;
  readonly blankAfter: boolean;
  /** Of marked headings and underlined ones. */
  readonly level: number;
  readonly ordered: boolean;
  readonly indent: number;
  /** The mark in front of a list item, such as `2.` or `–`. */
  readonly label: string;
  /** Of tables alone. */
  readonly table: SourceTable | null;
}

type Draft = { -readonly [K in keyof Chunk]: Chunk[K] } & { lines: Line[] };

/** Gathers the lines of a text into paragraphs, list items, quotations, notes and code. */
export function chunksOf(text: string): readonly Chunk[] {
  const lines = linesOf(text);
  const wrapping = measureWrapping(lines);
  const chunks: Draft[] = [];
  const state: { current: Draft | null; blank: boolean } = { current: null, blank: true };
  // A bullet alone on its line: the next line is its item.
  let waiting: Line | null = null;

  const open = (type: Draft['type'], line: Line, more: Partial<Draft> = {}) => {
    const chunk: Draft = {
      type,
      lines: [line],
      blankBefore: state.blank,
      blankAfter: false,
      level: 0,
      ordered: false,
      indent: line.indent,
      label: '',
      table: null,
      ...more,
    };
    chunks.push(chunk);
    state.current = chunk;
    state.blank = false;
  };
  const itemOf = (mark: Line['mark'], indent: number) =>
    mark.type === 'bullet' ? { ordered: mark.ordered, label: mark.label, indent } : {};

  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const { current } = state;
    const table = state.blank && waiting === null ? tableAt(lines, at, text) : null;
    if (table !== null) {
      open('table', line, { lines: lines.slice(at, table.last + 1), table: table.table });
      state.current = null;
      at = table.last;
    } else if (line.mark.type === 'blank') {
      if (current !== null) current.blankAfter = true;
      state.current = null;
      state.blank = true;
    } else if (line.mark.type === 'fence') {
      const last = closingFence(lines, at);
      const inside = lines.slice(at + 1, last).filter((code) => code.mark.type !== 'blank');
      if (inside[0] !== undefined) open('code', inside[0], { lines: inside });
      state.current = null;
      at = last;
    } else if (line.mark.type === 'underline') {
      underline(current, line.mark.level);
      state.current = null;
      state.blank = true;
    } else if (waiting !== null && line.mark.type === 'none') {
      open('list-item', line, itemOf(waiting.mark, waiting.indent));
      waiting = null;
    } else if (line.mark.type === 'hashes') {
      open('marked-heading', line, { level: line.mark.level });
      state.current = null;
    } else if (joins(current, line, wrapping)) {
      current?.lines.push(line);
    } else if (line.mark.type === 'bullet') {
      waiting = line.content === '' ? line : null;
      if (waiting === null) open('list-item', line, itemOf(line.mark, line.indent));
    } else {
      const type = line.mark.type === 'quote' ? 'quote' : line.mark.type === 'note' ? 'footnote' : 'plain';
      open(type, line);
    }
  }
  const last = chunks.at(-1);
  if (last !== undefined) last.blankAfter = true;
  return chunks.filter(({ lines: own }) => own.some(({ content }) => content !== ''));
}

/** True when `line` goes on with the chunk that is open. */
function joins(chunk: Draft | null, line: Line, wrapping: Wrapping): boolean {
  const previous = chunk?.lines.at(-1);
  if (chunk === null || previous === undefined) return false;
  if (line.mark.type === 'quote') return chunk.type === 'quote' && line.content !== '';
  if (line.mark.type === 'none') {
    if (chunk.type === 'quote') return false;
    if (chunk.type === 'list-item' && line.indent > chunk.indent) return true;
    return carriesOn(previous, line, wrapping);
  }
  // In wrapped prose a line may begin with a dash, a number or a reference by chance.
  const midSentence = !/[.:;!?]["'”’)]*$/.test(previous.content.slice(-6));
  return wrapping.wrapped && chunk.type === 'plain' && midSentence && carriesOn(previous, line, wrapping);
}

/** A line with a rule under it is a heading; a rule on its own separates and says nothing else. */
function underline(chunk: Draft | null, level: 1 | 2): void {
  if (chunk?.type !== 'plain' || chunk.lines.length > 2) return;
  chunk.type = 'marked-heading';
  chunk.level = level;
  chunk.blankAfter = true;
}

function closingFence(lines: readonly Line[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) {
    if (lines[at]?.mark.type === 'fence') return at;
  }
  return lines.length - 1;
}
