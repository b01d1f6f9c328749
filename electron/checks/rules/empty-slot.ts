import { isEmptyBlock } from '../../brief/slots.ts';
import { slotPlace } from '../places.ts';
import type { Rule } from '../rule.ts';

export const emptySlot: Rule = {
  id: 'empty-slot',
  title: 'Empty sections',
  reason: 'A section that its template requires is missed when it is not there; empty sections are not printed.',
  check: ({ slots }) =>
    slots
      // What is generated is written at export when the writer has not replaced it.
      .filter(({ slot, node }) => slot.content !== 'generated-source-summary' && node.children.every(isEmptyBlock))
      .map((placed) => ({
        severity: placed.slot.required ? 'error' : 'hint',
        place: slotPlace(placed),
        message: placed.slot.required
          ? `“${placed.slot.title}” is empty.`
          : `“${placed.slot.title}” is empty and will not be printed.`,
        fixes: [
          { type: 'add-block', title: 'Write it', slot: placed.slot.key },
          ...(placed.slot.required
            ? []
            : [{ type: 'exclude-slot', title: 'Leave it out', slot: placed.slot.key } as const]),
        ],
      })),
};
