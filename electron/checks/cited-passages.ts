import type { Brief } from '../brief/brief.ts';
import type { CitationAttributes } from '../brief/schema.ts';
import type { Passage } from '../passages/passage.ts';

/** The passages that citations rest on, as far as the evidence has them. */
export function citedPassages(
  citations: readonly CitationAttributes[],
  brief: Pick<Brief, 'evidence'>,
): readonly Passage[] {
  const { claims, passages } = brief.evidence;
  const ids = citations.flatMap(({ items }) =>
    items.flatMap((item) => {
      const claim = item.claim === null ? undefined : claims[item.claim];
      return [...item.passages, ...(claim?.passages.map(({ passage }) => passage) ?? [])];
    }),
  );
  return [...new Set(ids)].flatMap((id) => passages[id] ?? []);
}

/** What a passage says, with the few characters kept from before and behind it. */
export function passageText({ quote }: Passage): string {
  return `${quote.prefix}${quote.exact}${quote.suffix}`;
}
