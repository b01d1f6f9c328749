import path from 'node:path';
import { utilityProcess } from 'electron';
import type { Fork } from '../workers/child.ts';

/** Forks an Electron utility process, without a window and without the network. */
export function forkUtility(folder: string): Fork {
  return (entry, args) => {
    const child = utilityProcess.fork(path.join(folder, `${entry}.cjs`), [...args], {
      serviceName: `Briefwright ${entry}`,
      stdio: 'inherit',
    });
    return {
      get pid() {
        return child.pid;
      },
      post: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(code)),
      kill: () => void child.kill(),
    };
  };
}
