import type { EditorState } from 'prosemirror-state';
import { wordDifference } from '../../base/word-difference.ts';
import { isUndone } from './is-undone.ts';
import type { BriefChange, BriefProposal, Inserted, LineEdit, ProposedPart, WordsChange } from './proposal.ts';
import { findLine, lineText, nodeWithId } from './text-line.ts';

/** A part that can be made, as a change of a line. */
interface WordsPart extends ProposedPart {
  readonly change: WordsChange;
}

/** A part as it is to be made when others of its proposal have been made already. */
export function changeNow(part: ProposedPart, taken: readonly ProposedPart[]): BriefChange {
  return part.change.type === 'words' ? changesNow([part as WordsPart], taken) : part.change;
}

/**
 * Several parts as few changes: those of one line as one. `taken` are the parts of the same proposal that have been made
 * already; the whole of a proposal of which nothing has been made is its own change.
 */
export function changesOf(
  { change, parts }: Pick<BriefProposal, 'change' | 'parts'>,
  chosen: readonly ProposedPart[],
  taken: readonly ProposedPart[],
): readonly BriefChange[] {
  if (change !== null && taken.length === 0 && chosen.length === parts.length) return [change];
  const words = chosen.filter(isWords);
  const others = chosen.filter((part) => !isWords(part)).map((part) => part.change);
  const lines = new Map<string, WordsPart[]>();
  for (const part of words) {
    const key = keyOf(part.change);
    lines.get(key)?.push(part) ?? lines.set(key, [part]);
  }
  // What joins blocks comes last: the lines are where they were until then.
  return [...[...lines.values()].map((those) => changesNow(those, taken)), ...others];
}

/** More steps of undo than this are not looked back over; then all of them may have been taken back, or none. */
const mostUndone = 200;

/** Ids of parts that were made and are no longer in the brief. `taken` are those that were made, in that order. */
export function undoneParts(state: EditorState, taken: readonly ProposedPart[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const lines = new Map<string, WordsPart[]>();
  for (const part of taken) {
    if (!isWords(part)) {
      if (isUndone(state, { title: '' }, part.change)) undone.add(part.id);
      continue;
    }
    const key = keyOf(part.change);
    lines.get(key)?.push(part) ?? lines.set(key, [part]);
  }
  for (const parts of lines.values()) for (const part of undoneOnLine(state, parts)) undone.add(part.id);
  return undone;
}

function undoneOnLine(state: EditorState, taken: readonly WordsPart[]): readonly WordsPart[] {
  const [first] = taken;
  const now = first === undefined ? null : textNow(state, first.change, taken);
  if (first === undefined || now === null) return [];
  const words = taken.filter(({ type }) => type !== 'looks');
  const looks = taken.filter(({ type }) => type === 'looks');
  const isNow = (made: readonly WordsPart[]) => isIn(textWith(first.change, made), now);
  if (isNow(words)) return looks.filter((part) => !hasLooks(state, part, words));
  // Undoing takes back what was made last first.
  const counts = Array.from({ length: Math.min(words.length, mostUndone) }, (_, back) => words.length - 1 - back);
  const count = [...counts, 0].find((one) => isNow(words.slice(0, one)));
  if (count !== undefined) {
    const made = words.slice(0, count);
    return [...words.slice(count), ...looks.filter((part) => !hasLooks(state, part, made))];
  }
  // The line has been written in besides: what explains it with fewer words changed.
  const text = textWith(first.change, words);
  const changed = wordsChanged(text, now);
  return touched(words, text, now).filter((part) => {
    return (
      wordsChanged(
        textWith(
          first.change,
          words.filter((one) => one !== part),
        ),
        now,
      ) < changed
    );
  });
}

/** Those where the line is not as they left it. */
function touched(parts: readonly WordsPart[], made: string, now: string): readonly WordsPart[] {
  let start = 0;
  while (start < made.length && made[start] === now[start]) start += 1;
  let end = 0;
  while (end < made.length - start && end < now.length - start && made.at(-1 - end) === now.at(-1 - end)) end += 1;
  const near = parts.filter((part) => {
    const others = parts.filter((one) => one !== part);
    return part.change.edits.some((edit) => {
      const { from } = shifted(edit, part, others);
      return from + textOf(edit.insert).length >= start && from <= made.length - end;
    });
  });
  return near.slice(0, mostUndone);
}

function isWords(part: ProposedPart): part is WordsPart {
  return part.change.type === 'words';
}

/** Parts of one proposal that change one line were made for the same text. */
function keyOf({ line }: WordsChange): string {
  return `${line.block} ${line.path.join(' ')}`;
}

function onLineOf(part: WordsPart, taken: readonly ProposedPart[]): readonly WordsPart[] {
  const key = keyOf(part.change);
  return taken.filter(isWords).filter(({ change }) => keyOf(change) === key);
}

function changesNow(parts: readonly WordsPart[], taken: readonly ProposedPart[]): WordsChange {
  const [first] = parts;
  if (!first) throw new Error('No part was chosen.');
  const made = onLineOf(first, taken);
  if (made.length === 0) return { ...first.change, edits: parts.flatMap(({ change }) => change.edits) };
  const edits = parts.flatMap((part) => part.change.edits.map((edit) => shifted(edit, part, made)));
  return { ...first.change, before: textWith(first.change, made), edits };
}

/** The edit in the text with others made. Of two at one place the one that comes first in its proposal stands first. */
function shifted(edit: LineEdit, part: ProposedPart, made: readonly WordsPart[]): LineEdit {
  let by = 0;
  let within = 0;
  for (const other of made) {
    for (const one of other.change.edits) {
      const grown = textOf(one.insert).length - (one.to - one.from);
      if (one.looks !== undefined || grown === 0) continue;
      if (one.to < edit.from || (one.to === edit.from && isBefore(other, part))) by += grown;
      else if (edit.looks !== undefined && one.from >= edit.from && one.to <= edit.to) within += grown;
    }
  }
  return { ...edit, from: edit.from + by, to: edit.to + by + within };
}

function isBefore(a: ProposedPart, b: ProposedPart): boolean {
  return Number(a.id) < Number(b.id);
}

/** The line's text with these parts made. */
function textWith({ before }: WordsChange, parts: readonly WordsPart[]): string {
  const edits = parts
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .flatMap(({ change }) => change.edits)
    .filter(({ looks }) => looks === undefined)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, insert } of edits) {
    pieces.push(before.slice(at, from), textOf(insert));
    at = Math.max(at, to);
  }
  return [...pieces, before.slice(at)].join('');
}

/** As `lineText` gives it. */
function textOf(insert: readonly Inserted[]): string {
  return insert
    .map((piece) => (piece.type === 'text' ? piece.text : piece.type === 'block-end' ? '\n' : '\u2060'))
    .join('');
}

/** The line as it stands, with what was divided off it; null when it has gone into another one. */
function textNow(state: EditorState, { line }: WordsChange, made: readonly WordsPart[]): string | null {
  const found = findLine(state.doc, line);
  if (found === null) return null;
  const ends = made
    .flatMap(({ change }) => change.edits)
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ insert }) => insert.flatMap((piece) => (piece.type === 'block-end' ? [piece.id] : [])));
  const divided = ends.flatMap((id) => {
    const part = nodeWithId(state.doc, id) === null ? null : findLine(state.doc, { block: id, path: [] });
    return part === null ? [] : [lineText(part.node)];
  });
  return [lineText(found.node), ...divided].join('\n');
}

/** A line that took in others begins with its own words. */
function isIn(text: string, now: string): boolean {
  return now === text || now.startsWith(`${text} `);
}

function hasLooks(state: EditorState, part: WordsPart, made: readonly WordsPart[]): boolean {
  const found = findLine(state.doc, part.change.line);
  if (found === null) return true;
  return part.change.edits
    .map((edit) => shifted(edit, part, made))
    .every(({ from, to, looks = [] }) =>
      looks.every((look) => {
        const type = state.schema.marks[look.mark];
        if (type === undefined || to > found.node.content.size) return true;
        const has = state.doc.rangeHasMark(found.start + from, found.start + to, type);
        return has === (look.mark === 'link' ? look.href !== null : look.on);
      }),
    );
}

function wordsChanged(from: string, to: string): number {
  return wordDifference(from, to).reduce((sum, { type, text }) => (type === 'same' ? sum : sum + text.length), 0);
}
