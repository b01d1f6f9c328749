export type ListAnswer =
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'insert'; readonly place: 'cursor' | 'fitting' }
  | { readonly type: 'peek' };

/** As far as a row, the active row alone, all that were found, or none. */
export type SelectionAnswer =
  | { readonly type: 'extend'; readonly to: number }
  | { readonly type: 'toggle' }
  | { readonly type: 'all' }
  | { readonly type: 'none' };

export interface ListKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does in the list of claims; null for keys that are not its own. */
export function listKey(event: ListKey, list: ListPlace): ListAnswer | null {
  if (list.total === 0 || event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter') return { type: 'insert', place: command ? 'fitting' : 'cursor' };
  if (command || event.shiftKey) return null;
  if (event.key === ' ') return { type: 'peek' };
  const to = stepTo(event.key, list);
  return to === null ? null : { type: 'move', to };
}

/** What a key does to the selection of several claims; null for keys that leave it alone. */
export function selectionKey(event: ListKey, list: ListPlace & { readonly selected: number }): SelectionAnswer | null {
  if (list.total === 0 || event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  if (command) return event.shiftKey ? null : (commandAnswers[event.key] ?? null);
  if (event.key === 'Escape') return list.selected > 0 ? { type: 'none' } : null;
  if (!event.shiftKey) return null;
  const to = stepTo(event.key, list);
  return to === null ? null : { type: 'extend', to };
}

const commandAnswers: Readonly<Record<string, SelectionAnswer>> = { a: { type: 'all' }, ' ': { type: 'toggle' } };

interface ListPlace {
  readonly active: number;
  readonly total: number;
  readonly page: number;
}

function stepTo(key: string, list: ListPlace): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: list.active + 1,
    ArrowUp: list.active - 1,
    PageDown: list.active + list.page,
    PageUp: list.active - list.page,
    Home: 0,
    End: list.total - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), list.total - 1);
}
