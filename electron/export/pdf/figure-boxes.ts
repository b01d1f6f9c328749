import type { Page } from '../../layout/page.ts';
import type { NumberedElements } from './numbered-elements.ts';

/**
 * Where each figure is drawn, by the number of its element in the reading tree: left, bottom, right and top in points from the page's
 * lower left corner, as the structure's BBox wants it (ISO 32000-1, 14.8.5.4.3).
 */
export function figureBoxes(
  pages: readonly Page[],
  numberOf: NumberedElements['numberOf'],
): ReadonlyMap<number, readonly number[]> {
  const boxes = new Map<number, readonly number[]>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.type !== 'image' || item.element === undefined) continue;
      const top = page.height - item.y;
      const box = [item.x, top - item.height, item.x + item.width, top];
      boxes.set(
        numberOf(item.element),
        box.map((value) => Math.round(value * 100) / 100),
      );
    }
  }
  return boxes;
}
