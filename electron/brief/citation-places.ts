import type { Node } from 'prosemirror-model';
import type { BlockId, CitationId } from '../base/ids.ts';
import type { CitationAttributes } from './schema.ts';

/** Where a brief cites: one entry for each citation, in reading order. */
export interface CitationPlace {
  readonly citation: CitationId;
  readonly attributes: CitationAttributes;
  /** Name of the slot's node type. */
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
