import type { LiveBrief } from '../../open-brief/live-brief.ts';

/** Ids of the blocks around the caret, the innermost first, with spaces between: a string, so that it can be compared. */
export function blocksAtCaret({ editor }: LiveBrief): string {
  const { $from } = editor.selection;
  const ids: string[] = [];
  const selected = $from.nodeAfter;
  if (editor.selection.to > editor.selection.from && selected?.isBlock && selected.attrs.id)
    ids.push(selected.attrs.id);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { attrs, type } = $from.node(depth);
    if (typeof attrs.id === 'string' && attrs.id !== '') ids.push(attrs.id);
    // Neighbouring risks, actions or events are one table, called after the first of them.
    if (type.spec.slot) ids.push(`slot-${String((type.spec.slot as { readonly key: string }).key)}`);
  }
  return ids.join(' ');
}
