import type { Line } from '../../../electron/layout/text/lines.ts';

/** How the lines of paragraphs came out. */
export interface LineQuality {
  readonly lines: number;
  /** Lines that were to be filled: all but the last of each paragraph. */
  readonly filled: number;
  /** Filled lines whose spaces are wider by more than they take well, half their width (Knuth's r > 1). */
  readonly loose: number;
  /** Largest r, and the sum of all without their signs. */
  readonly worst: number;
  readonly sumOfRatios: number;
  readonly hyphenated: number;
  /** Most line ends with a hyphen in a row. */
  readonly longestLadder: number;
  /** Paragraphs with three or more. */
  readonly ladders: number;
  /** Last lines below two ems. */
  readonly shortLast: number;
  /** Last lines that are the rest of a divided word and nothing more. */
  readonly lastPieces: number;
  /** White threads: spaces over each other, by less than a quarter of an em, in four lines. */
  readonly rivers: number;
}

const nothing: LineQuality = {
  lines: 0,
  filled: 0,
  loose: 0,
  worst: 0,
  sumOfRatios: 0,
  hyphenated: 0,
  longestLadder: 0,
  ladders: 0,
  shortLast: 0,
  lastPieces: 0,
  rivers: 0,
};
/** What a space takes well, as a share of its width. */
const stretch = 0.5;
const shrink = 0.33;
const riverLength = 4;

/** Judges the lines of one justified paragraph. Lengths are points; `em` is the type size. */
export function qualityOf(lines: readonly Line[], measure: number, em: number): LineQuality {
  const filled = lines.slice(0, -1);
  const last = lines.at(-1);
  const ratios = filled.map((line) => ratioOf(line, measure));
  const ladder = longestRun(lines.map((line) => line.hyphenated));
  const afterHyphen = filled.at(-1)?.hyphenated === true;
  return {
    lines: lines.length,
    filled: filled.length,
    loose: ratios.filter((ratio) => ratio > 1.001).length,
    worst: Math.max(0, ...ratios),
    sumOfRatios: ratios.reduce((sum, ratio) => sum + Math.abs(ratio), 0),
    hyphenated: lines.filter((line) => line.hyphenated).length,
    longestLadder: ladder,
    ladders: ladder > 2 ? 1 : 0,
    shortLast: filled.length > 0 && last !== undefined && last.width < 2 * em ? 1 : 0,
    lastPieces: afterHyphen && last !== undefined && spacesOf(last).length === 0 ? 1 : 0,
    rivers: riversOf(filled, em),
  };
}

export function together(all: readonly LineQuality[]): LineQuality {
  return all.reduce(
    (sum, next) => ({
      lines: sum.lines + next.lines,
      filled: sum.filled + next.filled,
      loose: sum.loose + next.loose,
      worst: Math.max(sum.worst, next.worst),
      sumOfRatios: sum.sumOfRatios + next.sumOfRatios,
      hyphenated: sum.hyphenated + next.hyphenated,
      longestLadder: Math.max(sum.longestLadder, next.longestLadder),
      ladders: sum.ladders + next.ladders,
      shortLast: sum.shortLast + next.shortLast,
      lastPieces: sum.lastPieces + next.lastPieces,
      rivers: sum.rivers + next.rivers,
    }),
    nothing,
  );
}

/** By what multiple of what they take well the spaces of a line change. A line left unfilled is as loose as it would be filled. */
function ratioOf(line: Line, measure: number): number {
  const spaces = spacesOf(line);
  const natural = spaces.reduce((sum, space) => sum + space.natural, 0);
  const missing = Math.max(0, measure - line.width);
  const added = spaces.length * line.spacing + (missing > 1 ? missing : 0);
  if (Math.abs(added) < 0.01) return 0;
  return natural === 0 ? 100 : added / (natural * (added > 0 ? stretch : shrink));
}

interface SetSpace {
  readonly natural: number;
  /** From the line's start to the middle of the space. */
  readonly centre: number;
}

/** The spaces between the words of a line, not the one at its end. */
function spacesOf(line: Line): readonly SetSpace[] {
  const spaces: SetSpace[] = [];
  for (const segment of line.segments) {
    let x = segment.x;
    for (const { text, width } of segment.shaped) {
      const natural = (width * segment.size) / 1000;
      const isSpace = text === ' ' || text === '\u00a0';
      const set = natural * (1 + line.expansion) + (isSpace ? line.spacing : 0);
      if (isSpace && x + set < line.width + 0.01) spaces.push({ natural, centre: x + set / 2 });
      x += set;
    }
  }
  return spaces;
}

function longestRun(marks: readonly boolean[]): number {
  let run = 0;
  let longest = 0;
  for (const mark of marks) {
    run = mark ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function riversOf(lines: readonly Line[], em: number): number {
  let above: readonly { readonly x: number; readonly length: number }[] = [];
  let rivers = 0;
  for (const line of lines) {
    const here = spacesOf(line).map(({ centre }) => {
      const joined = above.filter((other) => Math.abs(other.x - centre) < em / 4).map((other) => other.length);
      return { x: centre, length: 1 + Math.max(0, ...joined) };
    });
    rivers += here.filter(({ length }) => length === riverLength).length;
    above = here;
  }
  return rivers;
}
