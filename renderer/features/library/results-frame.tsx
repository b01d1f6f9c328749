import type { ReactNode } from 'react';
import type { SourceFacets } from '../../../electron/claims/claim-query.ts';
import type { SearchScope } from '../../../electron/claims/saved-search.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { kindLooks } from '../../ui/kind-badge.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { type ClaimFilter, filterWords, isNarrowed, noFilter } from './claim-filter.ts';
import type { Found } from './use-found.ts';

/** Draws results, or says why there are none. */
export type ResultsFrame = (found: Pick<Found<unknown>, 'error' | 'ready' | 'total'>, results: ReactNode) => ReactNode;

export function resultsFrame(props: {
  readonly scope: SearchScope;
  readonly filter: ClaimFilter;
  readonly facets: SourceFacets;
  readonly again: () => void;
  readonly onChange: (filter: ClaimFilter) => void;
  readonly onImport: () => void;
}): ResultsFrame {
  const { scope, filter, facets } = props;
  const narrowed = isNarrowed(filter, scope);
  return (found, results) => {
    if (found.error) {
      return (
        <Trouble
          error={found.error}
          actions={
            <Button small onPress={props.again}>
              Try again
            </Button>
          }
        />
      );
    }
    if (!found.ready) return <Waiting label="Opening the library…" />;
    if (found.total > 0) return results;
    if (filter.text.trim() === '' && !narrowed) {
      return (
        <Empty
          title={scope === 'claims' ? 'No claims yet' : 'No sections yet'}
          action={<Button onPress={props.onImport}>Import documents…</Button>}
        >
          Import articles, reports or notes. Briefwright reads them and lists the sentences worth citing.
        </Empty>
      );
    }
    const titleOf = (source: string) => facets.sources.find((one) => one.source === source)?.title ?? 'one source';
    return (
      <Empty
        title={filterWords(filter, (kind) => kindLooks[kind].label, titleOf, scope)}
        action={
          <Button onPress={() => props.onChange(narrowed ? { ...noFilter, text: filter.text } : noFilter)}>
            {narrowed ? 'Clear the filters' : 'Clear the search'}
          </Button>
        }
      >
        {filter.text.trim().includes(' ') ? everyWord[scope] : ''}
      </Empty>
    );
  };
}

const everyWord: { readonly [S in SearchScope]: string } = {
  claims: 'Every word must occur in a claim. Try fewer words, or look in the full text.',
  sections: 'Every word must occur in one paragraph or heading. Try fewer words.',
  texts: 'Every word must occur in one paragraph. Try fewer words.',
};
