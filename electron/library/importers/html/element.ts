/** One element of a web page: only what finding and writing its text needs. */
export interface HtmlElement {
  readonly type: 'element';
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | null;
  /** Counted from 0 in the order of the opening tags. */
  readonly index: number;
}

export interface HtmlText {
  readonly type: 'text';
  readonly text: string;
}

export type HtmlNode = HtmlElement | HtmlText;

export function childElements(element: HtmlElement): readonly HtmlElement[] {
  return element.children.filter((child) => child.type === 'element');
}

/** The first element, in document order and including the one given, for which `wanted` holds. */
export function findElement(root: HtmlElement, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  if (wanted(root)) return root;
  for (const child of root.children) {
    if (child.type !== 'element') continue;
    const found = findElement(child, wanted);
    if (found !== null) return found;
  }
  return null;
}

/** All such elements in document order. */
export function findElements(root: HtmlElement, wanted: (element: HtmlElement) => boolean): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (element: HtmlElement) => {
    if (wanted(element)) found.push(element);
    for (const child of element.children) if (child.type === 'element') visit(child);
  };
  visit(root);
  return found;
}

/** The text inside, white space collapsed and blocks apart; scripts and the like are left out. */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  const visit = (node: HtmlNode) => {
    if (node.type === 'text') parts.push(node.text);
    else if (!isUnread(node)) {
      const edge = blockTags.has(node.tag) || node.tag === 'br' ? ' ' : '';
      parts.push(edge);
      node.children.forEach(visit);
      parts.push(edge);
    }
  };
  visit(element);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Elements whose content is never text of the page. */
const unreadTags: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'embed',
  'applet',
  'video',
  'audio',
  'canvas',
  'map',
  'head',
  'title',
  'select',
  'option',
  'textarea',
  'input',
  'button',
  'link',
  'meta',
  'base',
  'frameset',
  'noframes',
]);

/** True for an element whose content is no text of the page. A button that opens a panel names what stands in it. */
export function isUnread({ tag, attributes, parent }: HtmlElement): boolean {
  if (!unreadTags.has(tag)) return false;
  if (tag !== 'button') return true;
  const opensPanel = attributes['aria-expanded'] !== undefined || attributes['aria-controls'] !== undefined;
  return !opensPanel && !/^(?:h[1-6]|dt)$/.test(parent?.tag ?? '');
}

/** Elements that start and end a block of text. Everything else runs on inside its block. */
export const blockTags: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'li',
  'legend',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
]);

/** The element itself or the nearest one around it for which `wanted` holds. */
export function closest(element: HtmlElement | null, wanted: (element: HtmlElement) => boolean): HtmlElement | null {
  for (let at = element; at !== null; at = at.parent) if (wanted(at)) return at;
  return null;
}
