import type { ShapedText } from '../fonts.ts';
import { notInRun } from './item-list.ts';
import type { StyledRun } from './runs.ts';

/** Text of one look on one line, as long as the line is being put together. */
export interface OpenSegment {
  readonly run: StyledRun;
  readonly runIndex: number;
  readonly face: ShapedText['face'];
  readonly shaped: ShapedText[];
  readonly missing: string[];
  /** Room between ideographs: after which of the shaped words, and how much before the line is justified. */
  readonly joints: { readonly after: number; readonly width: number }[];
  /** Where its text stands in that of the run, for as long as it is one stretch of it. */
  from: number;
  to: number;
  /** What it says where that is not what stands in the run. */
  said: string | null;
  natural: number;
  spaces: number;
  /** Where it came to stand. */
  x: number;
}

/** The last segment where it goes on in this look, or a new one after it. */
export function openPart(
  parts: OpenSegment[],
  run: StyledRun,
  runIndex: number,
  face: ShapedText['face'],
): OpenSegment {
  const last = parts.at(-1);
  if (last !== undefined && last.runIndex === runIndex && last.face === face) return last;
  const part = newPart(run, runIndex, face);
  parts.push(part);
  return part;
}

export function newPart(run: StyledRun, runIndex: number, face: ShapedText['face']): OpenSegment {
  return {
    run,
    runIndex,
    face,
    shaped: [],
    missing: [],
    joints: [],
    from: 0,
    to: 0,
    said: null,
    natural: 0,
    spaces: 0,
    x: 0,
  };
}

/**
 * Adds to what a part says. What is cut out of the run's text in one piece costs nothing, whereas a line put together
 * from its words would be kept as a chain of them for as long as the page.
 */
export function say(part: OpenSegment, at: number, text: string): void {
  if (!goesOn(part, at, text.length)) part.said = textOf(part) + text;
}

/** Whether the next characters are those that follow in the run's text; then they are taken in. */
export function goesOn(part: OpenSegment, at: number, length: number): boolean {
  if (at === notInRun || part.said !== null) return false;
  if (part.from === part.to) part.from = at;
  else if (part.to !== at) return false;
  part.to = at + length;
  return true;
}

export function textOf({ said, from, to, run }: OpenSegment): string {
  return said ?? run.text.slice(from, to);
}

export function addJoint(parts: OpenSegment[], width: number): void {
  const last = parts.at(-1);
  if (last === undefined) return;
  last.joints.push({ after: last.shaped.length - 1, width });
  last.natural += width;
}
