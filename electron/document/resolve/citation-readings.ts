import type { CitationId, SourceId } from '../../base/ids.ts';
import type { FormattedText } from '../../citations/formatted-text.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan } from './note-plan.ts';
import { printedWordings } from './printed-wordings.ts';

/** How one citation reads in one style and edition. Citations that show the note of another one have no reading. */
export interface CitationReading {
  readonly citation: CitationId;
  /** What the citation style makes of it. */
  readonly style: FormattedText;
  /** The writer's own wording, where that is printed in its place. */
  readonly own: FormattedText | null;
  /** Its note; 0 for one in the text. */
  readonly note: number;
  /** The notes in which its sources are first cited: what a style may point back to. */
  readonly pointsTo: readonly number[];
  /** Its edition may not name one of the sources. */
  readonly withheld: boolean;
}

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
