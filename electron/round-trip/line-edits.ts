import { type DifferencePart, wordDifference } from '../base/word-difference.ts';
import type { Inserted, LineEdit, Looks } from '../brief/proposals/proposal.ts';
import { keptOffsets } from '../brief/proposals/rebase-edits.ts';
import type { Target } from './brief-targets.ts';
import type { CitedStretch, OurUnit, Shown } from './our-units.ts';
import type { RecordedCharacter } from './recorded-text.ts';
import { noteMark, type Piece } from './returned-document.ts';
import { sameLooks } from './run-looks.ts';
import type { SingleChange } from './single-changes.ts';

/** Where blocks follow each other in text that came back divided. */
export const blockEnd = '\n';

/** What one change means for the texts of the brief. */
export interface EditsOfChange {
  readonly edits: ReadonlyMap<Target, readonly LineEdit[]>;
  /** Citations in the text whose words it changes: by how many characters they are longer then. */
  readonly reworded: ReadonlyMap<CitedStretch, number>;
  /** All that it takes out and puts in. */
  readonly stretches: readonly ChangedStretch[];
  /** Those of them that are not of one text of the brief: of a label, or of a citation with what stands round it. */
  readonly mixed: readonly ChangedStretch[];
  /** Our characters that it leaves standing, each with the recorded one that stands for it. */
  readonly kept: readonly (readonly [number, number])[];
}

/** Words of ours that go, and the recorded characters that come in their place, by their indexes. */
export interface ChangedStretch {
  readonly from: number;
  readonly to: number;
  readonly put: readonly number[];
}

/** What recorded characters are made into pieces with. */
export interface Inserting {
  readonly characters: readonly RecordedCharacter[];
  /** What is put into a line for a mark of a note: a citation that the brief has, or a new note. */
  readonly noteOf: (piece: Piece & { type: 'note' }) => Inserted | null;
  /** The id of the block that begins behind the end of a block at this character. */
  readonly blockAt: (index: number) => string;
}

/** Where a change takes words out and puts words in, those that both have stay as they are, with all their marks. */
export function editsOfChange(
  ours: Pick<OurUnit, 'text' | 'shows'> & Partial<Pick<OurUnit, 'cited'>>,
  { from, to, insert }: SingleChange,
  inserting: Inserting,
): EditsOfChange {
  const edits = new Map<Target, LineEdit[]>();
  const kept: (readonly [number, number])[] = [];
  const reworded = new Map<CitedStretch, number>();
  const stretches: ChangedStretch[] = [];
  const mixed: ChangedStretch[] = [];
  let own = from;
  let other = 0;
  const fresh = insert.map((index) => inserting.characters[index]?.text ?? '').join('');
  for (const { type, old, text } of stretchesOf(wordDifference(ours.text.slice(from, to), fresh))) {
    const range = rangeOf(ours.shows, own, own + old.length);
    const put = insert.slice(other, other + text.length);
    const stretch = { from: own, to: own + old.length, put };
    if (type === 'changed') stretches.push(stretch);
    if (type === 'same') kept.push(...put.map((index, at) => [own + at, index] as const));
    else if (range === null) {
      const cited = ours.cited?.find((one) => one.from <= own && own + old.length <= one.to);
      if (cited === undefined) mixed.push(stretch);
      else reworded.set(cited, (reworded.get(cited) ?? 0) + text.length - old.length);
    } else {
      const edit = { from: range.from, to: range.to, insert: insertedFrom(put, inserting) };
      edits.set(range.target, [...(edits.get(range.target) ?? []), edit]);
    }
    own += old.length;
    other += text.length;
  }
  return { edits, reworded, stretches, mixed, kept };
}

/** What stands for a citation of ours in the text that came back. */
export interface RewordedStretch extends CitedStretch {
  readonly start: number;
  readonly end: number;
}

/** Where each citation begins among their words, and where it ends, longer than it was. */
export function placedCitations(
  reworded: ReadonlyMap<CitedStretch, number>,
  ours: string,
  theirs: string,
): readonly RewordedStretch[] {
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

interface Stretch {
  readonly type: 'same' | 'changed';
  readonly old: string;
  readonly text: string;
}

/** What is the same, and what is not, in turn: a space alone between two changed words goes with them. */
function stretchesOf(parts: readonly DifferencePart[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [at, { type, text }] of parts.entries()) {
    const isThin = type === 'same' && /^\s+$/.test(text) && at > 0 && at < parts.length - 1;
    const next: Stretch = {
      type: type === 'same' && !isThin ? 'same' : 'changed',
      old: type === 'added' ? '' : text,
      text: type === 'removed' ? '' : text,
    };
    const last = stretches.at(-1);
    if (last?.type === next.type) {
      stretches[stretches.length - 1] = { type: next.type, old: last.old + next.old, text: last.text + next.text };
    } else stretches.push(next);
  }
  return stretches;
}

/** The stretch of one text that a stretch of a unit shows; null where any of it is no text of the brief. */
export function rangeOf(
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

/** Characters that came back, as what is to be put into a line. */
export function insertedFrom(
  indexes: readonly number[],
  { characters, noteOf, blockAt }: Inserting,
): readonly Inserted[] {
  const inserted: Inserted[] = [];
  for (const index of indexes) {
    const { text = '', piece = null } = characters[index] ?? {};
    if (text === blockEnd) inserted.push({ type: 'block-end', id: blockAt(index) });
    else if (text === noteMark) {
      const note = piece?.type === 'note' ? noteOf(piece) : null;
      if (note) inserted.push(note);
    } else addText(inserted, text, piece);
  }
  return inserted;
}

function addText(inserted: Inserted[], character: string, piece: Piece | null): void {
  const looks = piece?.type === 'text' ? plainLooks(piece) : {};
  const last = inserted.at(-1);
  if (last?.type === 'text' && sameLooks(last, looks)) {
    inserted[inserted.length - 1] = { ...last, text: last.text + character };
  } else inserted.push({ type: 'text', text: character, ...looks });
}

function plainLooks({ emphasis, strong, position, link }: Looks): Looks {
  return {
    ...(emphasis && { emphasis }),
    ...(strong && { strong }),
    ...(position && { position }),
    ...(link && { link }),
  };
}

/** A text that is no line takes words alone: what else was put in is a space there. */
export function plainEdits(edits: readonly LineEdit[]): readonly LineEdit[] {
  return edits.map(({ from, to, insert }) => {
    const text = insert.map((piece) => (piece.type === 'text' ? piece.text : ' ')).join('');
    return { from, to, insert: text === '' ? [] : [{ type: 'text', text }] };
  });
}
