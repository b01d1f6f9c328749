import { useAttention } from '../../open-brief/attention.ts';
import { useBriefStore } from '../../open-brief/live-brief.ts';
import { Empty } from '../../ui/empty.tsx';
import { CitationEvidence } from './citation-evidence.tsx';
import { ClaimEvidence } from './claim-evidence.tsx';
import styles from './evidence.module.css';

/** The words behind what is selected: a claim of the library, or a citation of the brief. */
export function EvidenceTab() {
  const inspected = useAttention((state) => state.inspected);
  const hasBrief = useBriefStore(({ live }) => live !== null);
  if (inspected.type === 'claim') {
    return (
      <div className={styles.tab} data-pane-focus="" tabIndex={-1}>
        <ClaimEvidence key={inspected.claim} claim={inspected.claim} />
      </div>
    );
  }
  if (inspected.type === 'citation' && hasBrief) {
    return (
      <div className={styles.tab} data-pane-focus="" tabIndex={-1}>
        <CitationEvidence key={inspected.citation} citation={inspected.citation} />
      </div>
    );
  }
  return (
    <Empty title="Nothing selected">
      Choose a claim in the library, or a citation in the brief, to see the exact words it rests on.
    </Empty>
  );
}
