import type { AppError } from '../../../electron/contract/errors.ts';
import { addJob, useJobs } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { createBrief } from '../../open-brief/session.ts';

const sampleTemplate = 'policy-brief';
const sampleTitle = 'How many soldiers, and who has counted them';

/** Imports the sample and opens a brief filled from it, ready to be worked on. Null when all went well. */
export async function startWithSample(): Promise<AppError | null> {
  const started = await request('library.import-sample', {});
  if (!started.ok) return started.error;
  addJob(started.value.job, 'import');
  await jobEnd(started.value.job);
  const made = await createBrief({ template: sampleTemplate, title: sampleTitle, fill: true });
  return made.ok ? null : made.error;
}

function jobEnd(id: string): Promise<void> {
  return new Promise((resolve) => {
    const over = () => {
      const job = useJobs.getState().jobs.find((one) => one.id === id);
      return job === undefined || job.ended !== null;
    };
    if (over()) return resolve();
    const end = useJobs.subscribe(() => {
      if (!over()) return;
      end();
      resolve();
    });
  });
}
