import type { CitationId, ClaimId, PassageId, SourceId } from '../../electron/base/ids.ts';
import { createStore } from '../ui/store.ts';

/** The dialogs of the window. One is open at a time. */
export type OpenDialog =
  | { readonly type: 'palette' }
  | { readonly type: 'move-block' }
  | { readonly type: 'new-brief' }
  | { readonly type: 'export' }
  | { readonly type: 'settings' }
  | { readonly type: 'house-style' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'about' }
  | { readonly type: 'link'; readonly href: string }
  | { readonly type: 'source-details'; readonly source: SourceId }
  | { readonly type: 'source-changes'; readonly source: SourceId; readonly passage: PassageId | null }
  | { readonly type: 'source-uses'; readonly source: SourceId; readonly title: string }
  /** Words a citation in the writer's own way. */
  | { readonly type: 'wording'; readonly citation: CitationId }
  | { readonly type: 'proposals' }
  | { readonly type: 'duplicates' }
  | { readonly type: 'tags' }
  | { readonly type: 'tag-claims'; readonly claims: readonly ClaimId[] }
  | { readonly type: 'restore-library' }
  | { readonly type: 'import-results'; readonly job: string };

export const useDialogs = createStore<{ readonly open: OpenDialog | null }>(() => ({ open: null }));

export function openDialog(open: OpenDialog): void {
  useDialogs.setState({ open });
}

export function closeDialog(): void {
  useDialogs.setState({ open: null });
}
