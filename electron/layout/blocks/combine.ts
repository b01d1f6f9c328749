import { emptyStrip, moved, type Strip } from './strip.ts';

/** Strips one below the other, as one strip that is never divided. */
export function stacked(strips: readonly Strip[]): Strip {
  const first = strips[0];
  const last = strips.at(-1);
  if (first === undefined || last === undefined) return emptyStrip(0);
  if (strips.length === 1) return { ...first, group: null };
  let height = 0;
  const items: Strip['items'][number][] = [];
  const anchors: Strip['anchors'][number][] = [];
  strips.forEach((strip, index) => {
    const top = index === 0 ? 0 : height + Math.max(strip.before, strips[index - 1]?.after ?? 0);
    items.push(...strip.items.map((item) => moved(item, 0, top)));
    anchors.push(...strip.anchors.map((anchor) => ({ ...anchor, y: anchor.y + top })));
    height = top + strip.height;
  });
  const notes = strips.flatMap((strip) => strip.notes);
  const { after, keepWithNext, breakAfter, hyphenated, closes } = last;
  return { ...first, height, after, items, anchors, notes, keepWithNext, breakAfter, hyphenated, closes, group: null };
}

/** Columns side by side: the strips of the same index become one. The tallest column decides the group. */
export function sideBySide(columns: readonly (readonly Strip[])[]): readonly Strip[] {
  const group = {};
  const count = Math.max(0, ...columns.map((column) => column.length));
  const merged: Strip[] = [];
  for (let index = 0; index < count; index += 1) {
    const parts = columns.map((column) => column[index]).filter((strip) => strip !== undefined);
    merged.push({ ...overlaid(parts), group: count > 1 ? { id: group, index, count } : null });
  }
  return merged;
}

/** Strips in the same place, such as a label and the first line of what it labels. */
export function overlaid(strips: readonly Strip[]): Strip {
  const first = strips[0];
  if (first === undefined) return emptyStrip(0);
  return {
    ...first,
    height: most(strips, 'height'),
    before: most(strips, 'before'),
    after: most(strips, 'after'),
    items: strips.flatMap((strip) => strip.items),
    notes: strips.flatMap((strip) => strip.notes),
    anchors: strips.flatMap((strip) => strip.anchors),
    keepWithNext: strips.some((strip) => strip.keepWithNext),
    breakAfter: most(strips, 'breakAfter'),
    hyphenated: strips.some((strip) => strip.hyphenated),
  };
}

function most(strips: readonly Strip[], field: 'height' | 'before' | 'after' | 'breakAfter'): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const strip of strips) found = Math.max(found, strip[field]);
  return found;
}

/** A label set beside the first of the strips; the label is read first. */
export function labelled(label: readonly Strip[], body: readonly Strip[]): readonly Strip[] {
  const first = body[0];
  const mark = label[0];
  if (mark === undefined) return body;
  if (first === undefined) return label;
  const lifted = { ...mark, before: 0, after: 0, height: 0, keepWithNext: false };
  const joined = overlaid([lifted, first]);
  return [{ ...joined, ...shapeOf(first) }, ...body.slice(1)];
}

function shapeOf(strip: Strip): Partial<Strip> {
  const { items: _items, notes: _notes, anchors: _anchors, ...shape } = strip;
  return shape;
}

/** Room above the first strip and below the last, inside their panel. */
export function padded(strips: readonly Strip[], above: number, below: number): readonly Strip[] {
  return strips.map((strip, index) => {
    const top = index === 0 ? above : 0;
    const bottom = index === strips.length - 1 ? below : 0;
    if (top === 0 && bottom === 0) return strip;
    return {
      ...strip,
      height: strip.height + top + bottom,
      items: strip.items.map((item) => moved(item, 0, top)),
      anchors: strip.anchors.map((anchor) => ({ ...anchor, y: anchor.y + top })),
    };
  });
}
