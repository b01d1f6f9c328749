import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import styles from './tabs.module.css';

export interface TabChoice<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
}

/** Several views in one place. Only the chosen one is in the document. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabChoice<T>[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
}) {
  return (
    <AriaTabs
      selectedKey={props.chosen}
      onSelectionChange={(key) => {
        const tab = props.tabs.find((candidate) => candidate.id === key);
        if (tab) props.onChoose(tab.id);
      }}
      className={styles.tabs ?? ''}
    >
      <TabList aria-label={props.label} className={styles.list ?? ''}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab ?? ''}>
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count.toLocaleString('en-GB')}</span>}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
