import { fork as forkProcess } from 'node:child_process';
import path from 'node:path';
import type { Fork } from './child.ts';

/** Forks under plain Node, for the command line and for tests. `folder` holds the bundled entries. */
export function forkWithNode(folder: string): Fork {
  return (entry, args) => {
    const child = forkProcess(path.join(folder, `${entry}.cjs`), [...args], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    return {
      pid: child.pid,
      post: (message) => {
        // A child that has just died cannot be written to; its exit is reported by itself.
        if (child.connected) child.send(message as object, () => undefined);
      },
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        let told = false;
        const tell = (code: number | null) => {
          if (told) return;
          told = true;
          listener(code);
        };
        child.once('exit', tell);
        child.once('error', () => tell(null));
      },
      kill: () => {
        child.kill('SIGKILL');
      },
    };
  };
}
