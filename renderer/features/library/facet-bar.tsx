import type { ReactNode } from 'react';
import type { SearchCounts } from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import { Button, FilterChip } from '../../ui/button.tsx';
import { ExpandIcon } from '../../ui/icons.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { dateWords, isNarrowed, markingWords, noFilter, reliabilityWords, toggled } from './claim-filter.ts';
import styles from './facet-bar.module.css';
import {
  dateEntries,
  type FacetChange,
  kindEntries,
  moreEntries,
  sourceEntries,
  tagEntries,
} from './facet-entries.tsx';
import { noFacets } from './use-found.ts';

/** Narrows what is found. Every filter says how much it would leave of what is searched; those that are on stand beside as chips. */
export function FacetBar(
  props: Pick<FacetChange, 'filter' | 'onChange'> & {
    readonly scope: SearchScope;
    readonly counts: SearchCounts;
  },
) {
  const { scope, filter, counts, onChange } = props;
  const found = counts[scope];
  const change = { filter, onChange, counts: { ...found, facets: { ...noFacets, ...found.facets } } };
  const forClaims = scope === 'claims';
  return (
    <fieldset className={styles.bar} aria-label="Filters">
      {forClaims && <Facet label="Kind" entries={kindEntries(change)} />}
      <Facet label="Source" entries={sourceEntries(change)} />
      {forClaims && <Facet label="Tag" entries={tagEntries(change)} />}
      <Facet label="Date" entries={dateEntries(change)} />
      <Facet label="More" entries={moreEntries(change, forClaims)} spoken="More filters" />
      {forClaims && <ClaimChips {...change} />}
      <SourceChips {...change} />
      {isNarrowed(filter, scope) && (
        <Button look="quiet" small onPress={() => onChange({ ...noFilter, text: filter.text })}>
          Clear
        </Button>
      )}
    </fieldset>
  );
}

function ClaimChips({ filter, onChange }: FacetChange) {
  return (
    <>
      {filter.kinds.map((kind) => (
        <Chip key={kind} onOff={() => onChange({ ...filter, kinds: toggled(filter.kinds, kind) })}>
          {kindLooks[kind].label}
        </Chip>
      ))}
      {filter.tags.map((tag) => (
        <Chip key={tag} onOff={() => onChange({ ...filter, tags: toggled(filter.tags, tag) })}>
          {tag}
        </Chip>
      ))}
      {filter.use !== 'any' && (
        <Chip onOff={() => onChange({ ...filter, use: 'any' })}>
          {filter.use === 'used' ? 'used in this brief' : 'not used yet'}
        </Chip>
      )}
      {filter.discarded && <Chip onOff={() => onChange({ ...filter, discarded: false })}>left out</Chip>}
    </>
  );
}

function SourceChips({ filter, counts, onChange }: FacetChange) {
  const titleOf = (source: string) => counts.facets.sources.find((one) => one.source === source)?.title ?? 'One source';
  return (
    <>
      {filter.sources.map((source) => (
        <Chip key={source} onOff={() => onChange({ ...filter, sources: toggled(filter.sources, source) })}>
          {titleOf(source)}
        </Chip>
      ))}
      {filter.dates && <Chip onOff={() => onChange({ ...filter, dates: null })}>{dateWords(filter.dates)}</Chip>}
      {filter.reliability.map((grade) => (
        <Chip key={grade ?? ''} onOff={() => onChange({ ...filter, reliability: toggled(filter.reliability, grade) })}>
          {reliabilityWords(grade)}
        </Chip>
      ))}
      {filter.markings.map((marking) => (
        <Chip key={marking ?? ''} onOff={() => onChange({ ...filter, markings: toggled(filter.markings, marking) })}>
          {markingWords(marking)}
        </Chip>
      ))}
    </>
  );
}

function Chip(props: { readonly children: ReactNode; readonly onOff: () => void }) {
  return (
    <FilterChip isSelected onChange={props.onOff}>
      <span className={styles.long}>{props.children}</span>
    </FilterChip>
  );
}

function Facet(props: { readonly label: string; readonly entries: readonly MenuEntry[]; readonly spoken?: string }) {
  const { label, entries, spoken } = props;
  return (
    <MenuButton label={spoken ?? `Filter by ${label.toLowerCase()}`} entries={entries}>
      <Button look="quiet" small isDisabled={entries.length === 0} className={styles.facet}>
        {label} <ExpandIcon size={13} />
      </Button>
    </MenuButton>
  );
}
