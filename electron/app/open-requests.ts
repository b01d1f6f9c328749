import fs from 'node:fs';
import path from 'node:path';
import type { SendEvent } from './events.ts';

/** The first `.brief` file among the arguments of a start, as an absolute path; null when there is none. */
export function briefAmong(args: readonly string[], folder: string): string | null {
  for (const argument of args) {
    if (argument.startsWith('-') || !argument.toLowerCase().endsWith('.brief')) continue;
    const file = path.resolve(folder, argument);
    if (fs.existsSync(file)) return file;
  }
  return null;
}

/** Files the system asks for. What comes before the window listens waits for the window's own first question. */
export class OpenRequests {
  readonly #send: SendEvent;
  #waiting: string | null = null;
  #listening = false;

  constructor(send: SendEvent) {
    this.#send = send;
  }

  ask(file: string | null): void {
    if (file === null) return;
    if (this.#listening) this.#send('brief.open-requested', { path: file });
    else this.#waiting = file;
  }

  /** The file that waits, once. From now on the window is told at once. */
  take(): string | null {
    const file = this.#waiting;
    this.#waiting = null;
    this.#listening = true;
    return file;
  }

  /** The window is gone for the moment. */
  wait(): void {
    this.#listening = false;
  }
}
