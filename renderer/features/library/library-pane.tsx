import { useEffect } from 'react';
import { listen } from '../../bridge/request.ts';
import { useRequest } from '../../bridge/use-request.ts';
import { useAttention } from '../../open-brief/attention.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ImportIcon, MoreIcon } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/menu.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ClaimsView } from './claims-view.tsx';
import { DifferencesView } from './differences-view.tsx';
import { useKeptTab } from './kept-tab.ts';
import styles from './library-pane.module.css';
import { SourceReader } from './reader/source-reader.tsx';
import { SourcesView } from './sources-view.tsx';
import { useWayBack } from './use-way-back.ts';

/** The library: claims to pick from, the sources they come from, and where sources differ. */
export function LibraryPane(props: { readonly onImport: () => void; readonly menu: readonly MenuEntry[] }) {
  const tab = useAttention((state) => state.libraryTab);
  useKeptTab();
  const { value, reload } = useRequest('library.summary', {});
  useEffect(() => listen('library.changed', reload), [reload]);
  const reading = useAttention((state) => state.reading);
  useWayBack(reading !== null);
  return (
    <div className={styles.pane}>
      {reading && (
        <div className={styles.reader}>
          <SourceReader source={reading.source} at={reading.at} version={reading.version} />
        </div>
      )}
      <div className={reading ? styles.behind : styles.front}>
        <header className={styles.head}>
          <h2 className={styles.title}>Library</h2>
          <Button small look="quiet" icon={<ImportIcon size={15} />} onPress={props.onImport}>
            Import…
          </Button>
          <MenuButton label="The whole library" entries={props.menu} placement="bottom end">
            <IconButton label="The whole library" icon={<MoreIcon />} />
          </MenuButton>
        </header>
        <Tabs
          label="Library"
          chosen={tab}
          onChoose={(libraryTab) => useAttention.setState({ libraryTab })}
          tabs={[
            { id: 'claims', label: 'Claims', count: value?.claims, content: <ClaimsView onImport={props.onImport} /> },
            {
              id: 'sources',
              label: 'Sources',
              count: value?.sources,
              content: <SourcesView onImport={props.onImport} />,
            },
            { id: 'differences', label: 'Differences', count: value?.disagreements, content: <DifferencesView /> },
          ]}
        />
      </div>
    </div>
  );
}
