import { isSafeLink } from '../../../electron/brief/schema-inlines.ts';

/** What was typed as an address that a brief may hold: a bare domain becomes https. Null for everything else. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (/^[^@/:]+@[^@/:]+\.[^@/:]+$/.test(text)) return `mailto:${text}`;
  const address = /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`;
  return isSafeLink(address) && URL.canParse(address) ? address : null;
}
