import type { Draft, TextDraft } from './drafts.ts';
import type { PdfLine } from './lines.ts';
import { bulletOf, numberOf } from './list-marks.ts';
import type { Column } from './reading-order.ts';
import { oneLine, type Row, rowsOf, tableLength } from './rows.ts';

/** What holds for all lines of one column. */
interface Measure {
  readonly left: number;
  readonly right: number;
  /** Most lines begin at the same place, so one that does not is indented. */
  readonly flush: boolean;
  /** From one line to the next, in sizes of the type. */
  readonly leading: number;
}

/** The paragraphs, list items and tables of one column, from top to bottom. */
export function paragraphsOf(column: Column, page: number): readonly Draft[] {
  const rows = rowsOf(column);
  const drafts: Draft[] = [];
  let from = 0;
  let prose: PdfLine[] = [];
  const flush = () => {
    if (prose.length > 0) drafts.push(...proseOf(prose, page, drafts.length === 0));
    prose = [];
  };
  while (from < rows.length) {
    const length = tableLength(rows, from);
    const row = rows[from];
    if (length > 0) {
      flush();
      drafts.push(tableOf(rows.slice(from, from + length), page));
      from += length;
    } else {
      if (row !== undefined) prose.push(oneLine(row));
      from += 1;
    }
  }
  flush();
  return drafts;
}

function tableOf(rows: readonly Row[], page: number): Draft {
  const [head, ...others] = rows;
  const isHead = head?.every(({ bold }) => bold) === true && others.some((row) => row.some(({ bold }) => !bold));
  return {
    type: 'table',
    headerRows: isHead ? 1 : 0,
    rows: rows.map((row) => row.map((cell) => ({ lines: [cell] }))),
    page,
  };
}

function proseOf(lines: readonly PdfLine[], page: number, isTop: boolean): readonly TextDraft[] {
  const measure = measureOf(lines);
  const drafts: TextDraft[] = [];
  let open: PdfLine[] = [];
  let apart = isTop;
  const leadings = localLeadings(lines, measure.leading);
  const edges = rightEdges(lines, measure, leadings);
  for (const [index, line] of lines.entries()) {
    const last = open.at(-1);
    const here = { ...measure, right: edges[index] ?? measure.right, leading: leadings[index] ?? measure.leading };
    if (last !== undefined && startsParagraph(open, last, line, here)) {
      drafts.push(draftOf(open, page, apart, measure));
      apart = isApart(last, line, here.leading);
      open = [];
    }
    open.push(line);
  }
  if (open.length > 0) drafts.push(draftOf(open, page, apart, measure));
  return withNumberedLists(drafts);
}

/** Numbers that count on from one paragraph to the next make a list; one number alone says nothing. */
function withNumberedLists(drafts: readonly TextDraft[]): readonly TextDraft[] {
  const numbers = drafts.map(({ lines }) => numberOf(lines[0]?.text ?? ''));
  return drafts.map((draft, index) => {
    const number = numbers[index];
    if (draft.type !== 'paragraph' || number === null || number === undefined || number.bracketed) return draft;
    const counts = numbers[index - 1]?.value === number.value - 1 || numbers[index + 1]?.value === number.value + 1;
    return counts ? { ...draft, type: 'list-item', level: 1, ordered: true } : draft;
  });
}

function measureOf(lines: readonly PdfLine[]): Measure {
  const steps = lines
    .map((line, index) => ({ step: ((lines[index - 1]?.y ?? line.y) - line.y) / line.size, size: line.size, index }))
    .filter(({ step, size, index }) => step > 0.8 && step < 2.5 && isSameSize(lines[index - 1]?.size ?? 0, size))
    .map(({ step }) => step)
    .sort((a, b) => a - b);
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    flush: shareOfMost(lines.map(({ left, size }) => Math.round(left / (size * 0.5)))) >= 0.4,
    // Paragraphs stand wider apart than lines, so the smaller half of the steps are those between lines.
    leading: steps[Math.floor(steps.length / 3)] ?? 1.25,
  };
}

/** How far the lines around each line reach: those of its type without a gap between them. Titles may reach farther. */
function rightEdges(lines: readonly PdfLine[], measure: Measure, leadings: readonly number[]): readonly number[] {
  const edges: number[] = [];
  let from = 0;
  const close = (until: number) => {
    const right = Math.max(...lines.slice(from, until).map((line) => line.right));
    while (edges.length < until) edges.push(right);
    from = until;
  };
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above !== undefined && (isApart(above, line, leadings[index] ?? measure.leading) || above.bold !== line.bold))
      close(index);
  }
  if (lines.length > 0) close(lines.length);
  return edges;
}

/** Wider steps than this, in sizes of the type, part paragraphs however wide the lines around them stand. */
const widestLeading = 2.4;

/** How far apart the lines around each line stand: an abstract and the text below it may be spaced differently. */
function localLeadings(lines: readonly PdfLine[], otherwise: number): readonly number[] {
  const steps = lines.map((line, index) => {
    const above = lines[index - 1];
    const step = above === undefined || !isSameSize(above.size, line.size) ? 0 : (above.y - line.y) / line.size;
    return step > 0.8 && step < widestLeading ? step : 0;
  });
  // What lies behind a gap says nothing about this side of it.
  const outwards = (index: number, direction: 1 | -1): readonly number[] => {
    const near = steps[index + direction] ?? 0;
    return near === 0 ? [] : [near, steps[index + direction * 2] ?? 0].filter((step) => step > 0);
  };
  return steps.map((_, index) => {
    const around = [...outwards(index, -1), ...outwards(index, 1)];
    return around.length === 0 ? otherwise : Math.min(...around);
  });
}

function shareOfMost(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  // A place and its neighbour: an edge may fall between the two.
  const most = Math.max(...[...counts].map(([place, count]) => count + (counts.get(place + 1) ?? 0)));
  return most / places.length;
}

export function isSameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(a, b) * 0.06;
}

function isApart(above: PdfLine, line: PdfLine, leading: number): boolean {
  return above.y - line.y > Math.max(above.size, line.size) * leading * 1.22 || !isSameSize(above.size, line.size);
}

function startsParagraph(open: readonly PdfLine[], last: PdfLine, line: PdfLine, measure: Measure): boolean {
  if (!isSameSize(last.size, line.size) || last.bold !== line.bold) return !isInline(last, line);
  if (last.y - line.y > line.size * measure.leading * 1.22) return true;
  if (bulletOf(line.text) !== null || line.raised[0]?.start === 0) return true;
  const first = open[0] ?? last;
  const isItem = bulletOf(first.text) !== null || numberOf(first.text) !== null;
  const number = numberOf(line.text);
  const fits = last.right + line.firstWord + line.size * 0.3 < measure.right - line.size * 0.5;
  const ended = /[.!?:;…]["”’»)\]]*$/u.test(last.text);
  if (number !== null && (ended || fits) && (isItem || line.left <= measure.left + line.size * 3)) {
    const before = numberOf(first.text);
    if (fits || before === null || number.value === before.value + 1) return true;
  }
  if (isItem) return line.left <= first.left + line.size * 0.1 && (ended || fits) && open.length > 1;
  const indented = measure.flush && line.left > last.left + line.size * 0.7 && line.left < last.left + line.size * 6;
  if (indented && last.left <= measure.left + line.size * 2 && (ended || fits || open.length > 1)) return true;
  // The first word of this line had room on the line above, so somebody ended that line.
  return fits && (ended || /^[\p{Lu}\d"“‘«([]/u.test(line.text)) && !isCentred(last, line);
}

/** A word in bold at the end of one line and the start of the next does not end a paragraph. */
function isInline(last: PdfLine, line: PdfLine): boolean {
  return isSameSize(last.size, line.size) && /^\p{Ll}/u.test(line.text) && !/[.!?:]$/.test(last.text);
}

function isCentred(last: PdfLine, line: PdfLine): boolean {
  const slack = line.size * 0.5;
  return Math.abs(last.left + last.right - line.left - line.right) < slack && Math.abs(last.left - line.left) > slack;
}

function draftOf(lines: readonly PdfLine[], page: number, apart: boolean, measure: Measure): TextDraft {
  const first = lines[0];
  const last = lines.at(-1);
  const full = last !== undefined && last.right > measure.right - last.size * 3;
  const text = first?.text ?? '';
  const indented = first !== undefined && measure.flush && first.left > measure.left + first.size * 0.7;
  const shared = { lines, page, apart, indented, full, stated: false };
  if (bulletOf(text) !== null) return { ...shared, type: 'list-item', level: 1, ordered: false };
  return { ...shared, type: 'paragraph', level: 0 };
}
