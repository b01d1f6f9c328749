import type { SavedSearch, SearchScope } from '../../../electron/claims/saved-search.ts';
import { useAttention } from '../../open-brief/attention.ts';
import { createStore } from '../../ui/store.ts';
import { type ClaimFilter, filterFrom, noFilter } from './claim-filter.ts';

export interface SearchState {
  readonly scope: SearchScope;
  readonly filter: ClaimFilter;
}

/** What the library is searched for. It stays while somebody looks at sources or reads one. */
export const useSearch = createStore<SearchState>(() => ({ scope: 'claims', filter: noFilter }));

/** Searches anew as was kept, and shows what is found. */
export function runSavedSearch(search: SavedSearch): void {
  useSearch.setState({ scope: search.scope, filter: filterFrom(search) });
  useAttention.setState({ libraryShown: true, libraryTab: 'claims', reading: null });
}
