import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Child, Fork, Join } from './child.ts';
import type { Conversation } from './conversation.ts';
import { type AskOptions, Questions } from './questions.ts';

/**
 * The asking side of a process. It is started by the first request and again after it has died; what was under way then
 * fails with `process/crashed`.
 */
export class ProcessClient<C extends Conversation<C>> {
  readonly #fork: Fork;
  readonly #entry: string;
  readonly #args: readonly string[];
  readonly #onStart: (child: Child) => void;
  #running: { readonly child: Child; readonly questions: Questions<C> } | null = null;

  /** `onStart` is told of each process that is started, before its first request. */
  constructor(fork: Fork, entry: string, args: readonly string[] = [], onStart: (child: Child) => void = () => {}) {
    this.#fork = fork;
    this.#entry = entry;
    this.#args = args;
    this.#onStart = onStart;
  }

  /** The process id while it runs, for whoever watches its memory. */
  get pid(): number | undefined {
    return this.#running?.child.pid;
  }

  ask<N extends keyof C & string>(
    name: N,
    args: C[N]['args'],
    options: AskOptions<C[N]['progress']> = {},
  ): Promise<Result<C[N]['result'], AppError>> {
    if (options.signal?.aborted) return Promise.resolve(fail({ code: 'cancelled', subject: name, detail: '' }));
    return this.#start().questions.ask(name, args, options);
  }

  /** Gives another process a channel of its own to this one. */
  joinTo(other: Child, join: Join): void {
    join(other, this.#start().child);
  }

  /** Ends the process. What was under way fails with `process/crashed`; the next request starts a new one. */
  stop(): void {
    this.#running?.child.kill();
  }

  #start(): { readonly child: Child; readonly questions: Questions<C> } {
    if (this.#running !== null) return this.#running;
    const child = this.#fork(this.#entry, this.#args);
    const started = { child, questions: new Questions<C>(child) };
    this.#running = started;
    child.onExit((code) => {
      if (this.#running === started) this.#running = null;
      const detail = `exit code ${code ?? 'unknown'}`;
      started.questions.lose({ code: 'process/crashed', subject: this.#entry, detail });
    });
    this.#onStart(child);
    return started;
  }
}
