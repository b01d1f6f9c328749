import type { EditorState } from 'prosemirror-state';
import { wordDifference } from '../../base/word-difference.ts';
import type { BriefMetadata } from '../brief.ts';
import { editedText, insertedText } from './edited-text.ts';
import { isUndone } from './is-undone.ts';
import type {
  AttributeChange,
  BriefChange,
  BriefProposal,
  LineEdit,
  ProposedPart,
  TitleChange,
  WordsChange,
} from './proposal.ts';
import { findLine, lineText, nodeWithId } from './text-line.ts';

/** A change of a text of the brief: a line, a caption, an answer, the title. */
type TextChange = WordsChange | AttributeChange | TitleChange;

/** A part that can be made, as a change of a text. */
interface TextPart extends ProposedPart {
  readonly change: TextChange;
}

/** A part as it is to be made when others of its proposal have been made already. */
export function changeNow(part: ProposedPart, taken: readonly ProposedPart[]): BriefChange {
  return isText(part) ? changesNow([part], taken) : part.change;
}

/**
 * Several parts as few changes: those of one text as one. `taken` are the parts of the same proposal that have been made
 * already; the whole of a proposal of which nothing has been made is its own change.
 */
export function changesOf(
  { change, parts }: Pick<BriefProposal, 'change' | 'parts'>,
  chosen: readonly ProposedPart[],
  taken: readonly ProposedPart[],
): readonly BriefChange[] {
  if (change !== null && taken.length === 0 && chosen.length === parts.length) return [change];
  const words = chosen.filter(isText);
  const others = chosen.filter((part) => !isText(part)).map((part) => part.change);
  const texts = new Map<string, TextPart[]>();
  for (const part of words) {
    const key = keyOf(part.change);
    texts.get(key)?.push(part) ?? texts.set(key, [part]);
  }
  // What joins blocks comes last: the lines are where they were until then.
  return [...[...texts.values()].map((those) => changesNow(those, taken)), ...others];
}

/** More steps of undo than this are not looked back over; then all of them may have been taken back, or none. */
const mostUndone = 200;

/** A brief as it stands on the screen. */
interface Standing {
  readonly editor: EditorState;
  readonly metadata: Pick<BriefMetadata, 'title'>;
}

/** Ids of parts that were made and are no longer in the brief. `taken` are those that were made, in that order. */
export function undoneParts(standing: Standing, taken: readonly ProposedPart[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const texts = new Map<string, TextPart[]>();
  for (const part of taken) {
    if (!isText(part)) {
      if (isUndone(standing.editor, standing.metadata, part.change)) undone.add(part.id);
      continue;
    }
    const key = keyOf(part.change);
    texts.get(key)?.push(part) ?? texts.set(key, [part]);
  }
  for (const parts of texts.values()) for (const part of undoneOfText(standing, parts)) undone.add(part.id);
  return undone;
}

function undoneOfText(standing: Standing, taken: readonly TextPart[]): readonly TextPart[] {
  const [first] = taken;
  const now = first === undefined ? null : textNow(standing, first.change, taken);
  if (first === undefined || now === null) return [];
  const words = taken.filter(({ type }) => type !== 'looks');
  const looks = taken.filter(({ type }) => type === 'looks');
  const isNow = (made: readonly TextPart[]) => isIn(textWith(first.change, made), now);
  if (isNow(words)) return looks.filter((part) => !hasLooks(standing, part, words));
  // Undoing takes back what was made last first.
  const counts = Array.from({ length: Math.min(words.length, mostUndone) }, (_, back) => words.length - 1 - back);
  const count = [...counts, 0].find((one) => isNow(words.slice(0, one)));
  if (count !== undefined) {
    const made = words.slice(0, count);
    return [...words.slice(count), ...looks.filter((part) => !hasLooks(standing, part, made))];
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
function touched(parts: readonly TextPart[], made: string, now: string): readonly TextPart[] {
  let start = 0;
  while (start < made.length && made[start] === now[start]) start += 1;
  let end = 0;
  while (end < made.length - start && end < now.length - start && made.at(-1 - end) === now.at(-1 - end)) end += 1;
  const near = parts.filter((part) => {
    const others = parts.filter((one) => one !== part);
    return part.change.edits.some((edit) => {
      const { from } = shifted(edit, part, others);
      return from + insertedText(edit.insert).length >= start && from <= made.length - end;
    });
  });
  return near.slice(0, mostUndone);
}

function isText(part: ProposedPart): part is TextPart {
  return part.change.type === 'words' || part.change.type === 'attribute' || part.change.type === 'title';
}

/** Parts of one proposal that change one text were made for the same words of it. */
function keyOf(change: TextChange): string {
  if (change.type === 'title') return change.type;
  if (change.type === 'attribute') return `${change.block} ${change.name}`;
  return `${change.line.block} ${change.line.path.join(' ')}`;
}

function onTextOf(part: TextPart, taken: readonly ProposedPart[]): readonly TextPart[] {
  const key = keyOf(part.change);
  return taken.filter(isText).filter(({ change }) => keyOf(change) === key);
}

function changesNow(parts: readonly TextPart[], taken: readonly ProposedPart[]): TextChange {
  const [first] = parts;
  if (!first) throw new Error('No part was chosen.');
  const made = onTextOf(first, taken);
  if (made.length === 0) return { ...first.change, edits: parts.flatMap(({ change }) => change.edits) };
  const edits = parts.flatMap((part) => part.change.edits.map((edit) => shifted(edit, part, made)));
  return { ...first.change, before: textWith(first.change, made), edits };
}

/** The edit in the text with others made. Of two at one place the one that comes first in its proposal stands first. */
function shifted(edit: LineEdit, part: ProposedPart, made: readonly TextPart[]): LineEdit {
  let by = 0;
  let within = 0;
  for (const other of made) {
    for (const one of other.change.edits) {
      const grown = insertedText(one.insert).length - (one.to - one.from);
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

/** The text with these parts made. */
function textWith({ before }: TextChange, parts: readonly TextPart[]): string {
  const inOrder = parts.toSorted((a, b) => Number(a.id) - Number(b.id));
  return editedText(
    before,
    inOrder.flatMap(({ change }) => change.edits),
  );
}

/** The text as it stands, a line with what was divided off it; null when it has gone into another one. */
function textNow({ editor, metadata }: Standing, change: TextChange, made: readonly TextPart[]): string | null {
  if (change.type === 'title') return metadata.title;
  const { doc } = editor;
  if (change.type === 'attribute') {
    const now: unknown = nodeWithId(doc, change.block)?.node.attrs[change.name];
    return typeof now === 'string' ? now : null;
  }
  const found = findLine(doc, change.line);
  if (found === null) return null;
  const ends = made
    .flatMap(({ change }) => change.edits)
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ insert }) => insert.flatMap((piece) => (piece.type === 'block-end' ? [piece.id] : [])));
  const divided = ends.flatMap((id) => {
    const part = nodeWithId(doc, id) === null ? null : findLine(doc, { block: id, path: [] });
    return part === null ? [] : [lineText(part.node)];
  });
  return [lineText(found.node), ...divided].join('\n');
}

/** A line that took in others begins with its own words. */
function isIn(text: string, now: string): boolean {
  return now === text || now.startsWith(`${text} `);
}

function hasLooks({ editor: state }: Standing, part: TextPart, made: readonly TextPart[]): boolean {
  const found = part.change.type === 'words' ? findLine(state.doc, part.change.line) : null;
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
