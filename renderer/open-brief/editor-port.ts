import type { BlockId, CitationId, SourceId } from '../../electron/base/ids.ts';

/** What other parts of the window may ask of the editor's view. */
export interface EditorPort {
  readonly focus: () => void;
  /** Scrolls a block into view and puts the caret into it. False when there is no such block. */
  readonly goToBlock: (block: BlockId) => boolean;
  readonly goToCitation: (citation: CitationId) => boolean;
  readonly goToSlot: (key: string) => void;
  /** Selects a stretch of the document and brings it into view. */
  readonly select: (from: number, to: number) => void;
  /** Opens the claim search, within one source or in all of them: for the caret, or for a citation that is to name more. */
  readonly cite: (source?: SourceId | null, into?: CitationId | null) => void;
  readonly footnote: () => void;
  /** Opens what was said about the words at the caret or of the selection, and lets more be said. */
  readonly comment: () => void;
  /** Opens the dialog for a picture at the caret or, for a file that was dropped, at the place under the pointer. */
  readonly picture: (file?: File, at?: { readonly left: number; readonly top: number }) => void;
  readonly link: () => void;
  readonly find: () => void;
}

let port: EditorPort | null = null;

/** Called by the editor when its view appears; the function returned takes it back. */
export function registerEditor(editor: EditorPort): () => void {
  port = editor;
  return () => {
    if (port === editor) port = null;
  };
}

/** Null while no brief is on screen. */
export function editorPort(): EditorPort | null {
  return port;
}
