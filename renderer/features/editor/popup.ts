import type { CitationId, SourceId } from '../../../electron/base/ids.ts';

/** The dialog that belongs to the caret, or to a citation `into` which another source goes, if one is open. */
export type EditorPopup =
  | { readonly type: 'cite'; readonly source: SourceId | null; readonly into: CitationId | null }
  | { readonly type: 'footnote' }
  | { readonly type: 'comment' }
  | { readonly type: 'link' }
  /** `file` when it was dropped or pasted; `at` is a position in the document, null for the caret. */
  | { readonly type: 'picture'; readonly file: File | null; readonly at: number | null }
  | null;

export const picturePopup: EditorPopup = { type: 'picture', file: null, at: null };
export const citePopup: EditorPopup = { type: 'cite', source: null, into: null };
