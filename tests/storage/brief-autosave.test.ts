import { expect, test } from 'vitest';
import { autosave } from '../../electron/storage/brief-autosave.ts';

/** A clock that is moved by hand and runs what has come due. */
function stage() {
  let at = 0;
  let due: { at: number; task: () => void } | null = null;
  const saves: number[] = [];
  let dirty = false;
  const saving = autosave({
    isDirty: () => dirty,
    save: async () => {
      dirty = false;
      saves.push(at);
    },
    clock: () => at,
    after: (milliseconds, task) => {
      const mine = { at: at + milliseconds, task };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
  });
  const until = (time: number) => {
    while (due && due.at <= time) {
      const next = due;
      due = null;
      at = next.at;
      next.task();
    }
    at = time;
  };
  const edit = () => {
    dirty = true;
    saving.edited();
  };
  return { saves, saving, until, edit };
}

test('saves five seconds after the last edit', () => {
  const { saves, until, edit } = stage();
  for (const time of [0, 2_000, 4_000]) {
    until(time);
    edit();
  }
  until(20_000);
  expect(saves).toEqual([9_000]);
});

test('saves once a minute while the writer does not pause', () => {
  const { saves, until, edit } = stage();
  for (let time = 0; time <= 150_000; time += 1_000) {
    until(time);
    edit();
  }
  expect(saves).toEqual([60_000, 120_000]);
});

test('saves at once when asked, only when there is something to save, and not after it was stopped', async () => {
  const { saves, saving, until, edit } = stage();
  await saving.now();
  edit();
  await saving.now();
  until(60_000);
  expect(saves).toEqual([0]);
  edit();
  saving.stop();
  until(120_000);
  expect(saves).toEqual([0]);
});
