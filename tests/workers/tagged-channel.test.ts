import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../electron/base/result.ts';
import type { Child } from '../../electron/workers/child.ts';
import { type Answers, answerRequests } from '../../electron/workers/conversation.ts';
import { Questions } from '../../electron/workers/questions.ts';
import {
  isTagged,
  joinThroughParent,
  TaggedChannels,
  type TaggedMessage,
} from '../../electron/workers/tagged-channel.ts';

interface Sums {
  double: { args: { n: number }; result: number };
  wait: { args: Record<string, never>; result: number };
}

const answers: Answers<Sums> = {
  double: async ({ n }) => ok(n * 2),
  wait: () => new Promise(() => undefined),
};

/** A child on the far end of a line that carries copies, as a pipe does. `serve` gets each channel opened to it. */
function childWith(serve: (channel: ReturnType<TaggedChannels['open']>) => void) {
  const carried: TaggedMessage[] = [];
  const inChild = new TaggedChannels((message) => queueMicrotask(() => inParent.receive(structuredClone(message))));
  const inParent = new TaggedChannels((message) => {
    carried.push(message);
    queueMicrotask(() => inChild.receive(structuredClone(message)));
  });
  let opened = 0;
  const child: Child = {
    pid: 1,
    post: () => undefined,
    onMessage: () => undefined,
    onExit: () => undefined,
    kill: () => inParent.closeAll(),
    openChannel: () => {
      opened += 1;
      serve(inChild.open(opened));
      return inParent.open(opened);
    },
  };
  return { child, carried };
}

describe('channels that share a line', () => {
  it('join two children: each channel carries its own questions and answers', async () => {
    const asking: Questions<Sums>[] = [];
    const asker = childWith((channel) => asking.push(new Questions<Sums>(channel)));
    const library = childWith((channel) => answerRequests(channel, answers));
    joinThroughParent(asker.child, library.child);
    joinThroughParent(asker.child, library.child);
    const results = await Promise.all(asking.map((questions, index) => questions.ask('double', { n: index + 1 })));
    expect(results).toEqual([ok(2), ok(4)]);
    expect(new Set(library.carried.map(({ channel }) => channel))).toEqual(new Set([1, 2]));
  });

  it('tell the asking side when the answering one is gone, now and later', async () => {
    const lost = { code: 'process/crashed', subject: 'library', detail: '' } as const;
    const asking: Questions<Sums>[] = [];
    const asker = childWith((channel) => {
      const questions = new Questions<Sums>(channel);
      channel.onClose(() => questions.lose(lost));
      asking.push(questions);
    });
    const library = childWith((channel) => answerRequests(channel, answers));
    joinThroughParent(asker.child, library.child);
    const waiting = asking[0]?.ask('wait', {});
    library.child.kill();
    expect(await waiting).toEqual(fail(lost));
    expect(await asking[0]?.ask('double', { n: 1 })).toEqual(fail(lost));
  });

  it('are told from ordinary messages', () => {
    expect(isTagged({ channel: 1, kind: 'message', message: 1 })).toBe(true);
    expect(isTagged({ type: 'request', id: 1, name: 'add', args: {} })).toBe(false);
    expect(isTagged(null)).toBe(false);
  });
});
