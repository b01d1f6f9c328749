import { useState } from 'react';
import { cancelJob, dismissJob, type Job, useJobs } from '../../bridge/jobs.ts';
import { openDialog } from '../../open-brief/dialogs.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { CloseIcon, ExpandIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/progress.tsx';
import styles from './job-tray.module.css';
import { endedWords, runningWords } from './job-words.ts';

/** Imports and exports at work: one line in the status bar, and a panel above it with each of them. */
export function JobTray() {
  const jobs = useJobs((state) => state.jobs);
  const [open, setOpen] = useState(false);
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => !job.ended);
  return (
    <div className={styles.tray}>
      <Button small look="quiet" onPress={() => setOpen(!open)}>
        {trayWords(running)}
        <ExpandIcon size={13} />
      </Button>
      {open && (
        <section className={styles.panel} aria-label="Work in progress">
          <ul className={styles.jobs}>
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function trayWords([first, ...others]: readonly Job[]): string {
  if (!first) return 'Finished';
  return others.length > 0 ? `${others.length + 1} jobs running` : runningWords(first.kind, first.progress);
}

function JobRow({ job }: { readonly job: Job }) {
  const { progress, ended } = job;
  if (ended) {
    return (
      <li className={styles.job}>
        <p className={styles.ended}>{endedWords(ended)}</p>
        {ended.kind === 'import' && (
          <Button small onPress={() => openDialog({ type: 'import-results', job: job.id })}>
            Show
          </Button>
        )}
        <IconButton label="Dismiss" icon={<CloseIcon size={14} />} onPress={() => dismissJob(job.id)} />
      </li>
    );
  }
  return (
    <li className={styles.job}>
      <div className={styles.progress}>
        <Progress
          label={job.cancelling ? 'Stopping…' : (progress?.label ?? 'Starting…')}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
        />
      </div>
      <Button small isDisabled={job.cancelling} onPress={() => void cancelJob(job.id)}>
        Cancel
      </Button>
    </li>
  );
}
