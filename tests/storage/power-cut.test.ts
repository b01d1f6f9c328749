import { describe, expect, test } from 'vitest';
import type { Io } from '../../electron/storage/io.ts';
import { CrashDisk, PowerCut } from './crash-disk.ts';
import { bytesOf, fresh, good, kit, path, plain, retitle, titleIn } from './session-kit.ts';

/** What a run of the program did before the power went. */
interface Outcome {
  readonly lost: number;
  readonly unreadable: number;
  readonly runs: number;
}

const throws = 10;

/** Edits a brief with saves in between, once for every place at which the power can go, and looks at what is left. */
async function cutEverywhere(change: (disk: CrashDisk) => Io, start: 'file' | 'new'): Promise<Outcome> {
  let [lost, unreadable, runs] = [0, 0, 0];
  for (let cutAt = 1; ; cutAt += 1) {
    const disk = new CrashDisk(start === 'file' ? new Map([[path, bytesOf(plain)]]) : new Map());
    const acknowledged = { edits: 0 };
    disk.cutAt = cutAt;
    const finished = await work(change(disk), start, acknowledged).catch((error: unknown) => {
      if (error instanceof PowerCut) return false;
      throw error;
    });
    const random = dice(cutAt);
    for (let seed = 0; seed < throws; seed += 1) {
      const found = await recovered(new CrashDisk(disk.afterCut(random)), start);
      runs += 1;
      if (found === null) unreadable += 1;
      else if (found < acknowledged.edits) lost += 1;
    }
    if (finished) return { lost, unreadable, runs };
  }
}

async function work(io: Io, start: 'file' | 'new', acknowledged: { edits: number }): Promise<boolean> {
  const { session } = kit(io);
  const { brief } = good(start === 'file' ? await session.open(path) : await session.create(fresh()));
  for (let edit = 1; edit <= 7; edit += 1) {
    good(await session.edit(brief.id, edit - 1, [retitle(String(edit))]));
    acknowledged.edits = edit;
    if (edit === 3) good(start === 'file' ? await session.save('timed') : await session.saveAs(path));
    if (edit === 5) good(await session.save('saved'));
  }
  good(await session.close());
  return true;
}

/** The number of the last edit that the next start brings back; null when nothing can be opened or saved. */
async function recovered(disk: CrashDisk, start: 'file' | 'new'): Promise<number | null> {
  const { session, clock } = kit(disk.io, {}, 'run2');
  clock.at += 3_600_000;
  const there = disk.files().has(path);
  if (!there && start === 'new') {
    const left = good(await session.leftBehind()).find((one) => one.path === null);
    if (!left) return 0;
    good(await session.openLeftBehind(left.briefId));
    return Number(good(await session.recover('restore'))?.brief.metadata.title);
  }
  const opened = await session.open(path);
  if (!opened.ok) return null;
  const shown = Number(opened.value.brief.metadata.title);
  const restored = opened.value.recovery ? Number(good(await session.recover('restore'))?.brief.metadata.title) : shown;
  // Whatever was recovered must also be savable, and then be in the file.
  good(
    await session.edit(opened.value.brief.id, good(await session.recover('restore'))?.revision ?? 0, [
      retitle(String(restored)),
    ]),
  );
  const saved = await session.save('saved');
  if (!saved.ok) return null;
  expect(titleIn(disk.files().get(path))).toBe(String(restored));
  return restored;
}

function dice(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const same = (disk: CrashDisk) => disk.io;

describe('a power cut at any moment', () => {
  test.each(['file', 'new'] as const)('loses no acknowledged edit and leaves a readable file (%s)', async (start) => {
    const outcome = await cutEverywhere(same, start);
    expect(outcome.runs).toBeGreaterThan(600);
    expect(outcome).toMatchObject({ lost: 0, unreadable: 0 });
  });
});

/** Ways of saving that look right and are not: the test above must tell them apart from ours. */
describe('the test finds', () => {
  const noSync = async () => undefined;
  test('a file that is renamed before it reached the disk', async () => {
    const outcome = await cutEverywhere((disk) => withFiles(disk.io, { sync: noSync }), 'file');
    expect(outcome.unreadable).toBeGreaterThan(0);
  });

  test('a rename that never reached the disk', async () => {
    const outcome = await cutEverywhere((disk) => ({ ...disk.io, syncFolder: noSync }), 'file');
    expect(outcome.lost + outcome.unreadable).toBeGreaterThan(0);
  });

  test('a journal that never reached the disk', async () => {
    const outcome = await cutEverywhere((disk) => withFiles(disk.io, { syncData: noSync }), 'file');
    expect(outcome.lost).toBeGreaterThan(0);
  });

  test('a file that is written over in place', async () => {
    const outcome = await cutEverywhere(
      (disk) => ({ ...disk.io, rename: (from, to) => overwrite(disk.io, from, to) }),
      'file',
    );
    expect(outcome.unreadable).toBeGreaterThan(0);
  });
});

function withFiles(io: Io, change: Partial<Awaited<ReturnType<Io['open']>>>): Io {
  return { ...io, open: async (...given) => ({ ...(await io.open(...given)), ...change }) };
}

async function overwrite(io: Io, from: string, to: string): Promise<void> {
  const bytes = await io.readFile(from);
  const file = await io.open(to, 'a');
  await file.truncate(0);
  await file.write(bytes);
  await file.sync();
  await io.remove(from);
}
