import { type BriefComment, commentsIn, type PlacedComment } from '../brief/comments.ts';
import type { BriefChange } from '../brief/proposals/proposal.ts';
import { keptOffsets } from '../brief/proposals/rebase-edits.ts';
import { printHash } from '../export/docx/text-hash.ts';
import { Comparison, type Draft } from './comparison.ts';
import { evenPieces } from './even-text.ts';
import type { ReturnedComment } from './returned-document.ts';

/** Comments that the file did not have when it was exported, each with the words it is about, and those that were settled. */
export function commentProposals(comparison: Comparison): readonly Draft[] {
  return [...newComments(comparison), ...settledComments(comparison)];
}

/** Of the comments that the brief has, those that were settled outside since the export, or opened again. */
function settledComments(comparison: Comparison): readonly Draft[] {
  const { returned, live } = comparison;
  const here = new Map<string, PlacedComment[]>();
  for (const placed of commentsIn(live.doc)) {
    const print = printHash(placed.comment.text);
    here.set(print, [...(here.get(print) ?? []), placed]);
  }
  return returned.comments.flatMap((comment): readonly Draft[] => {
    const { text, resolved, answers, unit } = comment;
    if (answers !== null || resolved === null) return [];
    const print = printHash(text);
    // Comments in the same words are told apart by their order.
    const known = here.get(print)?.shift();
    const before = returned.baseline === null ? undefined : returned.baseline.settled.get(print);
    if (known === undefined || known.comment.resolved === resolved || before === resolved) return [];
    if (before === undefined && !resolved) return [];
    const own = unit === null ? null : (comparison.ours[comparison.ourOf[unit] ?? -1] ?? null);
    return [
      {
        kind: resolved ? ('settled' as const) : ('reopened' as const),
        place: comparison.placeOf(own),
        before: known.words.trim(),
        after: text,
        conflict: false,
        tracked: [],
        by: null,
        unable: null,
        change: { type: 'resolve', comment: known.comment.id, resolved },
        order: (unit ?? comparison.theirs.length) + 0.7,
      },
    ];
  });
}

function newComments(comparison: Comparison): readonly Draft[] {
  const { comments } = comparison.returned;
  const known = knownComments(comparison);
  return comments.flatMap((comment): readonly Draft[] => {
    if (known.has(printHash(comment.text))) return [];
    const { author, at, text, unit, quote } = comment;
    const own = unit === null ? null : (comparison.ours[comparison.ourOf[unit] ?? -1] ?? null);
    const spot = own === null && unit !== null ? comparison.spotBefore(unit) : null;
    const change = comment.answers === null ? remark(comparison, comment) : reply(comparison, comment);
    return [
      {
        kind: 'comment' as const,
        place: spot === null ? comparison.placeOf(own) : comparison.placeIn(spot.slot, spot.after.at(-1) ?? null),
        before: quote.trim(),
        after: text,
        conflict: false,
        tracked: [],
        by: { author, at },
        unable: change === null ? ('comment' as const) : null,
        change,
        order: (unit ?? comparison.theirs.length) + 0.75,
      },
    ];
  });
}

/** Those that were exported, and those that the brief has by now. */
function knownComments({ returned, live }: Comparison): ReadonlySet<string> {
  const here = commentsIn(live.doc).flatMap(({ comment }) => [comment, ...comment.replies]);
  return new Set([...(returned.baseline?.comments ?? []), ...here.map(({ text }) => printHash(text))]);
}

/** An answer to a comment that the brief has: told by its words. One to a new comment is a remark of its own. */
function reply(comparison: Comparison, comment: ReturnedComment): BriefChange | null {
  const { author, at, text } = comment;
  const first = comparison.returned.comments[comment.answers ?? -1];
  const asked = commentsIn(comparison.live.doc).find(
    (one) => first !== undefined && printHash(one.comment.text) === printHash(first.text),
  );
  if (asked) return { type: 'reply', comment: asked.comment.id, reply: { author, at, text } };
  return first === undefined ? null : remark(comparison, { ...first, author, at, text });
}

/** The comment on its words in the brief; on those of a new block once that is accepted. */
function remark(comparison: Comparison, comment: ReturnedComment): BriefChange | null {
  const { unit: index } = comment;
  const unit = index === null ? undefined : comparison.theirs[index];
  if (index === null || unit === undefined) return null;
  const even = evenPieces(unit.unit.pieces);
  const [from, to] = evenRange(even.origin, comment.from, comment.from + comment.quote.length);
  const own = comparison.ours[comparison.ourOf[index] ?? -1];
  const made = remarkOf(comment, `${index} ${comment.from}`);
  if (own === undefined) {
    const line = { block: comparison.newId(index), path: [] };
    return { type: 'remark', line, before: even.text, from, to, comment: made };
  }
  const kept = keptOffsets(even.text, own.text);
  const shown = range(from, to).flatMap((at) => own.shows[kept[at] ?? -1] ?? []);
  const target = shown[0]?.target ?? own.targets[0];
  if (target?.type !== 'line') return null;
  const offsets = shown.filter((one) => one.target === target).map(({ offset }) => offset);
  // Words that are new are not there yet, and a place between two words is none: then it is about the whole line.
  const whole = offsets.length === 0;
  return {
    type: 'remark',
    line: target.line,
    before: target.text,
    from: whole ? 0 : Math.min(...offsets),
    to: whole ? target.text.length : Math.max(...offsets) + 1,
    comment: made,
  };
}

function remarkOf({ author, at, text, answers, resolved: settled }: ReturnedComment, place: string): BriefComment {
  // An answer that becomes a remark of its own is no end of anything.
  const resolved = settled === true && answers === null;
  return {
    id: `returned-${Comparison.print([author, at, text, place])}`,
    author,
    at,
    text,
    replies: [],
    resolved,
  };
}

/** A stretch of the text that was read, in the text that is compared. */
function evenRange(origin: readonly number[], from: number, to: number): readonly [number, number] {
  const start = origin.findIndex((at) => at >= from);
  const end = origin.findIndex((at) => at >= to);
  return [start < 0 ? origin.length : start, end < 0 ? origin.length : end];
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
