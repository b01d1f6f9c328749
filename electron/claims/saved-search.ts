import type { ClaimQuery } from './claim-query.ts';

/** What a search looks through: claims, sections of sources, or every paragraph of their texts. */
export const searchScopes = ['claims', 'sections', 'texts'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** A search kept under a name, to be run again over whatever the library then holds. */
export interface SavedSearch {
  readonly name: string;
  readonly scope: SearchScope;
  /** Which claims a brief uses belongs to the brief that is open when the search is run; only the wish is kept. */
  readonly use: 'any' | 'used' | 'unused';
  readonly query: Omit<ClaimQuery, 'limit' | 'offset' | 'use'>;
}

/** Longer names do not fit in a menu. */
export const longestSearchName = 80;

/** A name as it is kept: on one line, not too long; empty when there is nothing in it. */
export function searchName(typed: string): string {
  return typed.replaceAll(/\s+/g, ' ').trim().slice(0, longestSearchName).trim();
}
