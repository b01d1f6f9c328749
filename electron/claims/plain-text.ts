/** The same number of characters with spaces where markup stands. Words keep their offsets. */
export function withoutMarkup(raw: string): string {
  if (!/[*_`[<\\]/.test(raw)) return raw;
  return (
    raw
      .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s"[^"]{0,200}")?\)/g, keepLinkText)
      // A footnote mark; words in square brackets are an editor's and stay.
      .replace(/\[(?:\^[\w-]{1,16}|\d{1,3}(?:[,–-]\s?\d{1,3}){0,8}|[*†‡a-z])\]/g, blank)
      .replace(/<\/?[a-zA-Z][^<>]{0,300}>/g, blank)
      .replace(/[*`]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[^\w\s])/gu, blank)
  );
}

/** The same number of characters with spaces where addresses of the web and of mail stand: their digits count nothing. */
export function withoutAddresses(text: string): string {
  if (!/:\/\/|@|www\./.test(text)) return text;
  return text
    .replace(/\b(?:https?|ftp):\/\/[^\s<>)\]]{1,2000}|\bwww\.[^\s<>)\]]{1,500}/g, blank)
    .replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g, blank);
}

/** Text as one line of plain words: no markup, single spaces. */
export function plainText(raw: string): string {
  let text = withoutMarkup(raw);
  // Most sentences have nothing to replace, and a search costs much less than a copy.
  if (/[\u200b\ufeff\u00ad]/.test(text)) text = text.replace(/[\u200b\ufeff\u00ad]/g, '');
  if (/[^\S ]| {2}/.test(text)) text = text.replace(/\s+/g, ' ');
  if (/ [.,;:!?)”’]/.test(text)) text = text.replace(/ (?=[.,;:!?)”’](?:\s|$))/g, '');
  return text.trim();
}

function keepLinkText(match: string, text: string): string {
  const before = match.indexOf('[') + 1;
  return `${' '.repeat(before)}${text}${' '.repeat(match.length - before - text.length)}`;
}

function blank(match: string): string {
  return ' '.repeat(match.length);
}
