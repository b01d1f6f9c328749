import type { SourceId } from '../../../electron/base/ids.ts';
import type { ClaimKind } from '../../../electron/claims/claim.ts';
import type { ClaimQuery } from '../../../electron/claims/claim-query.ts';

/** What the library pane is narrowed to. */
export interface ClaimFilter {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly sources: readonly SourceId[];
  readonly tags: readonly string[];
  /** Enter asks for the best matches first; typing on goes back to the newest, which answers faster. */
  readonly ranked: boolean;
}

export const noFilter: ClaimFilter = { text: '', kinds: [], sources: [], tags: [], ranked: false };

export const pageSize = 100;

/** The question for one page of results. */
export function queryOf(filter: ClaimFilter, page: number): ClaimQuery {
  const { ranked, ...rest } = filter;
  return { ...rest, order: ranked ? 'ranked' : 'newest', limit: pageSize, offset: page * pageSize };
}

export function isNarrowed(filter: ClaimFilter): boolean {
  return filter.kinds.length + filter.sources.length + filter.tags.length > 0;
}

/** The list with the value added, or without it when it was there. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** What was looked for, in words, for the sentence that says nothing was found. */
export function filterWords(
  filter: ClaimFilter,
  kindLabel: (kind: ClaimKind) => string,
  sourceTitle: (source: SourceId) => string,
): string {
  const words = filter.text.trim() === '' ? '' : ` “${filter.text.trim()}”`;
  const limits = [
    ...filter.kinds.map(kindLabel),
    ...filter.sources.map((source) => `“${sourceTitle(source)}”`),
    ...filter.tags.map((tag) => `the tag ${tag}`),
  ];
  return `No claims match${words}${limits.length > 0 ? ` within ${limits.join(', ')}` : ''}.`;
}
