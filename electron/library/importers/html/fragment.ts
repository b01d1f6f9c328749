import { blockTags, childElements, type HtmlElement } from './element.ts';
import { isHidden } from './furniture.ts';
import type { Decision, LeftOut } from './left-out.ts';

// The marks that systems put around what was copied from a page.
const startMark = '<!--StartFragment-->';
const endMark = '<!--EndFragment-->';
const headLength = 4096;

/** Marks markup as a part of a page that somebody chose. */
export function asFragment(markup: string): string {
  return isFragment(markup) ? markup : `${startMark}${markup}${endMark}`;
}

/** Whether this is what somebody chose and copied: then every word of it was meant. */
export function isFragment(markup: string): boolean {
  return markup.slice(0, headLength).includes(startMark);
}

/** What is not shown is left out even of what was chosen: nobody saw that it came along. */
export function hiddenParts(body: HtmlElement): LeftOut {
  const leftOut = new Map<number, Decision>();
  const visit = (element: HtmlElement): void => {
    if (blockTags.has(element.tag) && isHidden(element))
      leftOut.set(element.index, { rule: 'hidden-text', state: 'removed' });
    else childElements(element).forEach(visit);
  };
  visit(body);
  return leftOut;
}
