import type { Channel, ParentPort } from './child.ts';
import { isTagged, TaggedChannels } from './tagged-channel.ts';

/** Electron's end of a channel, in a utility process and in the main process alike. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** What Electron adds to `process` in a utility process; Node's own types do not know it. */
interface ElectronParentPort {
  postMessage(message: unknown): void;
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ElectronPort[] }) => void,
  ): void;
}

/** The port to the parent, in an Electron utility process as well as under Node's fork. */
export function parentPort(): ParentPort {
  const electron = (process as unknown as { readonly parentPort?: ElectronParentPort }).parentPort;
  if (electron !== undefined) return electronPort(electron);
  if (process.send === undefined) throw new Error('This program must be started by another one that talks to it.');
  // A child whose parent is gone has nobody to work for.
  process.once('disconnect', () => process.exit());
  const post = (message: unknown) => {
    process.send?.(message);
  };
  const channels = new TaggedChannels(post);
  return {
    post,
    onMessage: (listener) => {
      process.on('message', (message) => {
        if (!isTagged(message)) listener(message);
      });
    },
    onChannel: (listener) => {
      process.on('message', (message) => {
        if (!isTagged(message)) return;
        if (message.kind === 'open') listener(channels.open(message.channel));
        else channels.receive(message);
      });
    },
  };
}

function electronPort(electron: ElectronParentPort): ParentPort {
  return {
    post: (message) => electron.postMessage(message),
    onMessage: (listener) =>
      electron.on('message', ({ data, ports }) => {
        if (ports.length === 0) listener(data);
      }),
    onChannel: (listener) =>
      electron.on('message', ({ ports }) => {
        for (const port of ports) listener(electronChannel(port));
      }),
  };
}

/** A channel over one of Electron's ports. Messages that came before the first listener are kept for it. */
export function electronChannel(port: ElectronPort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data));
      port.start();
    },
    onClose: (listener) => void port.on('close', listener),
    close: () => port.close(),
  };
}
