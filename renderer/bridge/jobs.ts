import type { JobEnded, JobProgress } from '../../electron/contract/events.ts';
import { createStore } from '../ui/store.ts';
import { listen, request } from './request.ts';

/** One import or export, while it runs and after it ended. */
export interface Job {
  readonly id: string;
  readonly kind: JobProgress['kind'];
  readonly progress: JobProgress | null;
  readonly ended: JobEnded | null;
  /** Somebody has asked to stop it and it has not stopped yet. */
  readonly cancelling: boolean;
}

/** Oldest first. Ended jobs stay until they are dismissed. */
export const useJobs = createStore<{ readonly jobs: readonly Job[] }>(() => ({ jobs: [] }));

/** A job that has been started. Its events may come before or after the answer that names it. */
export function addJob(id: string, kind: Job['kind']): void {
  change(id, kind, (job) => job);
}

export async function cancelJob(id: string): Promise<void> {
  const job = useJobs.getState().jobs.find((one) => one.id === id);
  if (!job || job.ended) return;
  change(id, job.kind, (now) => ({ ...now, cancelling: true }));
  await request('job.cancel', { job: id });
}

export function dismissJob(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}

/** Follows the jobs of the main process. Called once. */
export function followJobs(onEnded: (ended: JobEnded) => void): () => void {
  const ends = [
    listen('job.progress', (progress) => change(progress.job, progress.kind, (job) => ({ ...job, progress }))),
    listen('job.ended', (ended) => {
      change(ended.job, ended.kind, (job) => ({ ...job, ended, cancelling: false }));
      onEnded(ended);
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function change(id: string, kind: Job['kind'], update: (job: Job) => Job): void {
  useJobs.setState(({ jobs }) => {
    const known = jobs.some((job) => job.id === id);
    const all = known ? jobs : [...jobs, { id, kind, progress: null, ended: null, cancelling: false }];
    return { jobs: all.map((job) => (job.id === id ? update(job) : job)) };
  });
}
