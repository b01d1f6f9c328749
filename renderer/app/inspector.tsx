import { CheckTab } from '../features/checks/check-tab.tsx';
import { DetailsTab } from '../features/details/details-tab.tsx';
import { EvidenceTab } from '../features/evidence/evidence-tab.tsx';
import { PreviewTab } from '../features/preview/preview-tab.tsx';
import { ReturnedTab } from '../features/returned/returned-tab.tsx';
import { VersionsTab } from '../features/versions/versions-tab.tsx';
import { type InspectorTab, useAttention } from '../open-brief/attention.ts';
import { useFindings } from '../open-brief/findings.ts';
import { useReturned } from '../open-brief/returned.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Tabs } from '../ui/tabs.tsx';
import styles from './shell.module.css';

/** What is known about the brief and about what is selected in it. */
export function Inspector() {
  const tab = useAttention((state) => state.inspectorTab);
  const returned = useReturned() !== null;
  const findings = useFindings((state) => state.findings.length);
  return (
    <div className={styles.inspector}>
      <h2 className="visually-hidden">Inspector</h2>
      <Tabs<InspectorTab>
        label="Inspector"
        chosen={tab}
        onChoose={(inspectorTab) => useAttention.setState({ inspectorTab })}
        tabs={[
          { id: 'source', label: 'Source', content: guarded('the source view', <EvidenceTab />) },
          { id: 'check', label: 'Check', count: findings, content: guarded('the check', <CheckTab />) },
          { id: 'preview', label: 'Preview', content: guarded('the preview', <PreviewTab />) },
          { id: 'details', label: 'Details', content: guarded('the details', <DetailsTab />) },
          { id: 'versions', label: 'Versions', content: guarded('the versions', <VersionsTab />) },
          // Only while there is one: it is the rarest of them.
          ...(returned || tab === 'returned'
            ? [{ id: 'returned' as const, label: 'Word', content: guarded('the Word file', <ReturnedTab />) }]
            : []),
        ]}
      />
    </div>
  );
}

function guarded(name: string, content: React.ReactNode) {
  return <ErrorBoundary name={name}>{content}</ErrorBoundary>;
}
