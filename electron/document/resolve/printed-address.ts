import { cleanText } from '../../base/clean-text.ts';
import { isSafeLink } from '../../brief/schema-inlines.ts';

/** An address as every format can hold it, or null where it leads nowhere that a document may lead to. */
export function printedAddress(href: unknown): string | null {
  if (!isSafeLink(href)) return null;
  // Ends of lines inside an address came of copying it; browsers leave them out as well (WHATWG URL, 4.4).
  const address = cleanText(href)
    .replace(/[\t\n\r]/g, '')
    .trim();
  return /^(?:https?:\/\/[^/?#\s]|mailto:\S)/i.test(address) ? address : null;
}
