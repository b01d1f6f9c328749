import fs from 'node:fs';
import path from 'node:path';
import { prepareElectron, sandboxSwitches } from '../../../electron/scripts/electron-process.mjs';
import { out, root } from '../../../electron/scripts/paths.mjs';
import { interleave, roundsOf } from '../measure/interleave.ts';
import { canReadProcesses } from '../measure/process-tree.ts';
import { atMost, compare, type ResultRow } from '../measure/result.ts';
import { scratchFolder } from '../measure/scratch.ts';
import type { BenchOptions, Section } from '../measure/section.ts';
import { writeEmptyApp } from './empty-app.ts';
import { type StartCost, type StartOptions, startOnce } from './start-once.ts';

/** Single starts scatter by a quarter: fewer than this say nothing, whatever was asked for. */
const fewestRounds = 7;

/** From the command to the first painted word, and the memory then held, against an Electron window that is empty. */
export const startSection: Section = {
  name: 'start',
  title: 'Start: against an empty window',
  run: async (options) => {
    if (!fs.existsSync(path.join(out, 'main/main.cjs'))) {
      return { rows: [], skipped: ['start: this version has no window to start'] };
    }
    if (!canReadProcesses) return { rows: [], skipped: ['start: memory can be read on Linux only'] };
    const { runtime, environment, stop } = await prepareElectron();
    try {
      const how = { executable: runtime.executable, switches: sandboxSwitches(), environment };
      return { rows: await compareStarts(how, options), skipped: [] };
    } finally {
      stop();
    }
  },
};

async function compareStarts(
  how: Omit<StartOptions, 'app'>,
  { rounds, say }: BenchOptions,
): Promise<readonly ResultRow[]> {
  const empty = writeEmptyApp(scratchFolder('empty'));
  const contenders = [
    { name: 'ours', run: () => startOnce({ ...how, app: root }) },
    { name: 'empty', run: () => startOnce({ ...how, app: empty }) },
  ] as const;
  const count = Math.max(rounds, fewestRounds);
  // The first start of each brings its files from disk into memory.
  await interleave<'ours' | 'empty', StartCost>(contenders, 1, () => say('warming up'));
  const measured = await interleave<'ours' | 'empty', StartCost>(contenders, count, (round) => {
    say(`round ${round + 1} of ${count}`);
  });
  const ours = roundsOf(measured, 'ours');
  const theirs = roundsOf(measured, 'empty');
  const against = { section: 'start', peer: 'an empty window' } as const;
  return [
    compare({
      ...against,
      what: 'first contentful paint',
      unit: 'ms',
      ours: ours.map(({ paint }) => paint),
      theirs: theirs.map(({ paint }) => paint),
      target: atMost(1.35),
    }),
    compare({
      ...against,
      what: 'memory of all processes',
      unit: 'MB',
      ours: ours.map(({ memory }) => memory),
      theirs: theirs.map(({ memory }) => memory),
      target: atMost(1.4),
    }),
  ];
}
