import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { out } from '../../../electron/scripts/paths.mjs';
import { attend } from '../../../electron/scripts/run.mjs';
import type { WarmAnswer, WarmRequest } from './warm-messages.ts';

/** The other side of `write-warm.ts`. One request at a time. */
export class WarmWriter {
  readonly #child: ChildProcess;

  constructor() {
    const child = fork(path.join(out, 'bench/write-warm.cjs'));
    attend(child);
    this.#child = child;
  }

  ask(request: WarmRequest): Promise<WarmAnswer> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`The warm writer ended with ${code ?? 'a signal'}.`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as WarmAnswer);
      });
      child.send(request);
    });
  }

  stop(): void {
    this.#child.kill();
  }
}
