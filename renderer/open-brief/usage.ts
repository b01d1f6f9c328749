import type { Node } from 'prosemirror-model';
import type { BlockId, CitationId, ClaimId, SourceId } from '../../electron/base/ids.ts';
import type { CitationAttributes } from '../../electron/brief/schema.ts';

/** Where a brief cites: one entry for each citation, in reading order. */
export interface CitationPlace {
  readonly citation: CitationId;
  readonly attributes: CitationAttributes;
  readonly slot: string;
  /** The innermost block with an id around the citation. */
  readonly block: BlockId | null;
  /** The words around it, to recognise the place by. */
  readonly words: string;
}

const placesOf = new WeakMap<Node, readonly CitationPlace[]>();

/** Every citation of the document, worked out once for each slot that changed. */
export function citationPlaces(doc: Node): readonly CitationPlace[] {
  const places: CitationPlace[] = [];
  doc.forEach((slot) => {
    const known = placesOf.get(slot) ?? placesIn(slot);
    placesOf.set(slot, known);
    places.push(...known);
  });
  return places;
}

function placesIn(slot: Node): readonly CitationPlace[] {
  const places: CitationPlace[] = [];
  const visit = (node: Node, block: string | null) => {
    const inner = node.isBlock && typeof node.attrs.id === 'string' ? node.attrs.id : block;
    node.forEach((child) => {
      if (child.type.name !== 'citation') {
        visit(child, inner);
        return;
      }
      const attributes = child.attrs as CitationAttributes;
      places.push({
        citation: attributes.id as CitationId,
        attributes,
        slot: slot.type.name,
        block: inner as BlockId | null,
        words: shortened(node.textContent),
      });
    });
  };
  visit(slot, null);
  return places;
}

function shortened(text: string): string {
  const plain = text.replaceAll('\u2060', '').trim();
  return plain.length > 90 ? `${plain.slice(0, 88).trimEnd()}…` : plain;
}

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
