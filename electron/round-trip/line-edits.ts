import { wordDifference } from '../base/word-difference.ts';
import type { Inserted, LineEdit } from '../brief/proposals/proposal.ts';
import { keptOffsets } from '../brief/proposals/rebase-edits.ts';
import type { Target } from './brief-targets.ts';
import type { EvenPieces } from './even-text.ts';
import type { CitedStretch, OurUnit, Shown } from './our-units.ts';
import { noteMark, type Piece } from './returned-document.ts';

/** What the words of a unit that came back mean for the texts of the brief that it shows. */
export interface UnitEdits {
  readonly edits: ReadonlyMap<Target, readonly LineEdit[]>;
  /** Citations in the text whose words came back changed: what stands for each now, in the text that came back. */
  readonly reworded: readonly RewordedStretch[];
  /** Words were changed that are written from the data otherwise: a label, a citation with what stands round it. */
  readonly beside: boolean;
}

export interface RewordedStretch extends CitedStretch {
  readonly start: number;
  readonly end: number;
}

/** What is put into a line for a mark of a note: a citation that the brief has, or a new note. */
export type NoteOf = (piece: Piece & { type: 'note' }) => Inserted | null;

/** Where blocks follow each other in text that came back divided. */
export const blockEnd = '\n';

/** Ours into theirs, as edits of the texts that ours shows. */
export function unitEdits(
  ours: Pick<OurUnit, 'text' | 'shows'> & Partial<Pick<OurUnit, 'cited'>>,
  theirs: EvenPieces,
  noteOf: NoteOf,
): UnitEdits {
  const reworded = new Map<CitedStretch, number>();
  const edits = new Map<Target, LineEdit[]>();
  let beside = false;
  let own = 0;
  let other = 0;
  let open: { from: number; to: number; start: number; end: number } | null = null;
  const close = () => {
    if (open === null) return;
    const range = rangeOf(ours.shows, open.from, open.to);
    const insert = insertedFrom(theirs, open.start, open.end, noteOf);
    const { from, to, start, end } = open;
    const cited = range === null ? ours.cited?.find((one) => one.from <= from && to <= one.to) : undefined;
    if (cited !== undefined) reworded.set(cited, (reworded.get(cited) ?? 0) + (end - start) - (to - from));
    else if (range === null) beside = true;
    else edits.set(range.target, [...(edits.get(range.target) ?? []), { from: range.from, to: range.to, insert }]);
    open = null;
  };
  for (const { type, text } of wordDifference(ours.text, theirs.text)) {
    if (type === 'same') {
      close();
      own += text.length;
      other += text.length;
      continue;
    }
    open ??= { from: own, to: own, start: other, end: other };
    if (type === 'removed') own += text.length;
    else other += text.length;
    open.to = own;
    open.end = other;
  }
  close();
  return { edits, reworded: placed(reworded, ours.text, theirs.text), beside };
}

/** Where each citation begins among their words, and where it ends, `longer` than it was. */
function placed(reworded: ReadonlyMap<CitedStretch, number>, ours: string, theirs: string): readonly RewordedStretch[] {
  if (reworded.size === 0) return [];
  const kept = keptOffsets(ours, theirs);
  return [...reworded].flatMap(([cited, longer]) => {
    const start = startOf(cited.from, kept);
    return start === null ? [] : [{ ...cited, start, end: start + (cited.to - cited.from) + longer }];
  });
}

/** Behind the last character before it that was kept. */
function startOf(from: number, kept: readonly (number | null)[]): number | null {
  if (from === 0) return 0;
  const before = kept[from - 1];
  return before == null ? null : before + 1;
}

/** The stretch of one text that a stretch of a unit shows; null where any of it is no text of the brief. */
function rangeOf(
  shows: readonly (Shown | null)[],
  from: number,
  to: number,
): { readonly target: Target; readonly from: number; readonly to: number } | null {
  if (from === to) {
    const before = from > 0 ? shows[from - 1] : null;
    if (before) return { target: before.target, from: before.offset + 1, to: before.offset + 1 };
    const behind = shows[from];
    return behind ? { target: behind.target, from: behind.offset, to: behind.offset } : null;
  }
  const first = shows[from];
  const last = shows[to - 1];
  if (!first || !last || first.target !== last.target) return null;
  for (let at = from; at < to; at += 1) if (shows[at]?.target !== first.target) return null;
  return { target: first.target, from: first.offset, to: last.offset + 1 };
}

/** A stretch of text that came back, as what is to be put into a line. */
export function insertedFrom(theirs: EvenPieces, start: number, end: number, noteOf: NoteOf): readonly Inserted[] {
  const inserted: Inserted[] = [];
  for (let at = start; at < end; at += 1) {
    const character = theirs.text.charAt(at);
    const piece = theirs.pieceAt(at);
    if (character === blockEnd) inserted.push({ type: 'block-end', id: theirs.blockAt?.(at) ?? '' });
    else if (character === noteMark) {
      const note = piece?.type === 'note' ? noteOf(piece) : null;
      if (note) inserted.push(note);
    } else addText(inserted, character, piece);
  }
  return inserted;
}

function addText(inserted: Inserted[], character: string, piece: Piece | null): void {
  const looks = {
    ...(piece?.type === 'text' && piece.emphasis && { emphasis: true as const }),
    ...(piece?.type === 'text' && piece.strong && { strong: true as const }),
  };
  const last = inserted.at(-1);
  if (last?.type === 'text' && last.emphasis === looks.emphasis && last.strong === looks.strong) {
    inserted[inserted.length - 1] = { ...last, text: last.text + character };
  } else inserted.push({ type: 'text', text: character, ...looks });
}

/** A text that is no line takes words alone. */
export function editedText(text: string, edits: readonly LineEdit[]): string {
  let edited = text;
  for (const { from, to, insert } of edits.toSorted((a, b) => b.from - a.from)) {
    const words = insert.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
    edited = edited.slice(0, from) + words + edited.slice(to);
  }
  return edited;
}
