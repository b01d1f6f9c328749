// npm test and npm run check: types, lint, unit tests (the import rules among them), and the window on real Electron.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { prepareElectron } from './electron-process.mjs';
import { inPackages, out, root } from './paths.mjs';
import { closingLine, countPlaywright, countsOf, countVitest, sum } from './results.mjs';
import { runToEnd } from './run.mjs';
import { say, secondsSince } from './say.mjs';

const reports = path.join(out, 'test-results');
const E2E = 'tests/e2e';

/**
 * One stage of the run. Counts are given by stages that hold tests.
 * @typedef {{ name: string, run: () => Promise<{ ok: boolean, counts?: import('./results.mjs').Counts }> }} Stage
 */

/** A tool of ours, started by Node itself: no shell, no .cmd file. @param {string} packageName @param {string} bin @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
const tool = (packageName, bin, args, env = process.env) =>
  runToEnd(process.execPath, [inPackages(packageName, bin), ...args], { cwd: root, env: { ...env, ...plain } });

/** In a file or a log, colours would be noise. @type {Record<string, string>} */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' };

/** @type {Stage} */
const types = {
  name: 'types',
  run: async () => ({ ok: (await tool('typescript', 'bin/tsc', ['-b', '--noEmit'])) === 0 }),
};

/** @type {Stage} */
const lint = {
  name: 'lint',
  run: async () => ({
    ok:
      (await tool('@biomejs/biome', 'bin/biome', [
        'ci',
        '.',
        '--diagnostic-level=error',
        ...(process.stdout.isTTY ? [] : ['--colors=off']),
      ])) === 0,
  }),
};

/** @param {string} name an empty place for a runner's report */
function reportFile(name) {
  fs.mkdirSync(reports, { recursive: true });
  const file = path.join(reports, name);
  fs.rmSync(file, { force: true });
  return file;
}

/** @param {readonly string[]} args @returns {Stage} */
function unit(args) {
  return {
    name: 'unit tests',
    async run() {
      const report = reportFile('unit.json');
      const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const code = await tool('vitest', 'vitest.mjs', [
        'run',
        '--config',
        'tests/vitest.config.mts',
        ...output,
        ...args,
      ]);
      return { ok: code === 0, counts: countsOf(report, countVitest, code) };
    },
  };
}

/** @param {readonly string[]} args @returns {Stage} */
function window(args) {
  return {
    name: 'tests in the window',
    async run() {
      const report = reportFile('window.json');
      const { runtime, environment, stop } = await prepareElectron();
      try {
        const code = await tool(
          '@playwright/test',
          'cli.js',
          ['test', '--config', `${E2E}/playwright.config.ts`, '--reporter=list,json', ...args],
          { ...environment, ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        );
        return { ok: code === 0, counts: countsOf(report, countPlaywright, code) };
      } finally {
        stop();
      }
    },
  };
}

/**
 * Which runner an argument is for: paths go to their own, everything else to the one that is asked for.
 * @param {readonly string[]} args
 * @returns {{ unit: string[] | undefined, window: string[] | undefined }} undefined: not run at all
 */
export function dealOut(args) {
  const isPath = (/** @type {string} */ arg) => /^(\.\/)?tests\//.test(arg);
  const forWindow = args.filter((arg) => isPath(arg) && arg.includes(E2E));
  const forUnit = args.filter((arg) => isPath(arg) && !arg.includes(E2E));
  const others = args.filter((arg) => !isPath(arg));
  if (forWindow.length === 0 && forUnit.length === 0) {
    // An option such as -t belongs to the unit tests; with one, nobody means the whole window as well.
    return { unit: others, window: others.length === 0 ? [] : undefined };
  }
  return {
    unit: forUnit.length > 0 ? [...forUnit, ...others] : undefined,
    window: forWindow.length > 0 ? [...forWindow, ...(forUnit.length > 0 ? [] : others)] : undefined,
  };
}

/** Every stage runs, whatever the ones before it found: one run tells all. @param {readonly Stage[]} stages */
async function runStages(stages) {
  const counts = [];
  const failed = [];
  for (const stage of stages) {
    say(`${stage.name}…`);
    const started = Date.now();
    try {
      const result = await stage.run();
      if (result.counts) counts.push(result.counts);
      if (!result.ok) failed.push(stage.name);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      counts.push({ passed: 0, failed: 1, skipped: 0 });
      failed.push(stage.name);
    }
    say(`${stage.name}: ${failed.includes(stage.name) ? 'FAILED' : 'ok'} (${secondsSince(started)})`);
  }
  const total = sum(counts);
  if (failed.length > 0) say(`failed: ${failed.join(', ')}`);
  if (total.passed + total.failed === 0) say('no test ran');
  process.stdout.write(`${closingLine(total)}\n`);
  return failed.length === 0 && total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** @type {Stage} */
const build = {
  name: 'build',
  run: async () => {
    await ensureBuilt();
    return { ok: true };
  },
};

/** @param {readonly string[]} args paths and options for the test runners */
export async function test(args) {
  const dealt = dealOut(args);
  return runStages([
    build,
    types,
    lint,
    ...(dealt.unit ? [unit(dealt.unit)] : []),
    ...(dealt.window ? [window(dealt.window)] : []),
  ]);
}

/** Without Electron: what a change must pass before it is shared. @param {readonly string[]} args for the unit tests */
export async function check(args) {
  return runStages([build, types, lint, unit(args)]);
}
