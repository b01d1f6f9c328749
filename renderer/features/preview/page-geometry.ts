import type { Page, PlacedPath } from '../../../electron/layout/page.ts';

/** How pages are shown: one below the other, or two side by side as in an open book. */
export type PageView = 'single' | 'spread';
/** A percentage, or as large as the width or the whole page allows. */
export type Zoom = 'width' | 'page' | number;

export const zoomSteps: readonly number[] = [50, 67, 75, 90, 100, 110, 125, 150, 175, 200];
/** Pixels between pages and around them. */
export const gap = 14;
/** Pixels to a point at 100 %. */
const pixelsPerPoint = 96 / 72;

export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Pages in rows; in spreads the first one stands alone, as the right page of a book does. */
export function rowsOf(count: number, view: PageView): readonly (readonly number[])[] {
  if (view === 'single') return Array.from({ length: count }, (_, page) => [page]);
  const rows: number[][] = count > 0 ? [[0]] : [];
  for (let page = 1; page < count; page += 2) rows.push(page + 1 < count ? [page, page + 1] : [page]);
  return rows;
}

export function rowOf(page: number, view: PageView): number {
  return view === 'single' ? page : Math.ceil(page / 2);
}

/** Pixels to a point. `room` is what the pages are seen through, in pixels. */
export function scaleFor(zoom: Zoom, view: PageView, page: Sides, room: Sides): number {
  if (typeof zoom === 'number') return (zoom / 100) * pixelsPerPoint;
  const columns = view === 'single' ? 1 : 2;
  const wide = (room.width - gap * (columns + 1)) / (page.width * columns);
  const high = (room.height - gap * 2) / page.height;
  return Math.max(0.1, zoom === 'width' ? wide : Math.min(wide, high));
}

/** The zoom one step larger or smaller than the scale now; the same at either end. */
export function steppedZoom(scale: number, step: 1 | -1): number {
  const now = Math.round((scale / pixelsPerPoint) * 100);
  const next = step === 1 ? zoomSteps.find((zoom) => zoom > now) : zoomSteps.findLast((zoom) => zoom < now);
  return next ?? (step === 1 ? 200 : 50);
}

export function percentOf(scale: number): number {
  return Math.round((scale / pixelsPerPoint) * 100);
}

/** Rows that are at least partly between two heights, and one more on either side. */
export function rowsBetween(top: number, bottom: number, pitch: number, count: number): readonly [number, number] {
  const first = Math.max(0, Math.floor((top - gap) / pitch) - 1);
  const last = Math.min(count - 1, Math.floor((bottom - gap) / pitch) + 1);
  return [first, Math.max(first, last)];
}

export interface PlacedNode {
  readonly node: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each block and note stands on a page, in reading order; in points. */
export function nodesOn(page: Page): readonly PlacedNode[] {
  const nodes = new Map<string, PlacedNode>();
  for (const item of page.items) {
    const { node, role } = item.owner;
    if (node === '' || role === 'decoration' || item.type === 'rule') continue;
    const box = item.type === 'text' ? textBox(item) : item.type === 'path' ? pathBox(item) : item;
    const known = nodes.get(node);
    nodes.set(node, {
      node,
      left: Math.min(known?.left ?? Number.POSITIVE_INFINITY, box.x),
      top: Math.min(known?.top ?? Number.POSITIVE_INFINITY, box.y),
      right: Math.max(known?.right ?? 0, box.x + box.width),
      bottom: Math.max(known?.bottom ?? 0, box.y + box.height),
    });
  }
  return [...nodes.values()];
}

function pathBox({ points }: PlacedPath) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function textBox({ x, y, width, size }: { x: number; y: number; width: number; size: number }) {
  return { x, y: y - size * 0.85, width, height: size * 1.15 };
}
