/** A block on screen, from top to bottom of its section. */
export interface BlockBox {
  readonly top: number;
  readonly bottom: number;
}

export type DropSpot =
  /** Between blocks: before the block with this index, or after the last. */
  | { readonly type: 'between'; readonly index: number; readonly y: number }
  /** Inside the words of a block. */
  | { readonly type: 'inside'; readonly index: number };

/** The share of a block, above and below, in which a drop means "beside it" and not "into its words". */
const edge = 0.28;
const longestEdge = 16;

/**
 * Where a drop at height `y` goes. What can stand in text (a claim) is dropped into the words unless it comes near an
 * edge; what cannot (a block) always goes between blocks.
 */
export function dropSpot(y: number, boxes: readonly BlockBox[], intoText: boolean): DropSpot {
  for (const [index, box] of boxes.entries()) {
    if (y < box.top) return { type: 'between', index, y: between(boxes, index) };
    if (y >= box.bottom) continue;
    const height = box.bottom - box.top;
    const near = intoText ? Math.min(height * edge, longestEdge) : height / 2;
    if (y < box.top + near) return { type: 'between', index, y: between(boxes, index) };
    if (y >= box.bottom - near) return { type: 'between', index: index + 1, y: between(boxes, index + 1) };
    return { type: 'inside', index };
  }
  return { type: 'between', index: boxes.length, y: between(boxes, boxes.length) };
}

/** The height of the line drawn before a block: half way to its neighbour. */
function between(boxes: readonly BlockBox[], index: number): number {
  const above = boxes[index - 1];
  const below = boxes[index];
  if (above && below) return (above.bottom + below.top) / 2;
  return above?.bottom ?? below?.top ?? 0;
}
