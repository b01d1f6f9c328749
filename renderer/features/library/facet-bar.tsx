import type { ClaimFacets } from '../../../electron/claims/claim-query.ts';
import { Button, FilterChip } from '../../ui/button.tsx';
import { ExpandIcon } from '../../ui/icons.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { spokenCount } from '../../ui/times.ts';
import { type ClaimFilter, isNarrowed, noFilter, toggled } from './claim-filter.ts';
import styles from './facet-bar.module.css';

export interface FacetBarProps {
  readonly filter: ClaimFilter;
  readonly facets: ClaimFacets;
  readonly onChange: (filter: ClaimFilter) => void;
}

/** Narrows the list by kind, source and tag. Every filter says how many claims it would leave. */
export function FacetBar({ filter, facets, onChange }: FacetBarProps) {
  const kinds: readonly MenuEntry[] = facets.kinds.map(({ kind, count }) => ({
    type: 'action',
    id: kind,
    label: `${kindLooks[kind].label} (${spokenCount(count)})`,
    icon: kindLooks[kind].icon,
    isChosen: filter.kinds.includes(kind),
    run: () => onChange({ ...filter, kinds: toggled(filter.kinds, kind) }),
  }));
  const sources: readonly MenuEntry[] = facets.sources.map(({ source, title, count }) => ({
    type: 'action',
    id: source,
    label: `${title} (${spokenCount(count)})`,
    isChosen: filter.sources.includes(source),
    run: () => onChange({ ...filter, sources: toggled(filter.sources, source) }),
  }));
  const tags: readonly MenuEntry[] = facets.tags.map(({ tag, count }) => ({
    type: 'action',
    id: tag,
    label: `${tag} (${spokenCount(count)})`,
    isChosen: filter.tags.includes(tag),
    run: () => onChange({ ...filter, tags: toggled(filter.tags, tag) }),
  }));
  const titleOf = (source: string) => facets.sources.find((one) => one.source === source)?.title ?? 'One source';

  return (
    <fieldset className={styles.bar} aria-label="Filters">
      <Facet label="Kind" entries={kinds} />
      <Facet label="Source" entries={sources} />
      <Facet label="Tag" entries={tags} />
      {filter.kinds.map((kind) => (
        <FilterChip key={kind} isSelected onChange={() => onChange({ ...filter, kinds: toggled(filter.kinds, kind) })}>
          {kindLooks[kind].label}
        </FilterChip>
      ))}
      {filter.sources.map((source) => (
        <FilterChip
          key={source}
          isSelected
          onChange={() => onChange({ ...filter, sources: toggled(filter.sources, source) })}
        >
          <span className={styles.long}>{titleOf(source)}</span>
        </FilterChip>
      ))}
      {filter.tags.map((tag) => (
        <FilterChip key={tag} isSelected onChange={() => onChange({ ...filter, tags: toggled(filter.tags, tag) })}>
          {tag}
        </FilterChip>
      ))}
      {isNarrowed(filter) && (
        <Button look="quiet" small onPress={() => onChange({ ...noFilter, text: filter.text })}>
          Clear
        </Button>
      )}
    </fieldset>
  );
}

function Facet({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  return (
    <MenuButton label={`Filter by ${label.toLowerCase()}`} entries={entries}>
      <Button look="quiet" small isDisabled={entries.length === 0}>
        {label} <ExpandIcon size={13} />
      </Button>
    </MenuButton>
  );
}
