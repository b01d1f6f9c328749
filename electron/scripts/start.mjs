// npm start, npm run cli, npm run bench.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { prepareElectron, sandboxSwitches, startElectron } from './electron-process.mjs';
import { out, root } from './paths.mjs';
import { runToEnd } from './run.mjs';
import { Refusal } from './say.mjs';

/** Builds the product and opens its window. @param {readonly string[]} args passed on, such as a file to open */
export async function start(args) {
  await ensureBuilt();
  const { runtime, environment, stop } = await prepareElectron();
  const child = startElectron({ executable: runtime.executable, switches: sandboxSwitches(), args, environment });
  /** @type {number} */
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  stop();
  return code;
}

/** npm runs scripts in the top folder; paths given by the user mean the folder they stood in. */
function userFolder() {
  const startedByNpm = process.env.npm_lifecycle_event !== undefined && process.cwd() === root;
  return (startedByNpm && process.env.INIT_CWD) || process.cwd();
}

/** @param {string} bundle below out @param {string} what for the line that says it is missing @param {readonly string[]} args */
async function runBundle(bundle, what, args) {
  const file = path.join(out, bundle);
  if (!fs.existsSync(file)) throw new Refusal(`this version has no ${what}.`);
  return runToEnd(process.execPath, [file, ...args], { cwd: userFolder() });
}

/** The command line, on plain Node: no Electron and no display needed. @param {readonly string[]} args */
export async function commandLine(args) {
  await ensureBuilt(['node']);
  return runBundle('cli/main.cjs', 'command line', args);
}

/** Measures the built product, its window included. @param {readonly string[]} args */
export async function benchmark(args) {
  await ensureBuilt(['node', 'window', 'bench']);
  return runBundle('bench/main.cjs', 'benchmarks', args);
}
