import { findingSentences } from '../../../electron/contract/finding-sentences.ts';
import { cancelJob, dismissJob, type Job } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DoneIcon, WarningIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/progress.tsx';
import { showFailure } from '../../ui/show-failure.ts';
import { Trouble } from '../../ui/trouble.tsx';
import styles from './export-dialog.module.css';
import { fileName, fileSize } from './file-words.ts';
import { formats } from './format-words.ts';

/** An export at work, then its files. */
export function ExportProgress({ job, onClose }: { readonly job: Job; readonly onClose: () => void }) {
  const { progress, ended } = job;
  const done = () => {
    if (ended) dismissJob(job.id);
    onClose();
  };
  const act = async (name: 'file.open' | 'file.show-in-folder', path: string) => {
    const reply = await request(name, { path });
    if (!reply.ok) showFailure(reply.error);
  };
  if (!ended) {
    return (
      <Dialog
        title="Exporting"
        onClose={onClose}
        actions={
          <Button isDisabled={job.cancelling} onPress={() => void cancelJob(job.id)}>
            {job.cancelling ? 'Stopping…' : 'Cancel'}
          </Button>
        }
      >
        <Progress label={progress?.label ?? 'Starting…'} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        <p className={styles.quiet}>
          You can close this and go on writing. Earlier files stay until the new ones are complete.
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={endedTitle(ended.outcome)}
      onClose={done}
      actions={
        // A button of its own, not the one before under another name: only a new one takes the focus.
        <Button key="done" look="primary" autoFocus onPress={done}>
          Done
        </Button>
      }
    >
      {ended.failed.map(({ file, error }) => (
        <Trouble key={file} error={error} compact />
      ))}
      {findingSentences(ended.findings).map((sentence) => (
        <p key={sentence} className={styles.finding}>
          <WarningIcon /> {sentence}
        </p>
      ))}
      {ended.outcome === 'cancelled' && (
        <p className={styles.quiet}>Nothing was written. Earlier files are as they were.</p>
      )}
      <ul className={styles.files}>
        {ended.written.map((file) => (
          <li key={file.path} className={styles.file}>
            <DoneIcon />
            <div className={styles.fileWords}>
              <p className={styles.fileName}>{fileName(file.path)}</p>
              <p className={styles.note}>
                {formats[file.format].label}, {fileSize(file.bytes)}
              </p>
            </div>
            <Button small onPress={() => void act('file.open', file.path)}>
              Open
            </Button>
            <Button small look="quiet" onPress={() => void act('file.show-in-folder', file.path)}>
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function endedTitle(outcome: 'done' | 'partly' | 'failed' | 'cancelled'): string {
  switch (outcome) {
    case 'done':
      return 'Exported';
    case 'partly':
      return 'Partly exported';
    case 'failed':
      return 'The export failed';
    case 'cancelled':
      return 'Export cancelled';
  }
}
