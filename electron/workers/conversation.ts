import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Child, Fork, ParentPort } from './child.ts';

/** What can be asked of a process: one entry per request, as in `contract/requests.ts`. */
export type Conversation<C> = {
  readonly [N in keyof C]: { readonly args: unknown; readonly result: unknown; readonly progress?: unknown };
};

/** The answering side: one function per request. */
export type Answers<C extends Conversation<C>> = {
  readonly [N in keyof C]: (
    args: C[N]['args'],
    context: { readonly signal: AbortSignal; readonly progress: (value: C[N]['progress']) => void },
  ) => Promise<Result<C[N]['result'], AppError>>;
};

type Sent =
  | { readonly type: 'request'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly type: 'cancel'; readonly id: number };
type Received =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown };

/** Answers requests that come through a port. An answer that throws becomes an `internal` failure, never a crash. */
export function answerRequests<C extends Conversation<C>>(port: ParentPort, answers: Answers<C>): void {
  const running = new Map<number, AbortController>();
  port.onMessage((message) => {
    const sent = message as Sent;
    if (sent.type === 'cancel') {
      running.get(sent.id)?.abort();
      return;
    }
    const { id, name } = sent;
    const controller = new AbortController();
    running.set(id, controller);
    const progress = (value: unknown) => port.post({ type: 'progress', id, value } satisfies Received);
    const context = { signal: controller.signal, progress };
    // The name and the arguments come from `ask` below, which is typed by the same conversation.
    const answer = answers[name as keyof C] as (args: unknown, c: typeof context) => Promise<Result<unknown, AppError>>;
    void Promise.resolve()
      .then(() => answer(sent.args, context))
      .catch((error: unknown) => {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return fail<AppError>({ code: 'internal', subject: name, detail });
      })
      .then((result) => {
        running.delete(id);
        port.post({ type: 'answer', id, result } satisfies Received);
      });
  });
}

interface Waiting {
  readonly settle: (result: Result<unknown, AppError>) => void;
  readonly progress: ((value: unknown) => void) | undefined;
}

/**
 * The asking side. The process is started by the first request and again after it has died; what was under way then
 * fails with `process/crashed`.
 */
export class ProcessClient<C extends Conversation<C>> {
  readonly #fork: Fork;
  readonly #entry: string;
  readonly #args: readonly string[];
  #child: Child | null = null;
  #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(fork: Fork, entry: string, args: readonly string[] = []) {
    this.#fork = fork;
    this.#entry = entry;
    this.#args = args;
  }

  /** The process id while it runs, for whoever watches its memory. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  ask<N extends keyof C & string>(
    name: N,
    args: C[N]['args'],
    options: { readonly signal?: AbortSignal; readonly progress?: (value: C[N]['progress']) => void } = {},
  ): Promise<Result<C[N]['result'], AppError>> {
    if (options.signal?.aborted) return Promise.resolve(fail({ code: 'cancelled', subject: name, detail: '' }));
    const child = this.#running();
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve) => {
      const cancel = () => child.post({ type: 'cancel', id } satisfies Sent);
      options.signal?.addEventListener('abort', cancel, { once: true });
      const settle = (result: Result<unknown, AppError>) => {
        this.#waiting.delete(id);
        options.signal?.removeEventListener('abort', cancel);
        resolve(result as Result<C[N]['result'], AppError>);
      };
      this.#waiting.set(id, { settle, progress: options.progress as ((value: unknown) => void) | undefined });
      child.post({ type: 'request', id, name, args } satisfies Sent);
    });
  }

  /** Ends the process. What was under way fails with `process/crashed`; the next request starts a new one. */
  stop(): void {
    this.#child?.kill();
  }

  #running(): Child {
    if (this.#child !== null) return this.#child;
    const child = this.#fork(this.#entry, this.#args);
    this.#child = child;
    child.onMessage((message) => {
      const received = message as Received;
      const waiting = this.#waiting.get(received.id);
      if (received.type === 'answer') waiting?.settle(received.result);
      else waiting?.progress?.(received.value);
    });
    child.onExit((code) => {
      if (this.#child !== child) return;
      this.#child = null;
      const lost = [...this.#waiting.values()];
      this.#waiting = new Map();
      for (const { settle } of lost) {
        settle(fail({ code: 'process/crashed', subject: this.#entry, detail: `exit code ${code ?? 'unknown'}` }));
      }
    });
    return child;
  }
}
