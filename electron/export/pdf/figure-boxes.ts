import type { ReadingElement } from '../../layout/elements.ts';
import type { Page, PlacedItem } from '../../layout/page.ts';
import type { NumberedElements } from './numbered-elements.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

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
    for (const [element, box] of boxesOn(page)) {
      const edges = [box.left, page.height - box.bottom, box.right, page.height - box.top];
      boxes.set(
        numberOf(element),
        edges.map((value) => Math.round(value * 100) / 100),
      );
    }
  }
  return boxes;
}

function boxesOn(page: Page): ReadonlyMap<ReadingElement, Box> {
  const boxes = new Map<ReadingElement, Box>();
  for (const item of page.items) {
    if (item.type === 'rule' || item.type === 'box' || item.element?.kind !== 'figure') continue;
    const own = boxOf(item);
    const known = boxes.get(item.element) ?? own;
    boxes.set(item.element, {
      left: Math.min(known.left, own.left),
      top: Math.min(known.top, own.top),
      right: Math.max(known.right, own.right),
      bottom: Math.max(known.bottom, own.bottom),
    });
  }
  return boxes;
}

function boxOf(item: Exclude<PlacedItem, { type: 'rule' | 'box' }>): Box {
  if (item.type === 'path') {
    const [xs, ys] = [item.points.map(({ x }) => x), item.points.map(({ y }) => y)];
    return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
  }
  const { x, y, width } = item;
  if (item.type === 'image') return { left: x, top: y, right: x + width, bottom: y + item.height };
  return { left: x, top: y - item.size, right: x + width, bottom: y + item.size / 4 };
}
