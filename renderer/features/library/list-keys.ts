export type ListAnswer =
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'insert'; readonly place: 'cursor' | 'fitting' }
  | { readonly type: 'peek' };

export interface ListKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does in the list of claims; null for keys that are not its own. */
export function listKey(
  event: ListKey,
  list: { readonly active: number; readonly total: number; readonly page: number },
): ListAnswer | null {
  if (list.total === 0 || event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') return { type: 'insert', place: command ? 'fitting' : 'cursor' };
  if (command || event.shiftKey) return null;
  if (event.key === ' ') return { type: 'peek' };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: list.active + 1,
    ArrowUp: list.active - 1,
    PageDown: list.active + list.page,
    PageUp: list.active - list.page,
    Home: 0,
    End: list.total - 1,
  };
  const to = steps[event.key];
  return to === undefined ? null : { type: 'move', to: Math.min(Math.max(to, 0), list.total - 1) };
}
