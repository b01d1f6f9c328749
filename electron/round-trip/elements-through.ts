import type { XmlElement } from '../library/importers/xml.ts';

/** The elements of that name in reading order, through whatever wraps them, not looking into the found ones. */
export function elementsThrough(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string' || /Pr$/.test(child.name)) return [];
    return child.name === name ? [child] : elementsThrough(child, name);
  });
}
