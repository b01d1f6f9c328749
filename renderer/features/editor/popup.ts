import type { SourceId } from '../../../electron/base/ids.ts';

/** The dialog that belongs to the caret, if one is open. */
export type EditorPopup =
  | { readonly type: 'cite'; readonly source: SourceId | null }
  | { readonly type: 'footnote' }
  | { readonly type: 'link' }
  | null;

export const citePopup: EditorPopup = { type: 'cite', source: null };
