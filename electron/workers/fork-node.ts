import { fork as forkProcess } from 'node:child_process';
import path from 'node:path';
import type { Fork } from './child.ts';
import { isTagged, TaggedChannels } from './tagged-channel.ts';

/** Forks under plain Node, for the command line and for tests. `folder` holds the bundled entries. */
export function forkWithNode(folder: string): Fork {
  return (entry, args) => {
    const child = forkProcess(path.join(folder, `${entry}.cjs`), [...args], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const send = (message: unknown) => {
      // A child that has just died cannot be written to; its exit is reported by itself.
      if (child.connected) child.send(message as object, () => undefined);
    };
    const channels = new TaggedChannels(send);
    let opened = 0;
    child.on('message', (message) => {
      if (isTagged(message)) channels.receive(message);
    });
    child.once('exit', () => channels.closeAll());
    return {
      pid: child.pid,
      post: send,
      onMessage: (listener) => {
        child.on('message', (message) => {
          if (!isTagged(message)) listener(message);
        });
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
      openChannel: () => {
        opened += 1;
        send({ channel: opened, kind: 'open', message: null });
        return channels.open(opened);
      },
    };
  };
}
