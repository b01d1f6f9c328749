import type { JobEnded, JobProgress } from '../contract/events.ts';
import type { SendEvent } from './events.ts';

type Outcome = Pick<JobEnded, 'outcome'> & Partial<Omit<JobEnded, 'job' | 'kind' | 'outcome'>>;
type Work = (job: {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, label: string) => void;
}) => Promise<Outcome>;

/** Long work: numbered, reported as it goes, and ended exactly once whatever happens. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #send: SendEvent;
  #count = 0;

  constructor(send: SendEvent) {
    this.#send = send;
  }

  /** Starts work and answers with the job's name at once. */
  start(kind: JobProgress['kind'], work: Work): string {
    this.#count += 1;
    const job = `${kind}-${this.#count}`;
    const controller = new AbortController();
    this.#running.set(job, controller);
    const progress = (done: number, total: number, label: string) =>
      this.#send('job.progress', { job, kind, done, total, label });
    void work({ signal: controller.signal, progress })
      .catch((error: unknown): Outcome => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { outcome: 'failed', failed: [{ file: '', error: { code: 'internal', subject: kind, detail } }] };
      })
      .then((outcome) => {
        this.#running.delete(job);
        const ended = {
          imported: [],
          references: [],
          skipped: [],
          failed: [],
          written: [],
          library: null,
          findings: [],
          ...outcome,
        };
        this.#send('job.ended', { job, kind, ...ended });
      });
    return job;
  }

  /** Asks a job to stop. It still ends by an event of its own, with what it had finished. */
  cancel(job: string): void {
    this.#running.get(job)?.abort();
  }

  /** Stops everything, for quitting. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }
}
