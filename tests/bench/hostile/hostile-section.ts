import fs from 'node:fs';
import path from 'node:path';
import { prepareElectron, sandboxSwitches } from '../../../electron/scripts/electron-process.mjs';
import { out, root } from '../../../electron/scripts/paths.mjs';
import { goodFile } from '../../builders/hostile/hostile-files.ts';
import { writeHostileFiles } from '../../builders/hostile/write-hostile-files.ts';
import { canReadProcesses, processTree, residentMemory } from '../measure/process-tree.ts';
import { amountAtMost, compare, type ResultRow } from '../measure/result.ts';
import { scratchFolder } from '../measure/scratch.ts';
import type { Section } from '../measure/section.ts';
import { percentile } from '../measure/statistics.ts';
import { attachToPage, firstPaint } from '../start/first-paint.ts';
import { type StartedProgram, type StartOptions, withProgram } from '../start/start-once.ts';
import { importInWindow, type WatchedWindow } from './import-in-window.ts';

const idleMilliseconds = 5_000;
const sampleEvery = 100;

/** Thirty hostile files and a good one in one import of the real program, against the same program with nothing to do. */
export const hostileSection: Section = {
  name: 'hostile',
  title: 'Hostile files: against the program at rest',
  run: async ({ say }) => {
    if (!fs.existsSync(path.join(out, 'main/main.cjs'))) {
      return { rows: [], skipped: ['hostile: this version has no window to start'] };
    }
    if (!canReadProcesses) return { rows: [], skipped: ['hostile: memory can be read on Linux only'] };
    const { runtime, environment, stop } = await prepareElectron();
    try {
      say('writing thirty hostile files');
      const paths = writeHostileFiles(scratchFolder('hostile'));
      const how = { executable: runtime.executable, switches: sandboxSwitches(), environment, app: root };
      return { rows: await measureBatch(how, paths, say), skipped: [] };
    } finally {
      stop();
    }
  },
};

async function measureBatch(
  how: StartOptions,
  paths: readonly string[],
  say: (line: string) => void,
): Promise<readonly ResultRow[]> {
  return withProgram(how, async (program) => {
    await firstPaint(program.pipe);
    const session = await attachToPage(program.pipe);
    if (session === null) throw new Error('The program has no window.');
    say('at rest');
    const rest = await weighed(program, () => importInWindow(program.pipe, session, [], idleMilliseconds));
    say('importing');
    const batch = await weighed(program, () => importInWindow(program.pipe, session, paths));
    const { imported, refused } = batch.seen;
    say(`${imported.length} imported: ${imported.join(', ')}`);
    for (const line of refused) say(`refused: ${line}`);
    if (!imported.includes(goodFile.name)) throw new Error(`${goodFile.name} was not imported.`);
    return rowsOf(rest, batch);
  });
}

interface Weighed {
  readonly seen: WatchedWindow;
  /** The most MB that all processes held at one moment, shared pages counted for each. */
  readonly memory: number;
}

async function weighed({ pid }: StartedProgram, work: () => Promise<WatchedWindow>): Promise<Weighed> {
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, residentMemory(processTree(pid)));
  }, sampleEvery);
  const seen = await work();
  clearInterval(timer);
  return { seen, memory };
}

function rowsOf(rest: Weighed, batch: Weighed): readonly ResultRow[] {
  const row = (what: string, unit: 'ms' | 's' | 'MB', of: (one: Weighed) => number, most: number | null) =>
    compare({
      section: 'hostile',
      what,
      peer: 'the program at rest',
      unit,
      ours: [of(batch)],
      theirs: [of(rest)],
      target: most === null ? null : amountAtMost(most),
    });
  return [
    row('slowest answer of the main process', 'ms', ({ seen }) => Math.max(...seen.mainAnswers), 100),
    row('answer of the main process, p99', 'ms', ({ seen }) => percentile(seen.mainAnswers, 0.99), null),
    row('slowest answer of the library', 'ms', ({ seen }) => Math.max(...seen.libraryAnswers), null),
    row('most memory of all processes', 'MB', ({ memory }) => memory, 1_500),
    row('whole batch', 's', ({ seen }) => seen.duration / 1000, 300),
  ];
}
