import type { Channel, Join } from './child.ts';

/**
 * A message of a channel that shares one line with others. Node's forked processes have one line to their parent only, so
 * each channel has a number on it.
 */
export interface TaggedMessage {
  readonly channel: number;
  readonly kind: 'open' | 'message' | 'close';
  readonly message: unknown;
}

export function isTagged(message: unknown): message is TaggedMessage {
  return typeof message === 'object' && message !== null && 'channel' in message && 'kind' in message;
}

/** The channels that share a line: hands each message to the one it belongs to. */
export class TaggedChannels {
  readonly #send: (message: TaggedMessage) => void;
  readonly #ends = new Map<number, { message: ((value: unknown) => void)[]; close: (() => void)[] }>();

  constructor(send: (message: TaggedMessage) => void) {
    this.#send = send;
  }

  open(channel: number): Channel {
    const listeners = { message: [] as ((value: unknown) => void)[], close: [] as (() => void)[] };
    this.#ends.set(channel, listeners);
    return {
      post: (message) => this.#send({ channel, kind: 'message', message }),
      onMessage: (listener) => void listeners.message.push(listener),
      onClose: (listener) => void listeners.close.push(listener),
      close: () => {
        this.#ends.delete(channel);
        this.#send({ channel, kind: 'close', message: null });
      },
    };
  }

  receive({ channel, kind, message }: TaggedMessage): void {
    const listeners = this.#ends.get(channel);
    if (kind === 'close') this.#close(channel);
    else if (kind === 'message') for (const listener of listeners?.message ?? []) listener(message);
  }

  /** The line itself is gone. */
  closeAll(): void {
    for (const channel of [...this.#ends.keys()]) this.#close(channel);
  }

  #close(channel: number): void {
    const listeners = this.#ends.get(channel);
    this.#ends.delete(channel);
    for (const listener of listeners?.close ?? []) listener();
  }
}

/** Joins two children whose only line leads to us: what one sends is passed on to the other. */
export const joinThroughParent: Join = (one, other) => {
  const left = one.openChannel();
  const right = other.openChannel();
  left.onMessage((message) => right.post(message));
  right.onMessage((message) => left.post(message));
  left.onClose(right.close);
  right.onClose(left.close);
};
