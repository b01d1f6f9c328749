import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { giveBackMemory } from '../../electron/workers/give-back-memory.ts';
import { Questions } from '../../electron/workers/questions.ts';

interface Adding {
  add: { args: { readonly bytes: Uint8Array }; result: null };
}

/** Asks something of somebody who never answers, with an argument that nobody else holds. */
function askWith(questions: Questions<Adding>, size: number): WeakRef<Uint8Array> {
  const bytes = new Uint8Array(size);
  void questions.ask('add', { bytes });
  return new WeakRef(bytes);
}

const silent = { post: () => undefined, onMessage: () => undefined };

it('a large file that was handed on is let go of while the answer is still awaited', async () => {
  const sent = askWith(new Questions<Adding>(silent), 2_000_000);
  giveBackMemory(2_000_000);
  await sleep(50);
  expect(sent.deref()).toBeUndefined();
});

it('nothing is collected for a small one', async () => {
  const sent = askWith(new Questions<Adding>(silent), 2_000_000);
  giveBackMemory(2_000);
  await sleep(50);
  expect(sent.deref()).toBeInstanceOf(Uint8Array);
});
