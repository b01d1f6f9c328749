import { box, filling, forced, glue, type Items, never, penalty } from './item-list.ts';

export interface LineBreak {
  /** Index of the first item on the line. */
  readonly from: number;
  /** Index of the item at which the line ends; it is not part of the line. */
  readonly to: number;
}

export interface BreakRules {
  readonly measure: number;
  /** Points by which the first line is longer than the others. */
  readonly outdent: number;
  /** Justified lines stretch their spaces; ragged ones end where they end. */
  readonly justify: boolean;
  /** Share of its width by which the letters of a justified line may be widened or narrowed; 0 for rigid ones. */
  readonly expansion: number;
  /** Points: a last line shorter than this is avoided where another setting is nearly as good. */
  readonly shortLastLine: number;
}

interface Pass {
  /** Largest stretch of a line, as a multiple of what its spaces can take well. */
  readonly tolerance: number;
  /** Stretch lent to every ragged line, in points. */
  readonly emergency: number;
  /** Most line ends with a hyphen in a row. */
  readonly mostHyphens: number;
  readonly mayOverrun: boolean;
}

/** A place where a line may end, with the best way to get there. */
interface Feasible {
  readonly item: number;
  readonly start: number;
  readonly fitness: number;
  readonly demerits: number;
  /** How many lines up to here end with a hyphen, without one between them that does not. */
  readonly hyphens: number;
  readonly previous: Feasible | null;
}

const linePenalty = 10;
const twoHyphensInARow = 6_000;
const hyphenBeforeLastLine = 40_000;
const unevenNeighbours = 3_000;
const shortLast = 20_000;
/** A last line that is no wider than a paragraph's indent, or is nothing but the rest of a word. */
const tinyLast = 2_000_000;
/** Kinds of line ends that are kept apart: four of fitness, each with no, one or two hyphens in a row. */
const fitnesses = 4;
const hyphensApart = 3;
/** What the choice of one line end may cost the lines after it: one that is worse by more is not looked at again. */
const largestSurcharge = unevenNeighbours + 2 * twoHyphensInARow + hyphenBeforeLastLine;
/**
 * Stretch at the end of a ragged line that looks as uneven as a justified line with its spaces half again as wide: a
 * share of the measure, and no more than these points.
 */
const raggedShare = 1 / 6;
const raggedStretch = 36;
/** By how much more a hyphen is disliked where the lines are ragged: only a long word is worth one. */
const raggedHyphen = 10;

/**
 * Line ends that make the paragraph as even as it can be (Knuth and Plass's total fit). Tries with strict bounds first,
 * then without any but that no more than two hyphens stand below each other, then takes any setting; a line runs over
 * the measure only when its items allow no break at all. Lines that fit badly are not lent any stretch, as TeX does it,
 * for then all lines of the paragraph would be let out, not only those that cannot do otherwise.
 */
export function breakLines(items: Items, rules: BreakRules): readonly LineBreak[] {
  const emergency = rules.measure / 12;
  const unbounded = Number.POSITIVE_INFINITY;
  const passes: readonly Pass[] = [
    { tolerance: 2, emergency: 0, mostHyphens: 2, mayOverrun: false },
    { tolerance: unbounded, emergency, mostHyphens: 2, mayOverrun: false },
    { tolerance: unbounded, emergency: emergency * 3, mostHyphens: unbounded, mayOverrun: true },
  ];
  for (const pass of passes) {
    const found = totalFit(items, rules, pass);
    if (found !== null) return found;
  }
  return [{ from: 0, to: items.count - 1 }];
}

function totalFit(items: Items, rules: BreakRules, pass: Pass): readonly LineBreak[] | null {
  const { count } = items;
  const best: (Feasible | null)[] = Array.from({ length: fitnesses * hyphensApart }, () => null);
  const active: Feasible[] = [{ item: -1, start: 0, fitness: 1, demerits: 0, hyphens: 0, previous: null }];
  // Nodes that stay move to the front; what is left behind them is written over.
  let length = 1;
  for (let i = 0; i < count; i += 1) {
    if (!mayEndLine(items, i)) continue;
    const isForced = items.penalty[i] === forced && items.kind[i] === penalty;
    let lastDropped: Feasible | null = null;
    let least = Number.POSITIVE_INFINITY;
    let kept = 0;
    for (let place = 0; place < length; place += 1) {
      const node = active[place] as Feasible;
      const ratio = ratioOf(items, rules, pass, node, i);
      if (ratio < -1 || isForced) lastDropped = node;
      else active[kept++] = node;
      if (ratio < -1 || ratio > pass.tolerance) continue;
      if (items.hyphen[i] === 1 && node.hyphens >= pass.mostHyphens) continue;
      least = Math.min(least, consider(best, node, i, ratio, items, rules));
    }
    if (least < Number.POSITIVE_INFINITY) {
      for (let place = 0; place < best.length; place += 1) {
        const candidate = best[place];
        if (candidate == null) continue;
        if (candidate.demerits <= least + largestSurcharge) active[kept++] = candidate;
        best[place] = null;
      }
    }
    if (kept === 0) {
      if (!pass.mayOverrun || lastDropped === null) return null;
      active[kept++] = overrun(lastDropped, i, items);
    }
    length = kept;
  }
  return linesTo(active.slice(0, length), count - 1);
}

/** Where a line starts that follows a break here: at the next box, or at the end of the text. */
function nextBox(items: Items, from: number): number {
  let i = from;
  while (i < items.count && items.kind[i] !== box && !(items.kind[i] === glue && items.stretch[i] === filling)) i += 1;
  return i;
}

function mayEndLine(items: Items, i: number): boolean {
  if (items.kind[i] === glue) return i > 0 && items.kind[i - 1] === box && items.stretch[i] !== filling;
  return items.kind[i] === penalty && (items.penalty[i] as number) < never;
}

/** How far the spaces of a line must stretch (positive) or shrink (negative); below -1 it does not fit. */
function ratioOf(items: Items, rules: BreakRules, pass: Pass, node: Feasible, to: number): number {
  const from = node.start;
  const measure = node.previous === null ? rules.measure + rules.outdent : rules.measure;
  const atPenalty = items.kind[to] === penalty;
  const text = (items.widthBefore[to] as number) - (items.widthBefore[from] as number);
  const natural = text + (atPenalty ? (items.width[to] as number) : 0);
  const stretch = (items.stretchBefore[to] as number) - (items.stretchBefore[from] as number);
  if (!rules.justify) return raggedRatio(measure, natural, stretch, pass.emergency);
  const hangs = atPenalty ? (items.hang[to] as number) : (items.hang[to - 1] ?? 0);
  const slack = measure + (items.hangLeft[from] ?? 0) + hangs - natural;
  const letters = natural * rules.expansion;
  if (slack >= 0) return stretchRatio(slack, stretch, letters);
  const shrink = (items.shrinkBefore[to] as number) - (items.shrinkBefore[from] as number) + letters;
  return shrink > 0 ? slack / shrink : slack > -0.001 ? 0 : Number.NEGATIVE_INFINITY;
}

function raggedRatio(measure: number, natural: number, stretch: number, emergency: number): number {
  if (natural > measure + 0.001) return Number.NEGATIVE_INFINITY;
  if (stretch >= filling) return 0;
  return (measure - natural) / (Math.min(raggedStretch, measure * raggedShare) + emergency);
}

/** Letters widen along with the spaces until these have all they take well; what is left falls on the spaces alone. */
function stretchRatio(slack: number, spaces: number, letters: number): number {
  if (slack <= spaces + letters) return slack < 0.001 ? 0 : slack / (spaces + letters);
  return spaces > 0 ? (slack - letters) / spaces : Number.POSITIVE_INFINITY;
}

/** Keeps the way through `node` where it is the best of its kind, and returns what it costs. */
function consider(
  best: (Feasible | null)[],
  node: Feasible,
  i: number,
  ratio: number,
  items: Items,
  rules: BreakRules,
): number {
  const bounded = Math.min(Math.abs(ratio), 1_000);
  const badness = 100 * bounded * bounded * bounded;
  const cost = items.kind[i] === penalty ? (items.penalty[i] as number) : 0;
  let demerits = (linePenalty + badness) ** 2 + node.demerits;
  if (cost > 0) demerits += (rules.justify ? cost : cost * raggedHyphen) ** 2;
  const isHyphen = items.kind[i] === penalty && items.hyphen[i] === 1;
  const hyphens = isHyphen ? node.hyphens + 1 : 0;
  if (hyphens > 1) demerits += twoHyphensInARow * (hyphens - 1);
  if (cost === forced) demerits += endDemerits(node, i, items, rules);
  const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
  if (rules.justify && Math.abs(fitness - node.fitness) > 1) demerits += unevenNeighbours;
  const place = fitness + fitnesses * Math.min(hyphens, hyphensApart - 1);
  const rival = best[place];
  if (rival == null || demerits < rival.demerits) {
    best[place] = { item: i, start: nextBox(items, i), fitness, demerits, hyphens, previous: node };
  }
  return demerits;
}

/** What the last line before a forced end costs: it should not be short, nor follow a hyphen, nor be half a word. */
function endDemerits(node: Feasible, i: number, items: Items, rules: BreakRules): number {
  if (node.previous === null) return 0;
  const length = (items.widthBefore[i] as number) - (items.widthBefore[node.start] as number);
  let demerits = node.hyphens > 0 ? hyphenBeforeLastLine : 0;
  if (length < rules.shortLastLine) demerits += shortLast;
  const isPiece = node.hyphens > 0 && (items.shrinkBefore[i] as number) === (items.shrinkBefore[node.start] as number);
  if (isPiece || length < rules.shortLastLine / 2) demerits += tinyLast;
  return demerits;
}

function overrun(node: Feasible, i: number, items: Items): Feasible {
  const start = nextBox(items, i);
  return { item: i, start, fitness: 1, demerits: node.demerits + 1e9, hyphens: 0, previous: node };
}

function linesTo(active: readonly Feasible[], lastItem: number): readonly LineBreak[] | null {
  let best: Feasible | null = null;
  for (const node of active) {
    if (node.item === lastItem && (best === null || node.demerits < best.demerits)) best = node;
  }
  if (best === null) return null;
  const lines: LineBreak[] = [];
  for (let node: Feasible = best; node.previous !== null; node = node.previous) {
    lines.push({ from: node.previous.start, to: node.item });
  }
  return lines.reverse();
}
