import type { ReadParagraph } from './read-paragraph.ts';
import type { Piece, RecordedGone, ReturnedUnit } from './returned-document.ts';

/** Paragraphs that are one, because the ends of all but the last were deleted. */
export type JoinedParagraphs<P> = Pick<ReturnedUnit, 'names' | 'emptyNames' | 'continued' | 'pieces' | 'ended'> & {
  /** The first of those whose words are in it. */
  readonly first: P;
};

/**
 * What is left of paragraphs that were joined, and those of which nothing is left: these are no part of the one that goes
 * on in their place, though their bookmarks may tell whose place it is. The unit is null where no end was left either.
 */
export function joinedParagraphs<P extends ReadParagraph>(
  paragraphs: readonly P[],
): { readonly unit: JoinedParagraphs<P> | null; readonly gone: readonly RecordedGone[] } {
  const last = paragraphs.at(-1);
  const gone = paragraphs.filter(isGone);
  const there = paragraphs.filter((one) => !isGone(one));
  const told = gone.flatMap(({ marks, pieces }): readonly RecordedGone[] => {
    const names = [...marks].flatMap(([name, { began }]) => (began ? [name] : []));
    return pieces.length === 0 ? [] : [{ names, pieces, by: null }];
  });
  // Of paragraphs that are all gone the last end may stay, and is a paragraph without words.
  const kept = there.length === 0 && last !== undefined && last.joinsNext === null ? [last] : there;
  const [first] = kept;
  if (first === undefined) return { unit: null, gone: told };
  const ended = last?.ended;
  const pieces = kept.flatMap((one, at): readonly Piece[] => {
    const change = kept[at - 1]?.joinsNext;
    return change == null ? one.pieces : [{ type: 'text', text: '\n', change }, ...one.pieces];
  });
  return { unit: { ...namesIn(paragraphs), pieces, ...(ended && { ended }), first }, gone: told };
}

/** A paragraph without any words is gone when its end is. */
function isGone({ pieces, joinsNext }: ReadParagraph): boolean {
  return (pieces.length > 0 || joinsNext !== null) && pieces.every(({ change }) => change?.type === 'deleted');
}

/** Bookmarks of several paragraphs as those of one: each as it was met first. */
export function namesIn(
  paragraphs: readonly Pick<ReadParagraph, 'marks'>[],
): Pick<ReturnedUnit, 'names' | 'emptyNames' | 'continued'> {
  const met = new Map<string, { began: boolean; words: boolean }>();
  for (const { marks } of paragraphs) {
    for (const [name, { began, words }] of marks) {
      const before = met.get(name);
      met.set(name, before ? { began: before.began, words: before.words || words } : { began, words });
    }
  }
  const those = (which: (mark: { began: boolean; words: boolean }) => boolean) =>
    [...met].flatMap(([name, mark]) => (which(mark) ? [name] : []));
  return {
    names: those(({ began, words }) => began && words),
    emptyNames: those(({ began, words }) => began && !words),
    continued: those(({ began, words }) => !began && words),
  };
}
