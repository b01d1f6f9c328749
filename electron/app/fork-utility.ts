import path from 'node:path';
import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import type { Child, Fork, Join } from '../workers/child.ts';
import { electronChannel } from '../workers/parent-port.ts';

const utilities = new WeakMap<Child, UtilityProcess>();

/** Forks an Electron utility process, without a window and without the network. */
export function forkUtility(folder: string): Fork {
  return (entry, args) => {
    const utility = utilityProcess.fork(path.join(folder, `${entry}.cjs`), [...args], {
      serviceName: `Briefwright ${entry}`,
      stdio: 'inherit',
    });
    const child: Child = {
      get pid() {
        return utility.pid;
      },
      post: (message) => utility.postMessage(message),
      onMessage: (listener) => void utility.on('message', listener),
      onExit: (listener) => void utility.once('exit', (code) => listener(code)),
      kill: () => void utility.kill(),
      openChannel: () => {
        const { port1, port2 } = new MessageChannelMain();
        utility.postMessage(null, [port1]);
        return electronChannel(port2);
      },
    };
    utilities.set(child, utility);
    return child;
  };
}

/** Nothing that two utility processes tell each other passes through this process. */
export const joinUtilities: Join = (one, other) => {
  const { port1, port2 } = new MessageChannelMain();
  utilities.get(one)?.postMessage(null, [port1]);
  utilities.get(other)?.postMessage(null, [port2]);
};
