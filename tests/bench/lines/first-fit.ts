import type { LineBreak } from '../../../electron/layout/text/break-lines.ts';
import { box, filling, forced, glue, type Items, never, penalty } from '../../../electron/layout/text/item-list.ts';

/** Fills each line with as much as goes on it, as word processors and browsers do. */
export function firstFit(items: Items, measure: number): readonly LineBreak[] {
  const lines: LineBreak[] = [];
  let from = nextBox(items, 0);
  let lastFit = -1;
  let width = 0;
  for (let i = from; i < items.count; i += 1) {
    const mayEnd = endsLine(items, i);
    const extra = items.kind[i] === penalty ? (items.width[i] ?? 0) : 0;
    if (mayEnd && width + extra <= measure + 0.001) lastFit = i;
    const over = items.kind[i] === box && width + (items.width[i] ?? 0) > measure + 0.001;
    const isForced = items.kind[i] === penalty && items.penalty[i] === forced;
    if ((over && lastFit > from) || isForced) {
      const to = isForced && width <= measure + 0.001 ? i : Math.max(lastFit, from + 1);
      lines.push({ from, to });
      from = nextBox(items, to);
      i = from - 1;
      width = 0;
      lastFit = -1;
      continue;
    }
    if (items.kind[i] !== penalty) width += items.width[i] ?? 0;
  }
  return lines;
}

function endsLine(items: Items, i: number): boolean {
  if (items.kind[i] === glue) return items.kind[i - 1] === box && items.stretch[i] !== filling;
  return items.kind[i] === penalty && (items.penalty[i] ?? 0) < never;
}

function nextBox(items: Items, from: number): number {
  let i = from;
  while (i < items.count && items.kind[i] !== box) i += 1;
  return i;
}
