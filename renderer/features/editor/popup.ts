/** The dialog that belongs to the caret, if one is open. */
export type EditorPopup = 'cite' | 'footnote' | 'link' | null;
