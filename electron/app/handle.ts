import { ipcMain } from 'electron';
import { fail } from '../base/result.ts';
import { type Handlers, type RequestName, requestNames } from '../contract/api.ts';
import type { AppError } from '../contract/errors.ts';
import { areArgumentsOf } from './argument-checks.ts';
import { isOwnSender } from './security.ts';

/** Connects every request to its handler. The one place in the main process that catches what a handler throws. */
export function handleRequests(handlers: Handlers, origin: string): void {
  for (const name of Object.keys(requestNames) as RequestName[]) {
    ipcMain.handle(name, async (event, args: unknown) => {
      if (!isOwnSender(event, origin)) return fail<AppError>(wrongRequest(name, 'sender'));
      if (!areArgumentsOf(name, args)) return fail<AppError>(wrongRequest(name, 'arguments'));
      try {
        // The check above has just shown that the arguments are those of this request.
        return await (handlers[name] as (checked: unknown) => Promise<unknown>)(args);
      } catch (error) {
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return fail<AppError>({ code: 'internal', subject: name, detail });
      }
    });
  }
}

function wrongRequest(name: string, what: string): AppError {
  return { code: 'request/invalid', subject: name, detail: what };
}
