import type { CslItem } from '../base/csl-json.ts';
import type { SourceId } from '../base/ids.ts';
import type { CitationItem } from './citation.ts';
import type { CitationCluster } from './citation-engine.ts';

/** How the citations of a document differ from what they were. */
export interface ClusterChanges {
  /** New ones and those that cite something else, in reading order. */
  readonly changed: readonly CitationCluster[];
  readonly removed: boolean;
  /** Some that were there before stand in another order. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Sources that were cited before are met in another order. */
  readonly reordered: boolean;
  /** Sources that were not cited before or are no longer; every source when something moved. */
  readonly touched: ReadonlySet<SourceId>;
}

export function clusterChanges(before: readonly CitationCluster[], after: readonly CitationCluster[]): ClusterChanges {
  const old = new Map(before.map((cluster) => [cluster.id, cluster]));
  const now = new Set(after.map((cluster) => cluster.id));
  const kept = before.filter((cluster) => now.has(cluster.id));
  const gone = before.filter((cluster) => !now.has(cluster.id));
  const known = after.filter((cluster) => old.has(cluster.id));
  const changed = after.filter((cluster) => !sameCluster(old.get(cluster.id), cluster));
  const moved = known.some((cluster, index) => cluster.id !== kept[index]?.id);
  const reordered = firstCitedOrder(before, after) !== firstCitedOrder(after, before);
  const [citedBefore, citedNow] = [sourcesOf(before), sourcesOf(after)];
  const all = new Set([...citedBefore, ...citedNow]);
  return {
    changed,
    removed: gone.length > 0,
    moved,
    renumbered: known.some((cluster) => cluster.noteIndex !== old.get(cluster.id)?.noteIndex),
    reordered,
    touched:
      moved || reordered
        ? all
        : new Set([...all].filter((source) => !citedBefore.has(source) || !citedNow.has(source))),
  };
}

/** The same citations in the same places: there is nothing to format again. */
export function sameClusters(before: readonly CitationCluster[], after: readonly CitationCluster[]): boolean {
  return (
    before.length === after.length &&
    after.every((cluster, index) => {
      const other = before[index];
      return other?.id === cluster.id && other.noteIndex === cluster.noteIndex && sameCluster(other, cluster);
    })
  );
}

function sourcesOf(clusters: readonly CitationCluster[]): ReadonlySet<SourceId> {
  return new Set(clusters.flatMap((cluster) => cluster.items.map((item) => item.source)));
}

/** The sources of `clusters` in the order in which they are first cited, as far as `others` cite them too. */
function firstCitedOrder(clusters: readonly CitationCluster[], others: readonly CitationCluster[]): string {
  const [order, common] = [sourcesOf(clusters), sourcesOf(others)];
  return JSON.stringify([...order].filter((source) => common.has(source)));
}

/**
 * Whether a touched source goes by the same name as another one. How a processor tells such sources apart depends on
 * the way it came to know them, so their citations must be formatted from the start.
 */
export function sharesName(touched: ReadonlySet<SourceId>, items: ReadonlyMap<SourceId, CslItem>): boolean {
  if (touched.size === 0) return false;
  const names = new Map<string, number>();
  for (const item of items.values()) names.set(nameOf(item), (names.get(nameOf(item)) ?? 0) + 1);
  return [...touched].some((source) => {
    const item = items.get(source);
    return item !== undefined && (names.get(nameOf(item)) ?? 0) > 1;
  });
}

/** What a short citation names a source by: its first author, or its title. */
function nameOf(item: CslItem): string {
  const [first] = item.author ?? item.editor ?? [];
  return (first?.family ?? first?.literal ?? item.title ?? '').toLowerCase();
}

/** A note number that only shifted is no change: it travels with the order of the citations. */
function sameCluster(a: CitationCluster | undefined, b: CitationCluster): boolean {
  return (
    a !== undefined &&
    a.chain === b.chain &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => sameItem(item, b.items[index]))
  );
}

/** Only what is printed counts. */
function sameItem(a: CitationItem, b: CitationItem | undefined): boolean {
  return (
    a.source === b?.source &&
    a.locator === b.locator &&
    a.label === b.label &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix
  );
}
