import type { Brief } from '../../brief/brief.ts';
import type { CitationAttributes } from '../../brief/schema.ts';
import { textPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const singleSource: Rule = {
  id: 'single-source',
  title: 'Judgements that rest on one source',
  reason:
    'Several documents that tell one story are one source; a judgement should rest on more, or say that it does not.',
  check: ({ brief, lines }) =>
    lines
      .filter(({ node, text }) => node.type.name === 'judgement' && text.trim() !== '')
      .flatMap((line) => {
        const origins = originsOf(
          line.sentences.flatMap(({ own }) => own),
          brief,
        );
        if (origins.size !== 1) return [];
        return [
          {
            severity: 'warning',
            place: textPlace(line, 0, line.text.length),
            message: 'This judgement rests on one source, or on several that tell one story.',
            fixes: [{ type: 'cite', title: 'Cite another source', at: line.positionOf(line.text.length) }],
          } as const,
        ];
      }),
};

/** Groups of sources with a common origin, and sources that are in none. */
function originsOf(
  citations: readonly CitationAttributes[],
  { evidence }: Pick<Brief, 'evidence'>,
): ReadonlySet<string> {
  const ids = citations.flatMap(({ items }) => items.map(({ source }) => source));
  return new Set(ids.map((id) => evidence.sources[id]?.originGroup ?? `source ${id}`));
}
