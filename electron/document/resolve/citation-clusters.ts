import { cleanLine } from '../../base/clean-text.ts';
import type { SourceId } from '../../base/ids.ts';
import type { CitationItem } from '../../citations/citation.ts';
import type { CitationCluster } from '../../citations/citation-engine.ts';
import type { CitationStyle } from '../../citations/citation-style.ts';
import type { CitedSource } from './cited-sources.ts';
import type { NotePlan, PlannedCluster } from './note-plan.ts';

/** The planned citations as the formatter takes them: cleaned, withheld sources replaced, "ibid." only where safe. */
export function citationClusters(
  plan: NotePlan,
  sources: ReadonlyMap<SourceId, CitedSource>,
  ibid: CitationStyle['ibid'],
  citesInNotes: boolean,
): readonly CitationCluster[] {
  const captured = new Set<SourceId>();
  const clusters: CitationCluster[] = [];
  for (const [index, planned] of plan.clusters.entries()) {
    const before = plan.clusters[index - 1];
    const continues = ibid === 'when-safe' && before !== undefined && mayBeIbid(planned, before, plan);
    clusters.push({
      id: planned.id,
      noteIndex: planned.noteNumber,
      chain: continues ? (clusters.at(-1)?.chain ?? planned.id) : planned.id,
      items: planned.items.map((item) => {
        const source = sources.get(item.source);
        const clean = cleanItem(item, source);
        // Which text was used is said once, where the source is first cited in a note.
        if (!source?.captured || !citesInNotes || captured.has(item.source)) return clean;
        captured.add(item.source);
        return { ...clean, suffix: `, ${source.captured}${clean.suffix}` };
      }),
    });
  }
  return clusters;
}

/**
 * The note directly before holds this one source and nothing else. Anything more, and a reader cannot tell what "ibid."
 * points to; the writer's own wording may say anything.
 */
function mayBeIbid(cluster: PlannedCluster, before: PlannedCluster, plan: NotePlan): boolean {
  const [only, second] = before.items;
  if (before.wording !== null || only === undefined || second !== undefined || only.source !== cluster.items[0]?.source)
    return false;
  if (only.prefix.trim() !== '' || only.suffix.trim() !== '') return false;
  if (before.noteNumber === 0 || before.noteNumber !== cluster.noteNumber - 1) return false;
  return plan.notes[before.noteNumber - 1]?.comments.length === 0;
}

function cleanItem(item: CitationItem, source: CitedSource | undefined): CitationItem {
  // What the writer put around a withheld source may name it.
  const around = source?.withheld ? { prefix: '', suffix: '' } : item;
  return {
    ...item,
    source: source?.source.id ?? item.source,
    locator: cleanLine(item.locator).trim(),
    prefix: cleanLine(around.prefix),
    suffix: cleanLine(around.suffix),
  };
}
