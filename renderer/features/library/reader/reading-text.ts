import type { ClaimId } from '../../../../electron/base/ids.ts';
import type { SourceText } from '../../../../electron/contract/library-requests.ts';
import type { RemovedRange } from '../../../../electron/library/snapshot.ts';
import type { SourceBlock } from '../../../../electron/library/structure.ts';

/** A stretch of text that is highlighted as one: the same claims cover all of it. */
export interface ReadingSpan {
  readonly start: number;
  readonly text: string;
  readonly claims: readonly ClaimId[];
}

/** One paragraph of the reader: a block of the source, or page furniture that stands between blocks. */
export type ReadingPart =
  | {
      readonly type: 'block';
      readonly block: SourceBlock;
      readonly spans: readonly ReadingSpan[];
      /** A rule asks about these words, here or in the paragraphs around. */
      readonly asked: boolean;
      /** What is asked about or was brought back, where its last words stand. */
      readonly offered: readonly RemovedRange[];
    }
  | { readonly type: 'removed'; readonly range: RemovedRange; readonly text: string };

/** The text of a source in reading order, with its claims as highlights and what was left out in its place. */
export function readingParts(source: Pick<SourceText, 'snapshot' | 'passages' | 'claims'>): readonly ReadingPart[] {
  const { snapshot } = source;
  const marks = claimMarks(source);
  const overlaps = (range: RemovedRange) =>
    snapshot.blocks.some((block) => range.start < block.end && block.start < range.end);
  // Shown once, in its place, as what was left out.
  const leftOut = (block: SourceBlock) =>
    snapshot.removed.some((range) => range.state === 'removed' && range.start <= block.start && block.end <= range.end);
  const kept = snapshot.blocks.filter((block) => !leftOut(block));
  const blocks = kept.map((block, at): ReadingPart => {
    const touching = snapshot.removed.filter(
      (range) => range.state !== 'removed' && range.start < block.end && block.start < range.end,
    );
    const next = kept[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    return {
      type: 'block',
      block,
      spans: spansOf(snapshot.text, block, marks),
      asked: touching.some(({ state }) => state === 'offered'),
      offered: touching.filter(({ end }) => end <= next),
    };
  });
  const removed = snapshot.removed
    .filter((range) => range.state === 'removed' || !overlaps(range))
    .map((range): ReadingPart => ({ type: 'removed', range, text: snapshot.text.slice(range.start, range.end).trim() }))
    .filter((part) => part.type !== 'removed' || part.text !== '');
  return [...blocks, ...removed].sort((a, b) => startOf(a) - startOf(b));
}

function startOf(part: ReadingPart): number {
  return part.type === 'block' ? part.block.start : part.range.start;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly claim: ClaimId;
}

/** Passages that still stand where they were found; the others are listed elsewhere, never drawn at a guessed place. */
function claimMarks({
  passages,
  claims,
  snapshot,
}: Pick<SourceText, 'snapshot' | 'passages' | 'claims'>): readonly Mark[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return claims
    .filter((claim) => claim.discarded === null)
    .flatMap((claim) =>
      claim.passages.flatMap(({ passage }): Mark[] => {
        const found = byId.get(passage);
        if (!found || found.snapshot !== snapshot.id || found.anchor === 'gone' || found.anchor === 'ambiguous')
          return [];
        return [{ start: found.position.start, end: found.position.end, claim: claim.id }];
      }),
    )
    .sort((a, b) => a.start - b.start);
}

/** Cuts a range at every border of a mark, so that each piece has one set of claims. */
export function spansOf(
  text: string,
  range: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): readonly ReadingSpan[] {
  const inside = marks.filter((mark) => mark.start < range.end && range.start < mark.end);
  const cuts = new Set([range.start, range.end]);
  for (const mark of inside) {
    cuts.add(Math.max(mark.start, range.start));
    cuts.add(Math.min(mark.end, range.end));
  }
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? range.end;
    const claims = inside.filter((mark) => mark.start < end && start < mark.end).map((mark) => mark.claim);
    return { start, text: text.slice(start, end), claims };
  });
}
