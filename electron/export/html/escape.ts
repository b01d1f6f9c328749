/** Text between tags or inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * A block's id as an HTML id that also works in addresses. Different ids stay different, and none is that of a note or
 * a mark.
 */
export function anchor(id: string): string {
  const safe = id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
  return `block-${safe}`;
}
