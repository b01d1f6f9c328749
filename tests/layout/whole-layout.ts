import type { Layout } from '../../electron/layout/layout.ts';

/** Everything a layout says, glyphs apart; elements by their places in the reading tree. */
export function wholeLayout(layout: Layout): string {
  const places = new Map<unknown, number>(layout.elements.map((element, index) => [element, index]));
  return JSON.stringify({ ...layout, anchors: anchorsOf(layout) }, (key, value: unknown) => {
    if (key === 'shaped') return undefined;
    return key === 'element' || key === 'parent' ? (places.get(value) ?? value) : value;
  });
}

function anchorsOf({ pages, anchorOf }: Layout) {
  const nodes = new Set(pages.flatMap((page) => page.items.map((item) => item.owner.node)));
  return [...nodes].map((node) => [node, anchorOf(node)]);
}
