import { noteMark, superscript } from '../superscript.ts';
import type { Draft, TextDraft } from './drafts.ts';
import { noteStart } from './footnotes.ts';
import { joined, joinedLines, Vocabulary } from './join-lines.ts';
import type { LaidOut } from './layout.ts';
import type { PdfLine } from './lines.ts';
import { bulletOf, numberOf } from './list-marks.ts';
import { TextWriter, type WrittenText } from './write-text.ts';

/** Writes the text of a laid out document, page furniture included, and says where each block of it stands. */
export function writeDocument(
  { drafts, running }: LaidOut,
  pages: readonly { readonly lines: readonly PdfLine[] }[],
  labels: readonly string[],
): WrittenText {
  const vocabulary = new Vocabulary(pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const notes = noteMarks(drafts);
  const writer = new TextWriter();
  let page = -1;
  const furniture = (index: number, place: 'head' | 'foot') => {
    for (const { line, rule, certain } of (running[index] ?? []).filter((one) => one.place === place)) {
      writer.leftOut(rule, certain, labels[index] ?? '', line.text);
    }
  };
  const turnTo = (next: number) => {
    while (page < next) {
      if (page >= 0) furniture(page, 'foot');
      page += 1;
      furniture(page, 'head');
    }
  };
  for (const draft of drafts) {
    turnTo(draft.page);
    // A paragraph may go on over the page, and be marked there.
    const marks = new Set([draft.page, draft.page + 1].flatMap((index) => [...(notes.get(index) ?? [])]));
    writeDraft(writer, draft, labels[draft.page] ?? '', marks, vocabulary);
  }
  turnTo(pages.length - 1);
  if (page >= 0) furniture(page, 'foot');
  return writer.finish();
}

/** The marks of the notes at the foot of each page. */
function noteMarks(drafts: readonly Draft[]): ReadonlyMap<number, ReadonlySet<string>> {
  const marks = new Map<number, Set<string>>();
  for (const draft of drafts) {
    if (draft.type !== 'footnote') continue;
    const mark = noteStart(draft)?.mark;
    if (mark !== undefined) marks.set(draft.page, (marks.get(draft.page) ?? new Set()).add(mark));
  }
  return marks;
}

function writeDraft(
  writer: TextWriter,
  draft: Draft,
  page: string,
  notes: ReadonlySet<string>,
  vocabulary: Vocabulary,
): void {
  const textOf = (line: PdfLine) => withRaised(line, notes);
  if (draft.type === 'table') {
    const rows = draft.rows.map((row) => row.map((cell) => joinedLines(cell.lines, textOf, vocabulary)));
    writer.table(rows, draft.headerRows, page);
    return;
  }
  const { type, level, ordered } = draft;
  const kind = { type, level, page, ...(ordered === undefined ? {} : { ordered }) };
  if (type === 'code') writer.block(kind, draft.lines.map(({ text }) => text).join('\n'));
  else writer.block(kind, withoutMark(draft, textOf, vocabulary));
}

/** Bullets and numbers of list items are no words of theirs; the mark of a note is written as notes are. */
function withoutMark(draft: TextDraft, textOf: (line: PdfLine) => string, vocabulary: Vocabulary): string {
  const note = draft.type === 'footnote' ? noteStart(draft) : null;
  const [first, ...others] = draft.lines;
  if (note !== null && first !== undefined) {
    const rest = first.text.slice(note.length).trim();
    return `${noteMark(note.mark)} ${others.reduce((text, line) => joined(text, textOf(line), vocabulary), rest)}`;
  }
  const text = joinedLines(draft.lines, textOf, vocabulary);
  if (draft.type !== 'list-item') return text;
  const mark = bulletOf(text) ?? (draft.ordered === true && !draft.stated ? numberOf(text)?.mark : undefined);
  return text.slice(mark?.length ?? 0);
}

/** Small figures above the line: the mark of a note of this page, or a power, which must not read as a longer number. */
function withRaised(line: PdfLine, notes: ReadonlySet<string>): string {
  if (line.raised.length === 0) return line.text;
  let text = '';
  let from = 0;
  for (const { start, end } of line.raised) {
    const mark = line.text.slice(start, end);
    const isNote = notes.has(mark.trim()) && !/\d$/.test(line.text.slice(0, start));
    text += line.text.slice(from, start) + (isNote ? noteMark(mark) : superscript(mark));
    from = end;
  }
  return text + line.text.slice(from);
}
