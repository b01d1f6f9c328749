import { plainName } from '../../base/markup.ts';

export { escapeMarkup as escapeHtml } from '../../base/markup.ts';

/** A block's id as an HTML id that also works in addresses. None is that of a note or a mark. */
export function anchor(id: string): string {
  return `block-${plainName(id)}`;
}
