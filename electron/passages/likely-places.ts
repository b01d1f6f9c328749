/** Counts what a search costs, for tests that hold the cost to the length of the text. */
export interface Effort {
  steps: number;
}

/** A quote cut in pieces of this many characters keeps one of them whole when 15 % of its characters change. */
const pieceLength = 5;
/** A piece that stands in more places than this says nothing about where a quote stands. */
const mostPlaces = 64;

interface Piece {
  /** Which quote it is of, and where in it. */
  readonly quote: number;
  readonly offset: number;
}

/** A place where a quote may begin, and how many of its pieces say so. */
export interface LikelyPlace {
  readonly start: number;
  readonly pieces: number;
}

/**
 * Where in a text each quote may begin, by the pieces of it that stand there; in order of place. The text is read once
 * for all quotes together, so a thousand of them cost hardly more than one. Null for a quote whose pieces are all too
 * common, or that is too short to have any.
 */
export function likelyPlaces(
  text: string,
  quotes: readonly string[],
  effort?: Effort,
): readonly (readonly LikelyPlace[] | null)[] {
  const pieces = piecesOf(quotes);
  const places = new Map<number, number[]>();
  for (let at = 0; at + pieceLength <= text.length; at += 1) {
    const key = keyAt(text, at);
    if (!pieces.has(key)) continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]);
    else if (known.length <= mostPlaces) known.push(at);
  }
  const votes = quotes.map(() => new Map<number, number>());
  const heard = quotes.map(() => false);
  let steps = text.length;
  for (const [key, own] of pieces) {
    const found = places.get(key) ?? [];
    if (found.length > mostPlaces) continue;
    for (const { quote, offset } of own) {
      heard[quote] = true;
      const starts = votes[quote];
      steps += found.length;
      for (const at of found) {
        const start = at - offset;
        starts?.set(start, (starts.get(start) ?? 0) + 1);
      }
    }
  }
  if (effort) effort.steps += steps;
  return votes.map((starts, quote) =>
    heard[quote] === true
      ? [...starts].map(([start, count]) => ({ start, pieces: count })).sort((a, b) => a.start - b.start)
      : null,
  );
}

function piecesOf(quotes: readonly string[]): ReadonlyMap<number, readonly Piece[]> {
  const pieces = new Map<number, Piece[]>();
  quotes.forEach((text, quote) => {
    for (let offset = 0; offset + pieceLength <= text.length; offset += pieceLength) {
      const key = keyAt(text, offset);
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, [{ quote, offset }]);
      else known.push({ quote, offset });
    }
  });
  return pieces;
}

/** A number for the characters of a piece. Two pieces may share one; whoever asks compares the words afterwards. */
function keyAt(text: string, at: number): number {
  let key = 0x811c9dc5;
  for (let index = at; index < at + pieceLength; index += 1) key = Math.imul(key ^ text.charCodeAt(index), 0x01000193);
  return key >>> 0;
}
