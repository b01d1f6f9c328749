import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../electron/base/result.ts';
import type { BriefEdit, StepJson } from '../../../electron/brief/edit.ts';
import type { AppError } from '../../../electron/contract/errors.ts';
import { createEditQueue, type EditQueueState, withEdit } from '../../../renderer/open-brief/edit-queue.ts';

const step = (name: string): StepJson => ({ stepType: name });
const steps = (...names: string[]): BriefEdit => ({ type: 'steps', steps: names.map(step) });
const evidence: BriefEdit = { type: 'evidence', add: { sources: {}, passages: {}, claims: {} } };
const diskFull: AppError = { code: 'file/disk-full', subject: '', detail: '' };

/** A queue on a clock that tests move, and another side that answers when it is told to. */
function setUp() {
  const timers: { at: number; run: () => void; live: boolean }[] = [];
  const sent: (readonly BriefEdit[])[] = [];
  const answers: ((result: Result<unknown, AppError>) => void)[] = [];
  let now = 0;
  let state: EditQueueState = { waiting: 0, trouble: null };
  const queue = createEditQueue({
    send: (edits) => {
      sent.push(edits);
      return new Promise((resolve) => answers.push(resolve));
    },
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run, live: true };
      timers.push(timer);
      return () => {
        timer.live = false;
      };
    },
    onChange: (next) => {
      state = next;
    },
  });
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    for (const timer of timers.filter((one) => one.live && one.at <= now)) {
      timer.live = false;
      timer.run();
    }
    await settle();
  };
  const answer = async (result: Result<unknown, AppError>) => {
    answers.shift()?.(result);
    await settle();
  };
  return { queue, sent, pass, answer, state: () => state };
}

const settle = async () => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('the queue of edits', () => {
  it('sends what was typed 250 ms after the last key, as one edit', async () => {
    const { queue, sent, pass, state } = setUp();
    queue.push(steps('a'));
    await pass(200);
    queue.push(steps('b'));
    await pass(200);
    expect(sent).toEqual([]);
    expect(state().waiting).toBe(1);
    await pass(50);
    expect(sent).toEqual([[steps('a', 'b')]]);
  });

  it('does not wait longer than a second while somebody types on', async () => {
    const { queue, sent, pass } = setUp();
    for (let key = 0; key < 10; key++) {
      queue.push(steps(String(key)));
      await pass(100);
    }
    expect(sent).toHaveLength(1);
  });

  it('keeps the order of different kinds of edit', async () => {
    const { queue, sent } = setUp();
    queue.push(steps('a'));
    queue.push(evidence);
    queue.push(steps('b'));
    void queue.flush();
    await settle();
    expect(sent).toEqual([[steps('a'), evidence, steps('b')]]);
  });

  it('has one batch on its way at a time', async () => {
    const { queue, sent, pass, answer } = setUp();
    queue.push(steps('a'));
    await pass(250);
    queue.push(steps('b'));
    await pass(1000);
    expect(sent).toHaveLength(1);
    await answer(ok(null));
    expect(sent).toEqual([[steps('a')], [steps('b')]]);
  });

  it('sends a failed batch again unchanged, with later edits behind it', async () => {
    const { queue, sent, pass, answer, state } = setUp();
    queue.push(steps('a'));
    await pass(250);
    await answer(fail(diskFull));
    expect(state().trouble).toEqual(diskFull);
    queue.push(steps('b'));
    expect(state().waiting).toBe(2);
    await pass(1000);
    // The other side may have kept the first edit in memory: it counts edits, so the first must not grow.
    expect(sent[1]).toEqual([steps('a'), steps('b')]);
    await answer(ok(null));
    expect(state()).toEqual({ waiting: 0, trouble: null });
  });

  it('says whether everything is kept when it is flushed', async () => {
    const { queue, answer } = setUp();
    queue.push(steps('a'));
    const kept = queue.flush();
    await answer(ok(null));
    expect(await kept).toBe(true);
    queue.push(steps('b'));
    const lost = queue.flush();
    await answer(fail(diskFull));
    expect(await lost).toBe(false);
  });

  it('sends nothing after it was stopped', async () => {
    const { queue, sent, pass } = setUp();
    queue.push(steps('a'));
    queue.stop();
    await pass(2000);
    expect(sent).toEqual([]);
  });
});

describe('joining edits', () => {
  it('joins steps with the steps before them only', () => {
    expect(withEdit([steps('a')], steps('b'))).toEqual([steps('a', 'b')]);
    expect(withEdit([steps('a'), evidence], steps('b'))).toEqual([steps('a'), evidence, steps('b')]);
  });
});
