import { type BreakRules, breakLines, type LineBreak } from './break-lines.ts';
import type { Items } from './item-list.ts';

/** A heading of more lines is read as a paragraph, whose lines are full. */
const mostLines = 4;
/** Halvings of the measure's upper half: to within a letter or two of the narrowest one. */
const halvings = 6;

/**
 * Line ends that make the lines of a heading as long as each other: those of the narrowest measure in which it has no
 * more lines than in its own (as `text-wrap: balance` of CSS Text 4, 6.4). No line is longer than its own measure.
 */
export function evenLines(items: Items, rules: BreakRules): readonly LineBreak[] {
  let even = breakLines(items, rules);
  const { length } = even;
  if (length < 2 || length > mostLines) return even;
  let narrow = rules.measure / 2;
  let wide = rules.measure;
  for (let halving = 0; halving < halvings; halving += 1) {
    const measure = (narrow + wide) / 2;
    const breaks = breakLines(items, { ...rules, measure });
    if (breaks.length > length) narrow = measure;
    else {
      wide = measure;
      even = breaks;
    }
  }
  return even;
}
