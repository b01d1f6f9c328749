import type { WordFileLook } from '../../../templates/word-file-look.ts';
import type { Geometry } from '../geometry.ts';
import { element, type XmlElement } from '../package/xml-tree.ts';
import { treeOf } from './word-tree.ts';

/** Less than this is no page for a text, in points. */
const narrowest = 120;

/** The page of the Word file, in points; `ours` where it states none that text fits on. */
export function filePage(look: WordFileLook, ours: Geometry): Geometry {
  const size = attributesOf(look, 'w:pgSz');
  const edges = attributesOf(look, 'w:pgMar');
  if (size === null || edges === null) return ours;
  const points = (value: string | undefined): number => pointsOf(value) ?? 0;
  const width = points(size['w:w']);
  const height = points(size['w:h']);
  const margins = {
    // A negative margin holds its place against a tall header.
    top: Math.abs(points(edges['w:top'])),
    right: points(edges['w:right'] ?? edges['w:end']),
    bottom: Math.abs(points(edges['w:bottom'])),
    left: points(edges['w:left'] ?? edges['w:start']) + points(edges['w:gutter']),
  };
  const textWidth = width - margins.left - margins.right;
  const textHeight = height - margins.top - margins.bottom;
  if (!(textWidth >= narrowest && textHeight >= narrowest)) return ours;
  return { ...ours, width, height, margins, textWidth, textHeight, noteRoom: 0 };
}

/** The section with the file's page; the first one of the text also begins the running lines. */
export function withFilePage(
  section: XmlElement,
  given: WordFileLook['page'],
  running: { readonly references: readonly XmlElement[]; readonly titlePage: boolean } | null,
): XmlElement {
  const page = new Map(given.map((part) => [part[0], treeOf(part)]));
  const direction = section.children.find((child) => typeof child !== 'string' && child.name === 'w:bidi');
  const last = direction === undefined ? [] : [direction];
  const children = section.children.flatMap((child) => {
    if (typeof child === 'string' || child === direction) return [];
    if (child.name === 'w:pgSz') return [page.get('w:pgSz') ?? child];
    if (child.name !== 'w:pgMar') return [child];
    const borders = page.get('w:pgBorders');
    return [page.get('w:pgMar') ?? child, ...(borders ? [borders] : [])];
  });
  if (running === null) return { ...section, children: [...children, ...last] };
  const titlePage = running.titlePage ? [element('w:titlePg')] : [];
  return { ...section, children: [...running.references, ...children, ...titlePage, ...last] };
}

/** Whether the file states a page that is used. */
export function hasPage(look: WordFileLook, ours: Geometry): boolean {
  return filePage(look, ours) !== ours;
}

function attributesOf(look: WordFileLook, name: string): Readonly<Record<string, string>> | null {
  return look.page.find((part) => part[0] === name)?.[1] ?? null;
}

/** Twentieths of a point, or a number with its unit. */
function pointsOf(value: string | undefined): number | null {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(value ?? '') ?? [];
  if (number === undefined) return null;
  const points = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, pc: 12, pi: 12 };
  return Number(number) * (unit === undefined ? 1 / 20 : points[unit as keyof typeof points]);
}
