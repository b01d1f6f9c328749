import type { ClaimFacets, DateLimits, FoundCount } from '../../../electron/claims/claim-query.ts';
import { kindLooks } from '../../ui/kind-badge.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { spokenCount } from '../../ui/times.ts';
import { type ClaimFilter, toggled } from './claim-filter.ts';

export interface FacetChange {
  readonly filter: ClaimFilter;
  /** What was found where somebody looks; facets of claims are empty for sections and texts. */
  readonly counts: FoundCount & { readonly facets: ClaimFacets };
  readonly onChange: (filter: ClaimFilter) => void;
}

/** One filter of a menu: what it says, with how many claims it would leave, and a tick when it is on. */
function entry(
  { counts }: FacetChange,
  id: string,
  label: string,
  count: number,
  rest: { readonly isChosen: boolean; readonly run: () => void; readonly icon?: React.ReactNode },
): MenuEntry {
  const some = `${spokenCount(count)}${counts.totalIsAtLeast && count > 0 ? '+' : ''}`;
  return { type: 'action', id, label: `${label} (${some})`, ...rest };
}

export function kindEntries(change: FacetChange): readonly MenuEntry[] {
  const { filter, counts, onChange } = change;
  return counts.facets.kinds.map(({ kind, count }) =>
    entry(change, kind, kindLooks[kind].label, count, {
      icon: kindLooks[kind].icon,
      isChosen: filter.kinds.includes(kind),
      run: () => onChange({ ...filter, kinds: toggled(filter.kinds, kind) }),
    }),
  );
}

export function sourceEntries(change: FacetChange): readonly MenuEntry[] {
  const { filter, counts, onChange } = change;
  return counts.facets.sources.map(({ source, title, count }) =>
    entry(change, source, title, count, {
      isChosen: filter.sources.includes(source),
      run: () => onChange({ ...filter, sources: toggled(filter.sources, source) }),
    }),
  );
}

export function tagEntries(change: FacetChange): readonly MenuEntry[] {
  const { filter, counts, onChange } = change;
  return counts.facets.tags.map(({ tag, count }) =>
    entry(change, tag, tag, count, {
      isChosen: filter.tags.includes(tag),
      run: () => onChange({ ...filter, tags: toggled(filter.tags, tag) }),
    }),
  );
}

/** Single years first; a span is made by saying where it begins and where it ends. */
export function dateEntries(change: FacetChange): readonly MenuEntry[] {
  const { filter, counts, onChange } = change;
  const { dates } = filter;
  const years = counts.facets.years.flatMap(({ year, count }) =>
    year === null ? [] : [{ year: String(year), count }],
  );
  const set = (next: DateLimits | null) => onChange({ ...filter, dates: next });
  const isYear = (year: string) => dates?.since === year && dates.until === year;
  const undated = counts.facets.years.find(({ year }) => year === null)?.count ?? 0;
  if (years.length === 0 && undated === 0) return [];
  const border = (id: string, end: 'since' | 'until', label: (year: string) => string): readonly MenuEntry[] =>
    years.map(({ year }) => ({
      type: 'action',
      id: `${id}-${year}`,
      label: label(year),
      isChosen: dates?.[end] === year && !isYear(year),
      run: () => set({ since: null, until: null, ...dates, [end]: year, undated: false }),
    }));
  return [
    ...years.map(({ year, count }) =>
      entry(change, year, year, count, {
        isChosen: isYear(year),
        run: () => set(isYear(year) ? null : { since: year, until: year, undated: false }),
      }),
    ),
    entry(change, 'undated', 'Undated', undated, {
      isChosen: dates?.undated ?? false,
      run: () => set(dates?.undated ? null : { since: null, until: null, undated: true }),
    }),
    ...(years.length < 2
      ? []
      : [
          { type: 'line', id: 'line' } as const,
          {
            type: 'submenu',
            id: 'since',
            label: 'Since…',
            entries: border('since', 'since', (year) => `${year} or later`),
          } as const,
          {
            type: 'submenu',
            id: 'until',
            label: 'Until…',
            entries: border('until', 'until', (year) => `${year} or earlier`),
          } as const,
        ]),
  ];
}

/** Filters that are wanted less often: what is known of the sources and, for claims, what became of them. */
export function moreEntries(change: FacetChange, forClaims: boolean): readonly MenuEntry[] {
  const { filter, counts, onChange } = change;
  const { facets } = counts;
  const reliability = facets.reliability.map(({ grade, count }) =>
    entry(change, `reliability-${grade}`, grade === null ? 'Not rated' : `Reliability ${grade}`, count, {
      isChosen: filter.reliability.includes(grade),
      run: () => onChange({ ...filter, reliability: toggled(filter.reliability, grade) }),
    }),
  );
  const markings = facets.markings.map(({ marking, count }) =>
    entry(change, `marking-${marking}`, marking ?? 'No marking', count, {
      isChosen: filter.markings.includes(marking),
      run: () => onChange({ ...filter, markings: toggled(filter.markings, marking) }),
    }),
  );
  return [
    ...(forClaims ? [claimGroup(change)] : []),
    { type: 'group', id: 'reliability', label: 'Reliability of the source', entries: reliability },
    { type: 'group', id: 'marking', label: 'Marking of the source', entries: markings },
  ];
}

function claimGroup(change: FacetChange): MenuEntry {
  const { filter, counts, onChange } = change;
  const { used, discarded } = counts.facets;
  const use = (show: ClaimFilter['use']) => () => onChange({ ...filter, use: filter.use === show ? 'any' : show });
  return {
    type: 'group',
    id: 'use',
    label: 'Claims',
    entries: [
      entry(change, 'used', 'Used in this brief', used, { isChosen: filter.use === 'used', run: use('used') }),
      entry(change, 'unused', 'Not used yet', counts.facets.counted - used, {
        isChosen: filter.use === 'unused',
        run: use('unused'),
      }),
      entry(change, 'discarded', 'Left out', discarded, {
        isChosen: filter.discarded,
        run: () => onChange({ ...filter, discarded: !filter.discarded }),
      }),
    ],
  };
}
