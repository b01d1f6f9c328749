import DOMPurify from 'dompurify';

export interface CleanPaste {
  readonly html: string;
  readonly pictures: number;
  readonly dropped: boolean;
}

/** More than this is not a paste but a document: it belongs into the library. */
const longestPaste = 2_000_000;

const tags = [
  'a',
  'aside',
  'b',
  'blockquote',
  'br',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'i',
  'li',
  'ol',
  'p',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
  'div',
  'span',
];

/**
 * Markup from elsewhere, reduced to what a brief can hold. The schema would drop the rest as well; this keeps scripts,
 * pictures and addresses that reach out from ever becoming elements.
 */
export function cleanPaste(html: string): CleanPaste {
  if (html.length > longestPaste) return { html: '', pictures: 0, dropped: true };
  const pictures = html.match(/<(?:img|svg|picture|v:imagedata)\b/gi)?.length ?? 0;
  const clean = DOMPurify.sanitize(wordLists(html), {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'data-pm-slice'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  return { html: clean, pictures, dropped: false };
}

/** Word writes lists as paragraphs with a list style; here they become list items, so that they stay lists. */
export function wordLists(html: string): string {
  if (!/mso-list/i.test(html)) return html;
  const items = /<p\b[^>]*style=(["'])[^"']*mso-list:\s*[^"']*\1[^>]*>([\s\S]*?)<\/p>/gi;
  const marked = html.replace(items, (_whole, _quote: string, inner: string) => {
    const bullet = /<!--\[if !supportLists\]-->([\s\S]*?)<!--\[endif\]-->/i;
    const sign =
      bullet
        .exec(inner)?.[1]
        ?.replace(/<[^>]*>|&nbsp;/g, '')
        .trim() ?? '';
    const tag = /^[\da-z]+[.)]/i.test(sign) ? 'ol' : 'ul';
    return `<${tag}><li><p>${inner.replace(bullet, '')}</p></li></${tag}>`;
  });
  return marked.replace(/<\/(ul|ol)>\s*<\1>/g, '');
}

/** What to say about a paste that lost something; null when nothing was lost. */
export function pasteWords(paste: CleanPaste): string | null {
  if (paste.dropped) return 'This is too much to paste. Import it into the library instead.';
  if (paste.pictures === 0) return null;
  return `Pasted. ${paste.pictures === 1 ? '1 picture was' : `${paste.pictures} pictures were`} left out.`;
}
