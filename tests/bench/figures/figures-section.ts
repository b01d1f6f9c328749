import { figureFields, scoreFigures } from '../../claims/labelled/figure-score.ts';
import { scorePairs } from '../../compare/labelled-cases.ts';
import { amountAtLeast, compare, type ResultRow, type Target } from '../measure/result.ts';
import type { Section } from '../measure/section.ts';

/**
 * Figures and disagreements on sentences and cases of our own, the half that no rule was mended by: against a careful
 * reader, who finds all of them. The same text gives the same figures, so one reading is enough.
 */
export const figuresSection: Section = {
  name: 'figures',
  title: 'Figures: against a careful reader, on sentences held out',
  run: async ({ say }) => {
    say('reading labelled sentences and cases');
    const figures = scoreFigures('held-out');
    const pairs = scorePairs('held-out');
    const rows = [
      row(
        `precision, ${figures.labelled} figures in ${figures.sentences} sentences`,
        figures.precision,
        amountAtLeast(90),
      ),
      row('recall', figures.recall, amountAtLeast(90)),
      ...figureFields.map((field) => row(`of those found, right ${field}`, figures.fields[field], null)),
      row(`disagreements, precision, ${pairs.wanted} pairs in ${pairs.cases} cases`, pairs.precision, null),
      row('disagreements, recall', pairs.recall, null),
    ];
    return { rows, skipped: [] };
  },
};

function row(what: string, share: number, target: Target | null): ResultRow {
  return compare({
    section: 'figures',
    what,
    peer: 'a careful reader',
    unit: '%',
    ours: [share * 100],
    theirs: [100],
    target,
  });
}
