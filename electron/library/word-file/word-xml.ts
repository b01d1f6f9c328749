import type { WordXml } from './word-file-look.ts';

/** The elements directly inside. */
export function childrenOf(xml: WordXml): readonly WordXml[] {
  return partsOf(xml).filter((child): child is WordXml => typeof child !== 'string');
}

/** Elements and text directly inside. */
export function partsOf([, , ...children]: WordXml): readonly (WordXml | string)[] {
  return children;
}

export function childNamed(xml: WordXml, name: string): WordXml | null {
  return childrenOf(xml).find((child) => child[0] === name) ?? null;
}

/** The element that a path of names leads to; null when a step is missing. */
export function elementAt(xml: WordXml, ...path: readonly string[]): WordXml | null {
  let at: WordXml | null = xml;
  for (const name of path) at = at === null ? null : childNamed(at, name);
  return at;
}

/** The `w:val` of a child, which is how Word writes nearly every setting. */
export function settingOf(xml: WordXml, child: string): string | null {
  return childNamed(xml, child)?.[1]['w:val'] ?? null;
}

/** This element and all below it, in document order. */
export function* allOf(xml: WordXml): Generator<WordXml> {
  const waiting: WordXml[] = [xml];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of childrenOf(next).toReversed()) waiting.push(child);
  }
}

/** A switch is on unless it says off. */
export function isSwitchedOn(xml: WordXml | null): boolean {
  return xml !== null && !['0', 'false', 'off'].includes(xml[1]['w:val'] ?? '1');
}

/** The tree with every element replaced by what `change` makes of it, after its children: itself, others or none. */
export function changed(
  xml: WordXml,
  change: (element: WordXml) => readonly (WordXml | string)[],
): readonly (WordXml | string)[] {
  const [name, attributes] = xml;
  const inside = partsOf(xml).flatMap((child) => (typeof child === 'string' ? [child] : changed(child, change)));
  return change([name, attributes, ...inside]);
}
