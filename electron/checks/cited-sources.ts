import type { SourceId } from '../base/ids.ts';
import { citationOrder } from '../brief/citation-order.ts';
import type { Source } from '../library/source.ts';
import type { CheckedBrief } from './rule.ts';

/** The sources the brief cites, in the order a reader meets them, as far as the evidence has them. */
export function citedSources({ brief, doc }: CheckedBrief): readonly Source[] {
  const ids = new Set<SourceId>(
    citationOrder(doc).flatMap(({ attributes }) => attributes.items.map(({ source }) => source)),
  );
  return [...ids].flatMap((id) => brief.evidence.sources[id] ?? []);
}
