import { citationOrder } from '../../brief/citation-order.ts';
import { slotAround } from '../../brief/slots.ts';
import { citedPassages } from '../cited-passages.ts';
import type { Rule } from '../rule.ts';

const words = {
  reworded: 'was reworded in the newer version of its source',
  ambiguous: 'stands at several places in the newer version of its source',
  gone: 'is no longer in its source',
} as const;

export const passageState: Rule = {
  id: 'passage-state',
  title: 'Passages that changed',
  reason: 'A source that was imported again may no longer say what was cited from it.',
  check: ({ brief, doc }) =>
    citationOrder(doc).flatMap(({ attributes, pos, number }) =>
      citedPassages([attributes], brief).flatMap(({ anchor, quote }) =>
        anchor === 'ok' || anchor === 'moved'
          ? []
          : [
              {
                severity: anchor === 'gone' ? 'error' : 'warning',
                place: {
                  slot: slotAround(doc, pos)?.slot.key ?? null,
                  block: null,
                  from: pos,
                  to: pos + 1,
                  source: null,
                },
                message: `The passage of note ${number}, “${shortened(quote.exact)}”, ${words[anchor]}.`,
                fixes: [{ type: 'cite', title: 'Cite again', at: pos }],
              } as const,
            ],
      ),
    ),
};

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
