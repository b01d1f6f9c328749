import type { EditorState } from 'prosemirror-state';
import type { BlockShape } from '../../../electron/brief/commands/turn-into.ts';

const shapes: readonly (readonly [RegExp, BlockShape])[] = [
  [/^[-*•]$/, 'bullet_list'],
  [/^1[.)]$/, 'ordered_list'],
  [/^>$/, 'quote'],
  [/^##$/, 'heading-2'],
  [/^###$/, 'heading-3'],
  [/^####$/, 'heading-4'],
  [/^#####$/, 'heading-5'],
  [/^######$/, 'heading-6'],
];

/** The shape that a sign and a space at the beginning of a paragraph ask for; null for ordinary typing. */
export function typedShape(before: string, typed: string): BlockShape | null {
  if (typed !== ' ') return null;
  return shapes.find(([sign]) => sign.test(before))?.[1] ?? null;
}

/** The second `[` of `[[`, which opens the search for a claim to cite. */
export function opensCitation(state: EditorState, typed: string): boolean {
  const { $from, empty } = state.selection;
  if (typed !== '[' || !empty || !$from.parent.inlineContent) return false;
  return $from.parent.textBetween(Math.max(0, $from.parentOffset - 1), $from.parentOffset) === '[';
}
