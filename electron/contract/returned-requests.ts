import type { ReturnedComparison } from '../round-trip/returned-comparison.ts';

/** The requests about an exported Word file that somebody edited. */
export interface ReturnedRequests {
  /** Shows the system's dialog; null when it was dismissed. */
  'returned.choose': { args: Record<string, never>; result: { readonly path: string | null } };
  /** What the file proposes for the open brief, as it stands now. */
  'returned.compare': {
    args: { readonly brief: string; readonly path: string };
    result: ReturnedComparison & { readonly file: string };
  };
}
