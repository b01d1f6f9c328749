import { useMemo } from 'react';
import { JobTray } from '../features/jobs/job-tray.tsx';
import { useBriefStore } from '../open-brief/live-brief.ts';
import { wordsIn } from '../open-brief/outline.ts';
import { useSettledDoc } from '../open-brief/settled.ts';
import { sourceUses } from '../open-brief/usage.ts';
import { counted, spokenCount } from '../ui/times.ts';
import styles from './status-bar.module.css';

/** Quiet facts at the foot of the window. */
export function StatusBar() {
  const doc = useSettledDoc();
  const limits = useBriefStore(({ live }) => live?.opened.template.words ?? null);
  const facts = useMemo(() => {
    if (!doc) return null;
    const words = wordsIn(doc);
    return { words, minutes: Math.max(1, Math.round(words / 220)), sources: sourceUses(doc).size };
  }, [doc]);
  return (
    <footer className={styles.bar}>
      <p className={styles.facts}>
        {facts && (
          <>
            <span>
              {counted(facts.words, 'word')}
              {limits && limits.max > 0 && ` of ${spokenCount(limits.min)}–${spokenCount(limits.max)}`}
            </span>
            <span>{facts.minutes} min to read</span>
            <span>{counted(facts.sources, 'source')} cited</span>
          </>
        )}
      </p>
      <JobTray />
      <p>Nothing leaves this computer</p>
    </footer>
  );
}
