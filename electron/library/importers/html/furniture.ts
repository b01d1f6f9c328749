import { childElements, findElement, type HtmlElement, textOf } from './element.ts';

/** What kind of page furniture an element is by its own declaration; null when it declares nothing of the kind. */
export function furnitureRule(element: HtmlElement): string | null {
  const { tag, attributes } = element;
  if (isHidden(element)) return 'hidden-text';
  const role = attributes.role ?? '';
  if (tag === 'nav' || tag === 'menu' || /^(?:navigation|menu|menubar|tablist|toolbar|directory)$/.test(role))
    return 'page-navigation';
  if (tag === 'form' || tag === 'fieldset' || /^(?:search|form)$/.test(role)) return 'page-form';
  if (tag === 'dialog' || /^(?:dialog|alertdialog|alert)$/.test(role)) return 'page-dialog';
  if (tag === 'footer' || role === 'contentinfo') return 'page-footer';
  if (tag === 'aside' || role === 'complementary') return 'page-aside';
  if (role === 'banner') return 'page-header';
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes['data-component'] ?? ''}`.toLowerCase();
  if (names.trim() === '') return null;
  const known = rulesOfNames.get(names);
  if (known !== undefined) return known;
  const rule = ruleByName(names);
  if (rulesOfNames.size > mostNames) rulesOfNames.clear();
  rulesOfNames.set(names, rule);
  return rule;
}

/** Pages repeat their names hundreds of times. */
const rulesOfNames = new Map<string, string | null>();
const mostNames = 5000;

/** Names that sites of all kinds give to their furniture. Each is matched as a whole word of a class or an id. */
const namedRules: readonly (readonly [string, RegExp])[] = [
  ['comments', word('comments?|comment-?list|comment-?section|disqus|respond|replies')],
  [
    'share-links',
    word(
      'share|sharing|share-?(?:bar|buttons?|links?|tools)|social|social-?(?:media|links?|share)|sharedaddy|addthis|a2a|follow-?us',
    ),
  ],
  [
    'related-articles',
    word(
      'related|related-?(?:articles?|posts?|stories|content|links)|recommended|recommendations?|recirc(?:ulation)?|more-?(?:stories|from|on)|read-?(?:more|next|also)|see-?also-?box|outbrain|taboola|trending|most-?(?:read|popular)|popular-?posts|you-?may-?(?:also-?)?like',
    ),
  ],
  [
    'advertisement',
    word(
      'ads?|advert|adverts|advertisement|advertising|ad-?(?:slot|unit|container|wrapper|box)|sponsored?|promo|promoted|promotion',
    ),
  ],
  ['gallery', word('gallery|galleries|slideshow|carousel|slider|video-?js|vjs-?\\w*|video-?player|player-?controls')],
  [
    'newsletter',
    word(
      'newsletter|newsletter-?\\w+|subscribe|subscription|sign-?up|signup|paywall|donate|donation|call-?to-?action|cta',
    ),
  ],
  ['cookie-notice', word('cookies?|cookie-?(?:banner|notice|consent|bar)|consent|gdpr|privacy-?notice')],
  [
    'page-navigation',
    word(
      'nav|navbar|navigation|menu|breadcrumbs?|crumbs?|pagination|pager|page-?links|toc(?:-?mobile)?|table-of-contents|mw-portlet|skip-?link|skip|jump-?to|site-?map|mw-editsection|mw-jump-link|catlinks|navbox',
    ),
  ],
  ['page-aside', /(?:^|[\s_-])(?:sidebar|side-?bar|rail)(?=$|[\s_]|-{2})|(?:^|\s)widget(?:-area)?(?=$|[\s_])/],
  ['page-footer', word('footer|site-?footer|page-?footer|colophon|copyright')],
  ['page-header', word('site-?header|masthead|topbar|top-?bar|banner')],
  ['page-dialog', word('modal|popup|pop-?up|overlay|lightbox|toast|tooltip')],
  [
    'byline',
    word(
      'byline|by-?line|author-?(?:name|box|bio|info|meta)|post-?meta|entry-?meta|article-?meta|meta-?data|dateline|timestamp|publish-?date|reading-?time|read-?time',
    ),
  ],
  ['page-form', word('feedback|feedback-?form|was-this-helpful|rate-this-page|survey|poll')],
  ['tags', word('tags?|tag-?(?:list|cloud|links)|post-?tags|categories|category-?list|topics?-?list')],
];

function word(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s_-]|__)(?:${alternatives})(?=$|[\\s_]|-{2})`);
}

function ruleByName(names: string): string | null {
  for (const [rule, pattern] of namedRules) if (pattern.test(names)) return rule;
  return null;
}

/** True for what a browser would not show. */
export function isHidden({ attributes }: HtmlElement): boolean {
  const style = attributes.style ?? '';
  return (
    attributes.hidden !== undefined ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    hiddenClass.test(attributes.class ?? '')
  );
}

/** True for what no click brings to light: text for screen readers, and what a page marks as not shown to anybody. */
export function isHiddenForSure({ attributes }: HtmlElement): boolean {
  return hiddenClass.test(attributes.class ?? '');
}

const hiddenClass = /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|screen-reader-only|a11y-hidden)(?:\s|$)/;

/** True for a block that reads as something an author wrote: a sentence, or enough words to be one. */
export function readsAsProse(text: string): boolean {
  if (text.length < 25) return false;
  const words = text.split(/\s+/).length;
  return (
    (/[.!?…:;»”"')\]。！？]$/.test(text) && (words >= 5 || text.length >= 60)) || words >= 12 || text.length >= 120
  );
}

/** True for a table that holds data, not a page layout: rows and columns of short cells. */
export function isDataTable(table: HtmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return false;
  const nested = findElement(table, (element) => element !== table && element.tag === 'table');
  if (nested !== null) return false;
  if (findElement(table, ({ tag }) => tag === 'th' || tag === 'thead' || tag === 'caption') !== null) return true;
  if (findElement(table, ({ tag }) => /^(?:h[1-6]|ul|ol|blockquote|article|section|nav|form)$/.test(tag)) !== null)
    return false;
  const rows = tableRows(table);
  const columns = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  const longest = Math.max(0, ...rows.flatMap((row) => cellsOf(row).map((cell) => textOf(cell).length)));
  return rows.length >= 2 && columns >= 2 && longest <= 600;
}

export function tableRows(table: HtmlElement): readonly HtmlElement[] {
  return childElements(table).flatMap((child) =>
    child.tag === 'tr'
      ? [child]
      : /^(?:thead|tbody|tfoot)$/.test(child.tag)
        ? childElements(child).filter(({ tag }) => tag === 'tr')
        : [],
  );
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return childElements(row).filter(({ tag }) => tag === 'td' || tag === 'th');
}
