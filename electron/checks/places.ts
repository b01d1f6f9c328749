import type { PlacedSlot } from '../brief/slots.ts';
import type { FindingPlace } from './finding.ts';
import type { CheckedLine } from './text/lines.ts';

export function slotPlace({ slot, node, pos }: PlacedSlot): FindingPlace {
  return { slot: slot.key, block: null, from: pos, to: pos + node.nodeSize, source: null };
}

/** A stretch of a line's text, as positions in the document. */
export function textPlace(line: CheckedLine, start: number, end: number): FindingPlace {
  return {
    slot: line.slot.slot.key,
    block: line.block,
    from: line.positionOf(start),
    // The last character's own position: a citation may stand right behind it.
    to: end > start ? line.positionOf(end - 1) + 1 : line.positionOf(start),
    source: null,
  };
}
