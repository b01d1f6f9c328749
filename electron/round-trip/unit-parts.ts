import type { Node } from 'prosemirror-model';
import type { BriefChange, LineEdit, LookChange, ProposedPart, TextLine } from '../brief/proposals/proposal.ts';
import { findLine } from '../brief/proposals/text-line.ts';
import type { Target } from './brief-targets.ts';
import type { Comparison } from './comparison.ts';
import { type CrossedWords, crossedCitations } from './crossed-citations.ts';
import { blockEnd, type ChangedStretch, editsOfChange, type Inserting, plainEdits, rangeOf } from './line-edits.ts';
import { looksChanged } from './look-changes.ts';
import type { CitedStretch, OurUnit } from './our-units.ts';
import { type RecordedCharacter, recordedText } from './recorded-text.ts';
import type { ChangedText, SingleChange } from './single-changes.ts';

/** A part of a proposal that is not numbered yet, with the text that it changes and how. */
export interface UnitPart extends Omit<ProposedPart, 'id' | 'change'> {
  readonly target: Target;
  readonly edits: readonly LineEdit[];
}

/** What the changes of a unit come to. */
export interface UnitParts {
  readonly parts: readonly UnitPart[];
  /** Citations in the text whose words were changed, with how much longer each is. */
  readonly reworded: ReadonlyMap<CitedStretch, number>;
  /** Words that were changed together with citations among them. */
  readonly crossed: readonly CrossedWords[];
  /** Words were changed that are written from the data otherwise, as a label is. */
  readonly beside: boolean;
  /** Our text with all of it made. */
  readonly after: string;
}

/** The words and looks of one of our texts, and what came back for it. */
export interface LaidUnit {
  readonly own: Pick<OurUnit, 'text' | 'shows'> &
    Partial<Pick<OurUnit, 'cited'>> & { readonly characters: readonly RecordedCharacter[] };
  readonly inserting: Inserting;
  readonly changed: ChangedText;
  /** Whether looks that nobody recorded are taken as changed by whoever sent the file. */
  readonly unrecordedLooks: boolean;
}

/** Single changes as parts, in the order of the text. */
export function unitParts({ own, inserting, changed, unrecordedLooks }: LaidUnit, doc: Node): UnitParts {
  const kept = [...changed.kept];
  const reworded = new Map<CitedStretch, number>();
  const stretches: ChangedStretch[] = [];
  const mixed: ChangedStretch[] = [];
  const single = changed.changes.flatMap((change): readonly UnitPart[] => {
    const made = editsOfChange(own, change, inserting);
    for (const [at, index] of made.kept) kept[at] = index;
    stretches.push(...made.stretches);
    mixed.push(...made.mixed);
    for (const [cited, longer] of made.reworded) reworded.set(cited, (reworded.get(cited) ?? 0) + longer);
    const facts = wordsOf(change, inserting);
    return [...made.edits].map(([target, edits]) => ({ ...facts, target, edits }));
  });
  const { crossed, beside } = crossedCitations({ own, inserting, stretches, mixed, kept }, doc);
  for (const { cited } of crossed) for (const one of cited) reworded.delete(one);
  // What stands between two citations that were changed with it goes with them.
  const isWithin = ({ from, to }: UnitPart) => crossed.some((one) => from < one.to && to > one.from);
  const parts = single.filter((part) => !isWithin(part));
  const looked = looksChanged({ ours: own.characters, theirs: inserting.characters, kept, shows: own.shows });
  for (const { from, to, looks, by } of looked) {
    if (by === null && !unrecordedLooks) continue;
    const range = rangeOf(own.shows, from, to);
    const edit = range === null ? null : looksEdit(range, looks, doc);
    if (range === null || edit === null) continue;
    const after = own.text.slice(from, to);
    parts.push({ type: 'looks', from, to, after, looks: edit.looks, by, target: range.target, edits: [edit] });
  }
  return {
    parts: parts.toSorted((a, b) => a.from - b.from || a.to - b.to),
    reworded,
    crossed,
    beside,
    after: textAfter(own.text, changed.changes, inserting),
  };
}

/** Our own characters, which nobody has recorded anything about. */
export function ownCharacters({ unit }: OurUnit): readonly RecordedCharacter[] {
  return recordedText(unit.pieces);
}

function textAfter(text: string, changes: readonly SingleChange[], inserting: Inserting): string {
  let at = 0;
  const pieces = changes.flatMap(({ from, to, insert }) => {
    const before = text.slice(at, from);
    at = to;
    return [before, insertedWords(insert, inserting)];
  });
  return [...pieces, text.slice(at)].join('');
}

function insertedWords(insert: readonly number[], { characters }: Inserting): string {
  return insert.map((index) => characters[index]?.text ?? '').join('');
}

function wordsOf({ from, to, insert, by }: SingleChange, inserting: Inserting) {
  const after = insertedWords(insert, inserting);
  const words = after === '' ? 'deleted' : from === to ? 'inserted' : 'replaced';
  const type: ProposedPart['type'] = after.includes(blockEnd) ? 'divided' : words;
  return { type, from, to, after, looks: [], by };
}

/** The looks that make a difference there: what is printed in a look need not have its mark. */
function looksEdit(
  { target, from, to }: { readonly target: Target; readonly from: number; readonly to: number },
  looks: readonly LookChange[],
  doc: Node,
): (LineEdit & { readonly looks: readonly LookChange[] }) | null {
  const line = target.type === 'line' ? findLine(doc, target.line) : null;
  if (line === null) return null;
  const marked = (mark: string) => {
    const type = doc.type.schema.marks[mark];
    return type !== undefined && doc.rangeHasMark(line.start + from, line.start + to, type);
  };
  const made = looks.flatMap((look): readonly LookChange[] => {
    if (look.mark === 'link' || look.on || marked(look.mark)) return [look];
    // Some looks print emphasis in weight.
    return look.mark === 'strong' && marked('emphasis') ? [{ mark: 'emphasis', on: false }] : [];
  });
  return made.length === 0 ? null : { from, to, insert: [], looks: made };
}

/** The parts of each text, in the order of the first of them. */
export function byTarget(parts: readonly UnitPart[]): ReadonlyMap<Target, readonly UnitPart[]> {
  const found = new Map<Target, UnitPart[]>();
  for (const part of parts) found.get(part.target)?.push(part) ?? found.set(part.target, [part]);
  return found;
}

/** All of these parts of one text as one change. */
export function changeOf(target: Target, edits: readonly LineEdit[], elsewhere: readonly TextLine[] = []): BriefChange {
  switch (target.type) {
    case 'line': {
      const { line, text: before } = target;
      return { type: 'words', line, before, edits, ...(elsewhere.length > 0 && { elsewhere }) };
    }
    case 'attribute': {
      const { block, name, text: before } = target;
      return { type: 'attribute', block, name, before, edits: plainEdits(edits) };
    }
    case 'title':
      return { type: 'title', before: target.text, edits: plainEdits(edits) };
  }
}

/** Parts with numbers; none where the whole is one part that nobody recorded. */
export function numbered(
  parts: readonly UnitPart[],
  target: Target,
  elsewhere: readonly TextLine[],
): readonly ProposedPart[] {
  const isAlone = parts.length < 2 && parts.every(({ by, type }) => by === null && type !== 'looks');
  if (isAlone) return [];
  return parts.map(({ target: _target, edits, ...part }, index) => ({
    ...part,
    id: String(index + 1),
    change: changeOf(target, edits, elsewhere),
  }));
}

/** What parts of a text are made with. */
export function inserting(
  comparison: Comparison,
  characters: readonly RecordedCharacter[],
  idOfEnd: (end: number) => string,
): Inserting {
  const ends = new Map<number, number>();
  for (const [index, { text }] of characters.entries()) if (text === blockEnd) ends.set(index, ends.size);
  return {
    characters,
    noteOf: (piece) => comparison.noteOf(piece),
    blockAt: (index) => idOfEnd(ends.get(index) ?? -1),
  };
}
