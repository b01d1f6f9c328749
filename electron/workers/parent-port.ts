import type { ParentPort } from './child.ts';

/** What Electron adds to `process` in a utility process; Node's own types do not know it. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The port to the parent, in an Electron utility process as well as under Node's fork. */
export function parentPort(): ParentPort {
  const electron = (process as unknown as { readonly parentPort?: ElectronParentPort }).parentPort;
  if (electron !== undefined) {
    return {
      post: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', (event) => listener(event.data)),
    };
  }
  if (process.send === undefined) throw new Error('This program must be started by another one that talks to it.');
  // A child whose parent is gone has nobody to work for.
  process.once('disconnect', () => process.exit());
  return {
    post: (message) => {
      process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', listener);
    },
  };
}
