import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../electron/base/result.ts';
import type { Child, Fork } from '../../electron/workers/child.ts';
import { type Answers, answerRequests } from '../../electron/workers/conversation.ts';
import { ProcessClient } from '../../electron/workers/process-client.ts';

interface Sums {
  add: { args: { a: number; b: number }; result: number; progress: string };
  wait: { args: Record<string, never>; result: string };
  throw: { args: Record<string, never>; result: string };
}

/** A fork that stays in this process: both sides of the port, and a way to die. */
function pretendFork(answers: Answers<Sums>): { fork: Fork; children: { die: () => void }[] } {
  const children: { die: () => void }[] = [];
  const fork: Fork = () => {
    const toChild: ((message: unknown) => void)[] = [];
    const toParent: ((message: unknown) => void)[] = [];
    const exits: ((code: number | null) => void)[] = [];
    const port = {
      post: (message: unknown) => tellAll(toParent, message),
      onMessage: (listener: (message: unknown) => void) => {
        toChild.push(listener);
      },
    };
    answerRequests(port, answers);
    const die = () => {
      for (const listener of exits) listener(9);
    };
    const child: Child = {
      pid: 1,
      post: (message) => tellAll(toChild, message),
      onMessage: (listener) => {
        toParent.push(listener);
      },
      onExit: (listener) => {
        exits.push(listener);
      },
      kill: die,
      openChannel: () => {
        throw new Error('This process has no channels.');
      },
    };
    children.push({ die });
    return child;
  };
  return { fork, children };
}

function tellAll(listeners: readonly ((message: unknown) => void)[], message: unknown): void {
  queueMicrotask(() => {
    for (const listener of listeners) listener(structuredClone(message));
  });
}

const answers: Answers<Sums> = {
  add: async ({ a, b }, { progress }) => {
    progress('adding');
    return ok(a + b);
  },
  wait: (_args, { signal }) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => resolve(fail({ code: 'cancelled', subject: 'wait', detail: '' })));
    }),
  throw: () => Promise.reject(new Error('a mistake')),
};

describe('a conversation with a process', () => {
  it('answers each request once, with its progress', async () => {
    const client = new ProcessClient<Sums>(pretendFork(answers).fork, 'sums');
    const seen: string[] = [];
    const both = await Promise.all([
      client.ask('add', { a: 1, b: 2 }, { progress: (value) => seen.push(value) }),
      client.ask('add', { a: 3, b: 4 }),
    ]);
    expect(both).toEqual([ok(3), ok(7)]);
    expect(seen).toEqual(['adding']);
  });

  it('turns a mistake into a failure and goes on', async () => {
    const client = new ProcessClient<Sums>(pretendFork(answers).fork, 'sums');
    const failed = await client.ask('throw', {});
    expect(failed).toMatchObject({ ok: false, error: { code: 'internal', subject: 'throw' } });
    expect(await client.ask('add', { a: 1, b: 1 })).toEqual(ok(2));
  });

  it('cancels what is under way', async () => {
    const client = new ProcessClient<Sums>(pretendFork(answers).fork, 'sums');
    const controller = new AbortController();
    const waiting = client.ask('wait', {}, { signal: controller.signal });
    queueMicrotask(() => queueMicrotask(() => controller.abort()));
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await client.ask('wait', {}, { signal: controller.signal })).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('fails what a dead process leaves behind, and starts a new one', async () => {
    const { fork, children } = pretendFork(answers);
    const client = new ProcessClient<Sums>(fork, 'sums');
    const waiting = client.ask('wait', {});
    children[0]?.die();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'process/crashed', subject: 'sums' } });
    expect(await client.ask('add', { a: 2, b: 2 })).toEqual(ok(4));
    expect(children).toHaveLength(2);
  });
});
