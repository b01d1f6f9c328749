import type { Node, Schema } from 'prosemirror-model';
import type { NewId } from '../base/ids.ts';
import type { CitationItem } from '../citations/citation.ts';
import type { Claim } from '../claims/claim.ts';
import type { Passage } from '../passages/passage.ts';
import type { ClaimToPlace } from './claim-to-place.ts';
import type { CitationAttributes } from './schema.ts';

/**
 * A claim as a cited item. The locator is the printed page where the source has pages and the paragraph's number
 * otherwise, so that the reader can find the place in both.
 */
export function citedClaim(claim: Claim, passages: readonly Passage[]): CitationItem {
  const own = claim.passages.filter((passage) => passage.role !== 'context').map((passage) => passage.passage);
  const first = passages.find((passage) => passage.id === own[0]);
  return { source: claim.source, claim: claim.id, passages: own, ...locatorOf(first), prefix: '', suffix: '' };
}

/** A claim and those that say the same, as the items of one note; a place is named once. */
export function citedItems({
  claim,
  passages,
  twins = [],
}: Pick<ClaimToPlace, 'claim' | 'passages' | 'twins'>): readonly CitationItem[] {
  const items = [{ claim, passages }, ...twins].map((one) => citedClaim(one.claim, one.passages));
  const place = ({ source, label, locator }: CitationItem) => `${source} ${label} ${locator}`;
  return items.filter((item, index) => items.findIndex((other) => place(other) === place(item)) === index);
}

/** A passage without a claim, for text quoted from a source as it stands. */
export function citedPassage(passage: Passage): CitationItem {
  return {
    source: passage.source,
    claim: null,
    passages: [passage.id],
    ...locatorOf(passage),
    prefix: '',
    suffix: '',
  };
}

export function citationNode(schema: Schema, items: readonly CitationItem[], newId: NewId, comment = ''): Node {
  const attributes: CitationAttributes = { id: newId(), items, comment, sharesNoteWith: null, override: null };
  return schema.node('citation', { ...attributes });
}

function locatorOf(passage: Passage | undefined): Pick<CitationItem, 'locator' | 'label'> {
  if (passage?.page) return { locator: passage.page, label: 'page' };
  return passage && passage.paragraph > 0
    ? { locator: String(passage.paragraph), label: 'paragraph' }
    : { locator: '', label: 'page' };
}
