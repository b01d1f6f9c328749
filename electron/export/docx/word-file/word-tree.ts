import type { WordXml } from '../../../templates/word-file-look.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';

/** Plain data of a Word file as a tree that can be written. */
export function treeOf([name, attributes, ...children]: WordXml): XmlElement {
  return { name, attributes, children: children.map((child) => (typeof child === 'string' ? child : treeOf(child))) };
}

export function elementsIn(parent: XmlElement, name?: string): readonly XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The element that a path of names leads to; null when a step is missing. */
export function elementAt(parent: XmlElement, ...path: readonly string[]): XmlElement | null {
  let at: XmlElement | null = parent;
  for (const name of path) at = at === null ? null : (elementsIn(at, name)[0] ?? null);
  return at;
}

/** The `w:val` of a child. */
export function valueAt(parent: XmlElement, ...path: readonly string[]): string | null {
  return elementAt(parent, ...path)?.attributes['w:val'] ?? null;
}

/** The tree with each element replaced by what `change` makes of it, after its children; null takes it away. */
export function mapped(root: XmlElement, change: (made: XmlElement) => XmlElement | null): XmlElement {
  return mapping(root, change) ?? element(root.name);
}

function mapping(made: XmlElement, change: (made: XmlElement) => XmlElement | null): XmlElement | null {
  const children = made.children.flatMap((child) => {
    const kept = typeof child === 'string' ? child : mapping(child, change);
    return kept === null ? [] : [kept];
  });
  return change({ ...made, children });
}
