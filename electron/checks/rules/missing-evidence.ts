import type { Brief } from '../../brief/brief.ts';
import { citationOrder } from '../../brief/citation-order.ts';
import { sharesRepeats } from '../../brief/repeated-notes.ts';
import { slotAround } from '../../brief/slots.ts';
import type { CitationItem } from '../../citations/citation.ts';
import type { Rule } from '../rule.ts';

export const missingEvidence: Rule = {
  id: 'missing-evidence',
  title: 'Citations without evidence',
  reason: 'A citation whose source or passage did not travel with the brief leads nowhere.',
  check: ({ brief, doc }) =>
    citationOrder(doc, sharesRepeats(brief.metadata)).flatMap(({ attributes, pos, number }) => {
      const missing = attributes.items.flatMap((item) => missingIn(item, brief));
      if (missing.length === 0) return [];
      return [
        {
          severity: 'error',
          place: { slot: slotAround(doc, pos)?.slot.key ?? null, block: null, from: pos, to: pos + 1, source: null },
          message: `Note ${number} cites ${[...new Set(missing)].join(' and ')} that the brief does not hold.`,
          fixes: [{ type: 'cite', title: 'Cite again', at: pos }],
        } as const,
      ];
    }),
};

function missingIn(item: CitationItem, { evidence }: Pick<Brief, 'evidence'>): readonly string[] {
  return [
    evidence.sources[item.source] ? '' : 'a source',
    item.claim === null || evidence.claims[item.claim] ? '' : 'a claim',
    item.passages.every((passage) => evidence.passages[passage]) ? '' : 'a passage',
  ].filter((part) => part !== '');
}
