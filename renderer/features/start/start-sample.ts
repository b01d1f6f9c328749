import { sampleBrief } from '../../../electron/contract/sample-brief.ts';
import { addJob, useJobs } from '../../bridge/jobs.ts';
import { request } from '../../bridge/request.ts';
import { createBrief } from '../../open-brief/session.ts';

/** Reads the sample's documents and opens a brief filled from them: something to change on the first day. */
export async function startWithSample(): ReturnType<typeof createBrief> {
  const reply = await request('library.import-sample', {});
  if (!reply.ok) return reply;
  addJob(reply.value.job, 'import');
  await jobEnded(reply.value.job);
  return createBrief({ ...sampleBrief, fill: true });
}

/** Waits for the end of a job, which may have come before the answer that names it. */
function jobEnded(id: string): Promise<void> {
  const hasEnded = () => useJobs.getState().jobs.every((job) => job.id !== id || job.ended !== null);
  if (hasEnded()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = useJobs.subscribe(() => {
      if (!hasEnded()) return;
      end();
      resolve();
    });
  });
}
