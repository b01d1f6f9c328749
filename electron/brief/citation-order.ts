import type { Node } from 'prosemirror-model';
import { RepeatedNotes } from './repeated-notes.ts';
import type { CitationAttributes } from './schema.ts';
import { isIncluded } from './slots.ts';

/** One citation where it stands. */
export interface PlacedCitation {
  readonly attributes: CitationAttributes;
  readonly pos: number;
  /** The number of its note, counted from 1 in reading order. */
  readonly number: number;
  /** The mark that makes the note; a later mark of the same note only shows the number again. */
  readonly first: boolean;
}

/**
 * The citations of a document in the order a reader meets them, switched-off slots left out. Citations that share a
 * note have one number, which the first of them to be read receives; one that shares a note with a citation that is no
 * longer there has a note of its own. With `sharesRepeats` so does a citation that says what an earlier one says.
 */
export function citationOrder(doc: Node, sharesRepeats = false): readonly PlacedCitation[] {
  const found: { attributes: CitationAttributes; pos: number }[] = [];
  doc.forEach((slot, offset) => {
    if (!isIncluded(slot)) return;
    slot.descendants((node, pos) => {
      if (node.type.name === 'citation') found.push({ attributes: citationAttributes(node), pos: offset + 1 + pos });
    });
  });
  const shares = new Map(found.map(({ attributes }) => [attributes.id, attributes.sharesNoteWith]));
  const numbers = new Map<string, number>();
  const repeated = new RepeatedNotes(sharesRepeats);
  return found.map(({ attributes, pos }) => {
    const own = noteOf(attributes.id, shares);
    const note = repeated.noteOf(own, attributes, numbers.has(own));
    const known = numbers.get(note);
    const number = known ?? numbers.size + 1;
    if (known === undefined) numbers.set(note, number);
    return { attributes, pos, number, first: known === undefined };
  });
}

export function citationAttributes(node: Node): CitationAttributes {
  return node.attrs as CitationAttributes;
}

/** The citation at the end of the chain of shared notes; a circle ends at its smallest id, so all in it agree. */
function noteOf(id: string, shares: ReadonlyMap<string, string | null>): string {
  const seen: string[] = [];
  let at = id;
  for (;;) {
    seen.push(at);
    const next = shares.get(at) ?? null;
    if (next === null || !shares.has(next)) return at;
    if (seen.includes(next)) return [...seen.slice(seen.indexOf(next))].sort()[0] ?? at;
    at = next;
  }
}
