import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';

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

export type Sent =
  | { readonly type: 'request'; readonly id: number; readonly name: string; readonly args: unknown }
  | { readonly type: 'cancel'; readonly id: number };
export type Received =
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'progress'; readonly id: number; readonly value: unknown };

/** Answers requests that come through a port. An answer that throws becomes an `internal` failure, never a crash. */
export function answerRequests<C extends Conversation<C>>(
  port: { post(message: unknown): void; onMessage(listener: (message: unknown) => void): void },
  answers: Answers<C>,
): void {
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
