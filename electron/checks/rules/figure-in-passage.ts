import type { Brief } from '../../brief/brief.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import { citedPassages, passageText } from '../cited-passages.ts';
import { textPlace } from '../places.ts';
import type { Rule } from '../rule.ts';
import { sourceTitles, withoutTitles } from '../source-titles.ts';
import { allNumbers, type NumberInText, statedFigures } from '../text/numbers.ts';

export const figureInPassage: Rule = {
  id: 'figure-in-passage',
  title: 'Figures and their sources',
  reason: 'A figure that its source does not give is the first thing a sceptic finds.',
  check: ({ brief, lines }) => {
    const titles = sourceTitles(brief);
    return lines
      .filter(({ slot, path }) => slot.slot.content !== 'exercise' && !path.includes('quote'))
      .flatMap((line) =>
        line.sentences.flatMap((sentence) => {
          const passages = citedPassages(sentence.covering, brief).map(passageText);
          if (passages.length === 0) return [];
          const given = passages.flatMap(allNumbers);
          const known = [...given, ...claimedValues(sentence.covering, brief)];
          return statedFigures(withoutTitles(sentence.text, titles))
            .filter((figure) => !known.some((other) => isSame(figure, other)))
            .map((figure) => ({
              severity: 'error' as const,
              place: textPlace(line, sentence.start + figure.start, sentence.start + figure.end),
              message: messageFor(figure, given),
              fixes: [],
            }));
        }),
      );
  },
};

type Amount = Pick<NumberInText, 'values' | 'unit'>;

/** Values the cited claims were given as data: "tens of thousands" has no number to be found in the text. */
function claimedValues(citations: readonly CitationAttributes[], brief: Pick<Brief, 'evidence'>): readonly Amount[] {
  const claims = citations.flatMap(({ items }) =>
    items.flatMap(({ claim }) => (claim ? (brief.evidence.claims[claim] ?? []) : [])),
  );
  return claims.flatMap(({ figures }) =>
    figures.map(({ value, low, high, unit }) => ({
      values: [value, low, high].filter((one) => one !== null),
      unit: unit === 'percent' ? 'percent' : null,
    })),
  );
}

/** The same amount: a share is not a count. Money may be told by a sign here and by a word there. */
function isSame(figure: Amount, other: Amount): boolean {
  if ((figure.unit === 'percent') !== (other.unit === 'percent')) return false;
  return figure.values.some((value) => other.values.some((given) => isEqual(value, given)));
}

// Scale words are multiplied out in binary fractions: 5.1 million is not to the last bit 5,100,000.
function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}

function messageFor(figure: NumberInText, given: readonly NumberInText[]): string {
  const like = given.filter(({ unit, values }) => unit === figure.unit && !values.every((value) => value < 10));
  const shown = [...new Set((like.length > 0 ? like : given).map(({ raw }) => raw))].slice(0, 4);
  const says = shown.length === 0 ? 'which gives no figure' : `which says ${shown.join(', ')}`;
  return `“${figure.raw}” is not in the cited passage, ${says}.`;
}
