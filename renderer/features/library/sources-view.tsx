import { useEffect, useMemo, useState } from 'react';
import type { SourceId } from '../../../electron/base/ids.ts';
import type { SourceRow } from '../../../electron/contract/library-requests.ts';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { useSettledDoc } from '../../open-brief/settled.ts';
import { sourceUses } from '../../open-brief/usage.ts';
import { Button } from '../../ui/button.tsx';
import { Empty, Waiting } from '../../ui/empty.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { counted } from '../../ui/times.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './claims-view.module.css';
import { SourceCard } from './source-card.tsx';
import listStyles from './sources-view.module.css';

/** The documents in the library, with what each gave and what each lacks. */
export function SourcesView(props: { readonly onImport: () => void }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), 80);
    return () => clearTimeout(timer);
  }, [text]);
  const { value, error, reload } = useRequest('library.sources', { text: asked });
  useEffect(() => listen('library.changed', reload), [reload]);
  const { value: summary, reload: countAgain } = useRequest('library.summary', {});
  useEffect(() => listen('library.changed', countAgain), [countAgain]);
  const waiting = summary?.proposals ?? 0;
  const doc = useSettledDoc();
  const uses = useMemo(() => (doc ? sourceUses(doc) : new Map<SourceId, number>()), [doc]);

  return (
    <div className={styles.view}>
      <div className={styles.search}>
        <SearchField label="Search the sources" placeholder="Search sources" value={text} onChange={setText} />
      </div>
      {waiting > 0 && (
        <div className={listStyles.waiting}>
          <p>{counted(waiting, 'record')} to compare</p>
          <Button small onPress={() => openDialog({ type: 'proposals' })}>
            Compare…
          </Button>
        </div>
      )}
      <p className={styles.count} role="status">
        {value && counted(value.sources.length, 'source')}
      </p>
      {error ? (
        <Trouble
          error={error}
          actions={
            <Button small onPress={reload}>
              Try again
            </Button>
          }
        />
      ) : (
        <List sources={value?.sources ?? null} uses={uses} asked={asked} onImport={props.onImport} />
      )}
    </div>
  );
}

function List(props: {
  readonly sources: readonly SourceRow[] | null;
  readonly uses: ReadonlyMap<SourceId, number>;
  readonly asked: string;
  readonly onImport: () => void;
}) {
  if (!props.sources) return <Waiting label="Opening the library…" />;
  if (props.sources.length === 0) {
    return props.asked === '' ? (
      <Empty title="No sources yet" action={<Button onPress={props.onImport}>Import documents…</Button>}>
        Documents of every usual format can be imported, one by one or as whole folders, and lists of references as RIS,
        BibTeX or CSL-JSON.
      </Empty>
    ) : (
      <Empty title={`No sources match “${props.asked}”.`} />
    );
  }
  return (
    <ul className={listStyles.list} data-pane-focus="" tabIndex={-1} aria-label="Sources">
      {props.sources.map((row) => (
        <SourceCard key={row.source.id} row={row} uses={props.uses.get(row.source.id) ?? 0} />
      ))}
    </ul>
  );
}
