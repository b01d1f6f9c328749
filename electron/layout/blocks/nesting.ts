import type { BlockContext } from './context.ts';

/** Least width of a line of text, as a multiple of its type size: a few letters. */
const narrowest = 4;

/**
 * Whether a block may be set in by this much, in points, and still hold words. Blocks stand in one another as deep as a
 * person likes; where the column would come to an end the inner ones are no longer set in.
 */
export function hasRoomToSetIn(by: number, context: BlockContext): boolean {
  return context.width - by >= narrowest * context.theme.text[context.bodyStyle].size;
}
