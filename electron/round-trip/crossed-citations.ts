import type { Node } from 'prosemirror-model';
import { asId, type CitationId } from '../base/ids.ts';
import { citationPosition } from '../brief/commands/set-citation.ts';
import type { Inserted, LineEdit } from '../brief/proposals/proposal.ts';
import { findLine } from '../brief/proposals/text-line.ts';
import type { Target } from './brief-targets.ts';
import { type ChangedStretch, type Inserting, insertedFrom } from './line-edits.ts';
import type { CitedStretch, OurUnit } from './our-units.ts';

type LineTarget = Extract<Target, { type: 'line' }>;

/** Words of ours that were changed together with a citation among them. */
export interface CrossedWords {
  readonly from: number;
  readonly to: number;
  /** What stands there then, without the citations. */
  readonly after: string;
  readonly target: LineTarget;
  /** Puts the words there, and behind them every citation that stood among the old ones. */
  readonly edit: LineEdit;
  readonly cited: readonly CitedStretch[];
}

export interface LaidWords {
  readonly own: Pick<OurUnit, 'text' | 'shows'> & Partial<Pick<OurUnit, 'cited'>>;
  readonly inserting: Inserting;
  /** All that was changed, in the order of our text, and which of it is partly no text of the brief. */
  readonly stretches: readonly ChangedStretch[];
  readonly mixed: readonly ChangedStretch[];
  readonly kept: readonly (number | null)[];
}

/**
 * What of the mixed stretches crosses citations, each widened to the whole of these; `beside` says that something else
 * is among them, which is written from other data.
 */
export function crossedCitations(laid: LaidWords, doc: Node) {
  const crossed: CrossedWords[] = [];
  let beside = false;
  for (const range of widened(laid)) {
    const made = crossedWords(laid, range, doc);
    if (made === null) beside = true;
    else crossed.push(made);
  }
  return { crossed, beside };
}

interface OwnRange {
  readonly from: number;
  readonly to: number;
}

function widened({ own, mixed }: LaidWords): readonly OwnRange[] {
  const ranges: OwnRange[] = [];
  for (const stretch of mixed) {
    const cited = citedIn(own, stretch);
    const from = Math.min(stretch.from, ...cited.map((one) => one.from));
    const to = Math.max(stretch.to, ...cited.map((one) => one.to));
    const last = ranges.at(-1);
    if (last !== undefined && from < last.to) {
      ranges[ranges.length - 1] = { from: Math.min(last.from, from), to: Math.max(last.to, to) };
    } else ranges.push({ from, to });
  }
  return ranges;
}

function citedIn({ cited = [] }: LaidWords['own'], { from, to }: OwnRange): readonly CitedStretch[] {
  return cited.filter((one) => one.from < to && one.to > from);
}

function crossedWords(laid: LaidWords, { from, to }: OwnRange, doc: Node): CrossedWords | null {
  const { own, inserting } = laid;
  const cited = citedIn(own, { from, to });
  const shown = own.shows.slice(from, to);
  const isCited = (at: number) => cited.some((one) => one.from <= at && at < one.to);
  const target = shown.find((one) => one !== null)?.target;
  if (target?.type !== 'line' || cited.length === 0) return null;
  if (shown.some((one, at) => (one === null ? !isCited(from + at) : one.target !== target))) return null;
  const marks = citationsOf(target, doc);
  const inRange = marks.filter(({ citation }) => cited.some((one) => one.citation === citation));
  const places = [...shown.flatMap((one) => one?.offset ?? []), ...inRange.map(({ offset }) => offset)];
  const range = { from: Math.min(...places), to: Math.max(...places) + 1 };
  const theirs = wordsThere(laid, { from, to });
  const after = theirs.map((index) => inserting.characters[index]?.text ?? '').join('');
  const words = insertedFrom(theirs.slice(0, after.trimEnd().length), inserting);
  const named = new Set(words.flatMap((piece) => (piece.type === 'citation' ? [String(piece.citation)] : [])));
  const behind = marks.filter(
    ({ citation, offset }) => offset >= range.from && offset < range.to && !named.has(citation),
  );
  const insert = [
    ...words,
    ...spaceBefore(after.trimEnd() || own.text.slice(0, from)),
    ...behind.map(({ citation }): Inserted => ({ type: 'citation', citation: asId<CitationId>(citation) })),
    ...(after.endsWith(' ') && /^[^\s\p{P}]/u.test(own.text.slice(to)) ? [space] : []),
  ];
  return { from, to, after: after.trim(), target, edit: { ...range, insert }, cited };
}

const space: Inserted = { type: 'text', text: ' ' };

function spaceBefore(text: string): readonly Inserted[] {
  return text === '' || text.endsWith(' ') ? [] : [space];
}

/** The characters that came back for a range of ours: those that were kept, and those that were put in between. */
function wordsThere({ stretches, kept }: LaidWords, { from, to }: OwnRange): readonly number[] {
  const put = stretches
    .filter((one) => one.from < to && one.to > from)
    .map((one) => ({ at: one.from, those: one.put }));
  const isChanged = (at: number) => stretches.some((one) => one.from <= at && at < one.to);
  const stayed = kept
    .slice(from, to)
    .flatMap((index, at) => (index === null || isChanged(from + at) ? [] : [{ at: from + at, those: [index] }]));
  return [...put, ...stayed].toSorted((a, b) => a.at - b.at).flatMap(({ those }) => those);
}

/** The citations of a line, each with its place in it. */
function citationsOf(
  { line }: LineTarget,
  doc: Node,
): readonly { readonly citation: string; readonly offset: number }[] {
  const found: { citation: string; offset: number }[] = [];
  findLine(doc, line)?.node.forEach((node, offset) => {
    if (node.type.name === 'citation') found.push({ citation: String(node.attrs.id), offset });
  });
  return found;
}

/** A citation and those right behind it that the style prints with it in one. */
export function printedTogether(
  citation: string,
  doc: Node,
  isPrintedAlone: (citation: string) => boolean,
): readonly CitationId[] {
  const pos = citationPosition(doc, citation);
  const together = [citation];
  for (let at = (pos ?? doc.content.size) + 1; at < doc.content.size; at += 1) {
    const node = doc.nodeAt(at);
    if (node?.type.name !== 'citation' || isPrintedAlone(String(node.attrs.id))) break;
    together.push(String(node.attrs.id));
  }
  return together.map((id) => asId<CitationId>(id));
}
