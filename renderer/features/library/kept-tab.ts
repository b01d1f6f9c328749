import { useLayoutEffect } from 'react';
import { type LibraryTab, useAttention } from '../../open-brief/attention.ts';

const name = 'tab of the library';
const tabs: readonly LibraryTab[] = ['claims', 'sources', 'differences'];

/** Shows the part of the library that was shown last, also at the next start. */
export function useKeptTab(): void {
  // Before the first frame, so that nothing is seen to change.
  useLayoutEffect(() => {
    const kept = tabs.find((tab) => tab === localStorage.getItem(name));
    if (kept) useAttention.setState({ libraryTab: kept });
    return useAttention.subscribe(({ libraryTab }, before) => {
      if (libraryTab !== before.libraryTab) localStorage.setItem(name, libraryTab);
    });
  }, []);
}
