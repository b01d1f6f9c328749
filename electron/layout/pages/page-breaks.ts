import type { Strip } from '../blocks/strip.ts';

/**
 * Demerits of a page that ends between two strips. They are counted in the same coin as empty lines at a page's foot,
 * so that the better of two evils can be found: see `demeritsOfRoom`.
 */
export const demerits = {
  /** A heading, a caption or a table's head parted from what it stands over. */
  partedHeading: 1_000_000,
  /** A note of which nothing fits on the page that cites it. */
  displacedNote: 1_000_000,
  /** A single line of a paragraph, or of a divided row, at the foot or at the head of a page. */
  singleLine: 20_000,
  /** Part of a note goes on at the foot of the next page. */
  dividedNote: 12,
  /** Several notes go on at the foot of the next page, so that this one is not left half empty. */
  crowdedNotes: 40,
  /** The reader turns the page in the middle of a word. */
  hyphen: 5,
  /** A last page with next to nothing on it, and one that is only just no scrap. */
  scrap: 500,
  shortPage: 30,
  /** A piece too few on a short last page. */
  missingPiece: 25,
  /** A page that is all empty; half of it costs a quarter. */
  emptyPage: 2_500,
} as const;

/** Room at a page's foot that nobody sees, as a share of the page's height. */
const unseenRoom = 0.025;
/** A last page with less than this share filled looks like an accident, and like none from the second on. */
const scrapShare = 1 / 7;
const fairShare = 1 / 4;
/** Pieces, such as sources or paragraphs, that make a last page worth turning to. */
const fairPieces = 4;
/** What a page with the spaces between its strips set to this share costs: for a last page that is pulled in by it. */
export const tighterSpacings = [
  { spacing: 0.9, demerits: 2 },
  { spacing: 0.8, demerits: 5 },
] as const;
/** A page with more room than this share is tried with its notes moved together. */
export const roomyShare = 0.15;
/** Share of the demerits of room that is forgiven where the last page then begins with a heading. */
export const forgivenBeforeHeading = 0.75;
/** Fewest lines of a paragraph on either page. */
const fewestLines = 2;

export function demeritsOfBreak(above: Strip, below: Strip): number {
  if (below.startsPage) return 0;
  if (above.keepWithNext) return demerits.partedHeading;
  const { group } = below;
  if (group !== null && above.group?.id === group.id) {
    const single = group.index < fewestLines || group.count - group.index < fewestLines;
    if (single) return demerits.singleLine;
  }
  return above.breakAfter + (above.hyphenated ? demerits.hyphen : 0);
}

/** Whether a page may end like that wherever there is another way. */
export function isSound(found: number): boolean {
  return found < demerits.singleLine;
}

/** Demerits of room left at the foot of a page: they grow with its square. `share` counts from the page's height. */
export function demeritsOfRoom(share: number): number {
  return demerits.emptyPage * Math.max(0, share - unseenRoom) ** 2;
}

/**
 * Demerits of the last page before a break that is wanted, or before the end. `filled` is a share of its height; the
 * pieces on it are paragraphs, sources, rows.
 */
export function demeritsOfLastPage(filled: number, pieces: number): number {
  if (filled >= fairShare) return 0;
  const { scrap, shortPage, missingPiece } = demerits;
  const missing = Math.max(0, fairPieces - pieces) * missingPiece * (1 - filled / fairShare);
  if (filled < scrapShare) return missing + shortPage + (scrap - shortPage) * (1 - filled / scrapShare);
  return missing + (shortPage * (fairShare - filled)) / (fairShare - scrapShare);
}
