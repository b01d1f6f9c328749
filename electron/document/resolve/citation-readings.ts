import type { CitationId, SourceId } from '../../base/ids.ts';
import type { CitationReading } from '../../citations/citation-reading.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';
import { printedWordings } from './printed-wordings.ts';

/** Citations that show the note of another one have no reading. */
export function citationReadings(
  plan: NotePlan,
  sources: ReadonlyMap<SourceId, CitedSource>,
  formatted: ReadonlyMap<CitationId, FormattedText>,
): readonly CitationReading[] {
  const own = printedWordings(plan, sources);
  const first = new Map<SourceId, number>();
  for (const { items, noteNumber } of plan.clusters) {
    for (const { source } of items) if (!first.has(source)) first.set(source, noteNumber);
  }
  return plan.clusters.map(({ id, items, noteNumber }) => ({
    citation: id,
    style: formatted.get(id) ?? [],
    own: own.get(id) ?? null,
    note: noteNumber,
    pointsTo: [...new Set(items.flatMap(({ source }) => first.get(source) ?? []))].filter(
      (number) => number > 0 && number < noteNumber,
    ),
    withheld: items.some(({ source }) => sources.get(source)?.withheld === true),
  }));
}
