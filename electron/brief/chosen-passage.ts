import { asId, type NewId, type PassageId } from '../base/ids.ts';
import { chosenRange } from '../claims/chosen-range.ts';
import type { Snapshot } from '../library/snapshot.ts';
import type { TextRange } from '../library/text-range.ts';
import type { Passage } from '../passages/passage.ts';
import { passageMaker } from '../passages/selector.ts';

/** Words chosen in a source, in whole words, to be cited without a claim; null where nothing but white space was chosen. */
export function chosenPassage(snapshot: Snapshot, chosen: TextRange, newId: NewId): Passage | null {
  const range = chosenRange(chosen, snapshot.text);
  if (range.start >= range.end) return null;
  const make = passageMaker(snapshot, { source: snapshot.source, snapshot: snapshot.id });
  return make(asId<PassageId>(newId()), range);
}
