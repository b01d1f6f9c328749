import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { Conversation, Received, Sent } from './conversation.ts';

export interface AskOptions<P> {
  readonly signal?: AbortSignal;
  readonly progress?: (value: P) => void;
}

interface Waiting {
  readonly settle: (result: Result<unknown, AppError>) => void;
  readonly progress: ((value: unknown) => void) | undefined;
}

/** The asking side of a conversation over one line. Every question gets an answer, if only that the line is gone. */
export class Questions<C extends Conversation<C>> {
  readonly #post: (message: unknown) => void;
  #waiting = new Map<number, Waiting>();
  #count = 0;
  #lost: AppError | null = null;

  constructor(line: { post(message: unknown): void; onMessage(listener: (message: unknown) => void): void }) {
    this.#post = (message) => line.post(message);
    line.onMessage((message) => {
      const received = message as Received;
      const waiting = this.#waiting.get(received.id);
      if (received.type === 'answer') waiting?.settle(received.result);
      else waiting?.progress?.(received.value);
    });
  }

  ask<N extends keyof C & string>(
    name: N,
    args: C[N]['args'],
    options: AskOptions<C[N]['progress']> = {},
  ): Promise<Result<C[N]['result'], AppError>> {
    if (options.signal?.aborted) return Promise.resolve(fail({ code: 'cancelled', subject: name, detail: '' }));
    if (this.#lost !== null) return Promise.resolve(fail(this.#lost));
    this.#count += 1;
    const id = this.#count;
    // The arguments may be a whole file: nothing that waits for the answer may hold them.
    const answer = new Promise<Result<C[N]['result'], AppError>>((resolve) => {
      const cancel = () => this.#post({ type: 'cancel', id } satisfies Sent);
      options.signal?.addEventListener('abort', cancel, { once: true });
      const settle = (result: Result<unknown, AppError>) => {
        this.#waiting.delete(id);
        options.signal?.removeEventListener('abort', cancel);
        resolve(result as Result<C[N]['result'], AppError>);
      };
      this.#waiting.set(id, { settle, progress: options.progress as ((value: unknown) => void) | undefined });
    });
    this.#post({ type: 'request', id, name, args } satisfies Sent);
    return answer;
  }

  /** The other side is gone: what was under way, and whatever is asked from now on, fails with this. */
  lose(error: AppError): void {
    this.#lost = error;
    const lost = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const { settle } of lost) settle(fail(error));
  }
}
