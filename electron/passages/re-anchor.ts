import type { SnapshotId, SourceId } from '../base/ids.ts';
import { locate } from './locate.ts';
import type { Passage } from './passage.ts';
import { type PassagePlace, passageMaker } from './selector.ts';

/**
 * The passages of an older snapshot on a newer one of the same source. A found passage takes the words and the place of
 * the new text; one that is ambiguous or gone keeps everything it had, old snapshot included, so that a reader can see
 * what it rested on.
 */
export function reAnchor(passages: readonly Passage[], place: PassagePlace, snapshot: SnapshotId): readonly Passage[] {
  // All passages usually belong to one source, so its paragraphs are counted once.
  const makers = new Map<SourceId, ReturnType<typeof passageMaker>>();
  return passages.map((passage) => {
    const found = locate(place.text, passage.quote, passage.position);
    if (found.state === 'ambiguous' || found.state === 'gone') return { ...passage, anchor: found.state };
    const make = makers.get(passage.source) ?? passageMaker(place, { source: passage.source, snapshot });
    makers.set(passage.source, make);
    return { ...make(passage.id, found.position), anchor: found.state };
  });
}
