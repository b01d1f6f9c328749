import type { PDFContext, PDFRef } from 'pdf-lib';
import { type Anchor, type Layout, markAnchor } from '../../layout/layout.ts';
import type { Page, PlacedLink, PlacedText } from '../../layout/page.ts';
import type { NumberedElements } from './numbered-elements.ts';
import { length, textString } from './numbers.ts';
import { WrittenObject } from './written-object.ts';

/** A link's area on a page: all neighbouring text of one link on one line. Lengths are points from the top left. */
export interface LinkArea {
  readonly page: number;
  readonly element: number;
  /** Said of the link by a screen reader. */
  readonly description: string;
  readonly link: PlacedLink;
  readonly baseline: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** Id of the note whose number this is: it leads back to the note's mark. */
  readonly backFrom: string | null;
}

export interface WrittenAnnotation {
  readonly ref: PDFRef;
  readonly page: number;
  readonly element: number;
}

const printed = 4;

export function linkAreas(page: Page, numberOf: NumberedElements['numberOf']): readonly LinkArea[] {
  const areas = new Map<string, LinkArea>();
  for (const item of page.items) {
    if (item.type !== 'text' || item.link === null || item.element === undefined) continue;
    const element = numberOf(item.element);
    const key = `${element} ${Math.round(item.y)}`;
    const { description } = item.element;
    areas.set(key, joined(areas.get(key), { ...areaOf(item, page.index, item.link), element, description }));
  }
  return [...areas.values()];
}

function areaOf(item: PlacedText, page: number, link: PlacedLink): Omit<LinkArea, 'element' | 'description'> {
  const backFrom = item.owner.role === 'note-number' ? item.owner.node : null;
  return { page, link, baseline: item.y, left: item.x, right: item.x + item.width, size: item.size, backFrom };
}

function joined(known: LinkArea | undefined, area: LinkArea): LinkArea {
  if (known === undefined) return area;
  return { ...known, left: Math.min(known.left, area.left), right: Math.max(known.right, area.right) };
}

/** A link annotation. Numbered ones know their place in the structure's parent tree. */
export function writeLink(
  context: PDFContext,
  area: LinkArea,
  layout: Layout,
  pageRefs: readonly PDFRef[],
  structParent: number,
): WrittenAnnotation {
  const height = layout.pages[area.page]?.height ?? 0;
  const rect = [
    area.left - 0.5,
    height - area.baseline - area.size * 0.25,
    area.right + 0.5,
    height - area.baseline + area.size * 0.85,
  ];
  const entries = [
    `/Type/Annot/Subtype/Link/Rect[${rect.map(length).join(' ')}]/Border[0 0 0]/F ${printed}`,
    `/Contents${textString(area.description)}/StructParent ${structParent}`,
    targetOf(area, layout, pageRefs),
  ];
  const ref = context.register(new WrittenObject(`<<${entries.join('')}>>`));
  return { ref, page: area.page, element: area.element };
}

function targetOf(area: LinkArea, layout: Layout, pageRefs: readonly PDFRef[]): string {
  if ('href' in area.link) return `/A<</S/URI/URI<${asciiHex(encodeUri(area.link.href))}>>>`;
  const anchor = (area.backFrom === null ? undefined : layout.anchorOf(markAnchor(area.backFrom))) ??
    layout.anchorOf(area.link.target) ?? { page: area.page, y: 0 };
  return `/Dest${destination(anchor, layout, pageRefs)}`;
}

/** A place in the file as viewers go to it: the line with a little room above. */
export function destination(anchor: Anchor, layout: Layout, pageRefs: readonly PDFRef[]): WrittenObject {
  const height = layout.pages[anchor.page]?.height ?? 0;
  const top = Math.round(Math.min(height, height - anchor.y + 6));
  return new WrittenObject(`[${pageRefs[anchor.page] ?? null}/XYZ null ${top} null]`);
}

function encodeUri(href: string): string {
  return [...href].map((letter) => (/[!-~]/.test(letter) ? letter : encodeCharacter(letter))).join('');
}

function encodeCharacter(letter: string): string {
  // Half a surrogate pair has no encoding at all.
  return /^[\ud800-\udfff]$/.test(letter) ? '' : encodeURIComponent(letter);
}

function asciiHex(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}
