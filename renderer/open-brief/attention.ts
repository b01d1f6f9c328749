import { flushSync } from 'react-dom';
import type { CitationId, ClaimId, SnapshotId, SourceId } from '../../electron/base/ids.ts';
import { createStore } from '../ui/store.ts';

export type InspectorTab = 'source' | 'check' | 'preview' | 'details' | 'versions' | 'returned';
export type LibraryTab = 'claims' | 'sources' | 'differences';
export type Pane = 'library' | 'brief' | 'inspector';

/** What the inspector's Source tab is about. */
export type Inspected =
  | { readonly type: 'nothing' }
  | { readonly type: 'claim'; readonly claim: ClaimId }
  | { readonly type: 'citation'; readonly citation: CitationId };

/** What the person is looking at. The panes meet here, so that none of them needs to know another. */
export interface Attention {
  readonly inspectorTab: InspectorTab;
  readonly libraryTab: LibraryTab;
  readonly inspected: Inspected;
  /** The source open in the reader, and the stretch of its text to show. */
  readonly reading: {
    readonly source: SourceId;
    readonly at: number | null;
    /** Null for the current version. */
    readonly version: SnapshotId | null;
  } | null;
  readonly libraryShown: boolean;
  readonly inspectorShown: boolean;
  readonly focusMode: boolean;
  /** The preview takes the whole width of the window. */
  readonly previewWide: boolean;
  /** Counts the wishes to see the place of the caret in the preview. */
  readonly shownInPreview: number;
}

export const useAttention = createStore<Attention>(() => ({
  inspectorTab: 'source',
  libraryTab: 'claims',
  inspected: { type: 'nothing' },
  reading: null,
  libraryShown: true,
  inspectorShown: true,
  focusMode: false,
  previewWide: false,
  shownInPreview: 0,
}));

/** Shows something in the inspector's Source tab; the caret stays where it is. */
export function inspect(inspected: Inspected): void {
  useAttention.setState({ inspected, inspectorTab: 'source', inspectorShown: true });
}

export function showInspector(inspectorTab: InspectorTab): void {
  useAttention.setState({ inspectorTab, inspectorShown: true });
}

/** Brings the place of the caret into view in the preview, which opens for it. */
export function showCaretInPreview(): void {
  showInspector('preview');
  useAttention.setState(({ shownInPreview }) => ({ shownInPreview: shownInPreview + 1 }));
}

/** Opens a source for reading, at an offset of its text or at its beginning; the current version or an older one. */
export function readSource(source: SourceId, at: number | null = null, version: SnapshotId | null = null): void {
  useAttention.setState({ reading: { source, at, version }, libraryShown: true });
}

export function stopReading(): void {
  useAttention.setState({ reading: null });
}

/**
 * Changes what is on screen, which is drawn when this returns. For what takes the keyboard next: a key pressed before the
 * next frame would go to where the keyboard was. For events only, React draws nothing in the middle of drawing.
 */
export function showNow(change: Partial<Attention>): void {
  flushSync(() => useAttention.setState(change));
}

/** Moves the keyboard to a pane: to what the pane marks as its first stop. */
export function focusPane(pane: Pane): void {
  const target = document.querySelector<HTMLElement>(`[data-pane="${pane}"] [data-pane-focus]`);
  const fallback = document.querySelector<HTMLElement>(`[data-pane="${pane}"]`);
  (target ?? fallback)?.focus();
}

const panes: readonly Pane[] = ['library', 'brief', 'inspector'];

/** The pane after (or before) the one that has the keyboard, among those on screen. */
export function nextPane(from: Pane | null, shown: readonly Pane[], step: 1 | -1): Pane | null {
  const order = panes.filter((pane) => shown.includes(pane));
  if (order.length === 0) return null;
  const at = from ? order.indexOf(from) : -1;
  if (at < 0) return order[step === 1 ? 0 : order.length - 1] ?? null;
  return order[(at + step + order.length) % order.length] ?? null;
}
