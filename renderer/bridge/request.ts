import type { Result } from '../../electron/base/result.ts';
import type { EventName, RequestName } from '../../electron/contract/api.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import type { Events } from '../../electron/contract/events.ts';
import type { Requests } from '../../electron/contract/requests.ts';

export type Reply<N extends RequestName> = Promise<Result<Requests[N]['result'], AppError>>;

/** Asks the main process. A channel that breaks is a failure like any other, so callers meet one kind only. */
export async function request<N extends RequestName>(name: N, args: Requests[N]['args']): Reply<N> {
  try {
    return await window.briefwright.requests[name](args);
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, error: { code: 'internal', subject: name, detail } };
  }
}

/** Listens to the main process; the function returned ends it. */
export function listen<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void {
  return window.briefwright.on(name, listener);
}

/** The path of a file dropped on the window; empty when it has none. */
export function pathOf(file: File): string {
  return window.briefwright.pathOf(file);
}
