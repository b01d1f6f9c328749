import type { PlacedItem } from './page.ts';

/**
 * The item where it stands on a page that reads from right to left. Blocks are laid out from the edge where lines start;
 * that this is the right edge matters here alone. What is inside an item keeps its order.
 */
export function mirrored(item: PlacedItem, pageWidth: number): PlacedItem {
  if (item.type === 'rule') return { ...item, x1: pageWidth - item.x2, x2: pageWidth - item.x1 };
  if (item.type === 'path') return { ...item, points: item.points.map(({ x, y }) => ({ x: pageWidth - x, y })) };
  return { ...item, x: pageWidth - item.x - item.width };
}
