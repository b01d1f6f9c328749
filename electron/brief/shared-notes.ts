import type { CitationId, SourceId } from '../base/ids.ts';
import type { CitationPlace } from './citation-places.ts';

/**
 * The citations whose note another one may show instead of a note of its own, in reading order: those with a note of
 * their own that cite one of the same sources. None for a citation whose note others show.
 */
export function notesToShare(places: readonly CitationPlace[], id: CitationId): readonly CitationPlace[] {
  const own = places.find((place) => place.citation === id);
  if (own === undefined || places.some(({ attributes }) => attributes.sharesNoteWith === id)) return [];
  const sources = new Set<SourceId>(own.attributes.items.map(({ source }) => source));
  return places.filter(
    ({ citation, attributes }) =>
      citation !== id &&
      attributes.sharesNoteWith === null &&
      (citation === own.attributes.sharesNoteWith || attributes.items.some(({ source }) => sources.has(source))),
  );
}
