import type { ClaimId, SourceId } from '../../../electron/base/ids.ts';
import type { ClaimKind } from '../../../electron/claims/claim.ts';
import type { ClaimQuery, ClaimUse, DateLimits } from '../../../electron/claims/claim-query.ts';
import type { SavedSearch, SearchScope } from '../../../electron/claims/saved-search.ts';
import type { Reliability } from '../../../electron/library/source.ts';

/** What the library pane is narrowed to. */
export interface ClaimFilter {
  readonly text: string;
  readonly kinds: readonly ClaimKind[];
  readonly sources: readonly SourceId[];
  readonly tags: readonly string[];
  readonly dates: DateLimits | null;
  readonly reliability: readonly (Reliability | null)[];
  readonly markings: readonly (string | null)[];
  readonly use: ClaimUse['show'];
  readonly discarded: boolean;
  /** Enter asks for the best matches first; typing on goes back to the newest, which answers faster. */
  readonly ranked: boolean;
}

export const noFilter: ClaimFilter = {
  text: '',
  kinds: [],
  sources: [],
  tags: [],
  dates: null,
  reliability: [],
  markings: [],
  use: 'any',
  discarded: false,
  ranked: false,
};

export const pageSize = 100;

/** The question for one page of results. Cited are the claims that the open brief uses. */
export function queryOf(filter: ClaimFilter, page: number, cited: readonly ClaimId[] = []): ClaimQuery {
  const { ranked, use, ...rest } = filter;
  return {
    ...rest,
    use: cited.length === 0 && use === 'any' ? null : { claims: cited, show: use },
    order: ranked ? 'ranked' : 'newest',
    limit: pageSize,
    offset: page * pageSize,
  };
}

/** Sections and texts have no kind, tag or use of their own: such filters narrow claims only. */
export function isNarrowed(filter: ClaimFilter, scope: SearchScope = 'claims'): boolean {
  const { kinds, sources, tags, dates, reliability, markings, use, discarded } = filter;
  if (sources.length + reliability.length + markings.length > 0 || dates !== null) return true;
  return scope === 'claims' && (kinds.length + tags.length > 0 || use !== 'any' || discarded);
}

/** The list with the value added, or without it when it was there. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/** A span of dates as a chip says it. */
export function dateWords({ since, until, undated }: DateLimits): string {
  const range =
    since === until
      ? since
      : since === null
        ? `until ${until}`
        : until === null
          ? `since ${since}`
          : `${since}–${until}`;
  if (range === null) return 'undated';
  return undated ? `${range} or undated` : range;
}

export function reliabilityWords(grade: Reliability | null): string {
  return grade === null ? 'not rated' : `reliability ${grade}`;
}

export function markingWords(marking: string | null): string {
  return marking ?? 'no marking';
}

/** What was looked for, in words, for the sentence that says nothing was found. */
export function filterWords(
  filter: ClaimFilter,
  kindLabel: (kind: ClaimKind) => string,
  sourceTitle: (source: SourceId) => string,
  scope: SearchScope = 'claims',
): string {
  const ofClaims = [
    ...filter.kinds.map(kindLabel),
    ...filter.tags.map((tag) => `the tag ${tag}`),
    ...(filter.use === 'any' ? [] : [filter.use === 'used' ? 'used in this brief' : 'not used in this brief']),
  ];
  const limits = [
    ...(scope === 'claims' ? ofClaims : []),
    ...filter.sources.map((source) => `“${sourceTitle(source)}”`),
    ...(filter.dates === null ? [] : [dateWords(filter.dates)]),
    ...filter.reliability.map(reliabilityWords),
    ...filter.markings.map(markingWords),
  ];
  const claims = filter.discarded ? 'left-out claims' : 'claims';
  const what = { claims, sections: 'sections', texts: 'paragraphs' }[scope];
  const words = filter.text.trim();
  const within = limits.length > 0 ? ` within ${limits.join(', ')}` : '';
  return words === '' ? `There are no ${what}${within}.` : `No ${what} match “${words}”${within}.`;
}

/** A search as it is kept under a name. */
export function savedFrom(name: string, scope: SearchScope, filter: ClaimFilter): SavedSearch {
  const { limit: _limit, offset: _offset, use: _use, ...query } = queryOf(filter, 0);
  return { name, scope, use: filter.use, query };
}

/** The filter of a kept search; what an older program did not keep is not narrowed. */
export function filterFrom({ query, use }: SavedSearch): ClaimFilter {
  const { order, text, kinds, sources, tags, dates, reliability, markings, discarded } = query;
  return {
    text,
    kinds,
    sources,
    tags,
    dates: dates ?? null,
    reliability: reliability ?? [],
    markings: markings ?? [],
    discarded: discarded ?? false,
    use,
    ranked: order === 'ranked',
  };
}
