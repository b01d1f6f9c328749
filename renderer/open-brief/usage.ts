import type { Node } from 'prosemirror-model';
import type { ClaimId, SourceId } from '../../electron/base/ids.ts';
import { citationPlaces } from '../../electron/brief/citation-places.ts';

/** How often each claim is cited. */
export function claimUses(doc: Node): ReadonlyMap<ClaimId, number> {
  return count(citationPlaces(doc).flatMap((place) => place.attributes.items.flatMap((item) => item.claim ?? [])));
}

/** How often each source is cited. */
export function sourceUses(doc: Node): ReadonlyMap<SourceId, number> {
  return count(citationPlaces(doc).flatMap((place) => place.attributes.items.map((item) => item.source)));
}

function count<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
