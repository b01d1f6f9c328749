import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
import { readStandardInput } from '../cli/read-input.ts';
import { userDataFolder } from '../cli/user-data.ts';
import { orderedIds } from '../storage/ordered-ids.ts';
import { commandArguments } from './command-arguments.ts';
import { forkUtility } from './fork-utility.ts';
import { appPaths } from './paths.ts';

/** The command this program was started for; null when it was started for its window. */
export function commandOfStart(argv: readonly string[]): readonly string[] | null {
  return commandArguments(argv.slice(app.isPackaged ? 1 : afterAppFolder(argv)), fs.existsSync);
}

/** Outside a package the product's folder stands among the arguments, after switches for the browser. */
function afterAppFolder(argv: readonly string[]): number {
  const folder = app.getAppPath();
  return argv.findIndex((argument, index) => index > 0 && path.resolve(argument) === folder) + 1 || 2;
}

/** Runs one command without a window or a display and ends the program with its exit code. Call before `ready`. */
export function runAsCommandLine(argv: readonly string[]): void {
  const parent = process.env[starter];
  if (parent === undefined) {
    app.exit(startAgain());
    return;
  }
  // Whoever stops a command stops the process it was started by; this one must not go on without it.
  setInterval(() => String(process.ppid) !== parent && app.exit(1), 500).unref();
  app.dock?.hide();
  void app.whenReady().then(() => runCommand(argv));
}

/** Names the process that waits for this one. */
const starter = 'BRIEFWRIGHT_STARTED_BY';

/**
 * Starts this program once more, off the screen from its first moment and with a folder of its own, away from the
 * profile of a window that may be open; answers with its exit code. Said later, by `appendSwitch`, the same switches
 * bring down one start in ten: the browser underneath is already reading them. Waits, because without a display this
 * start would not survive being let on.
 */
function startAgain(): number {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-command-'));
  const offScreen = process.platform === 'linux' ? ['--headless', '--ozone-platform=headless'] : [];
  const quiet = ['--disable-gpu', '--log-level=3', `--user-data-dir=${profile}`];
  const { status } = spawnSync(process.execPath, [...offScreen, ...quiet, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [starter]: String(process.pid) },
  });
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  return status ?? 1;
}

async function runCommand(argv: readonly string[]): Promise<void> {
  const paths = appPaths();
  // Loaded here and not at the start: a window needs none of it.
  const { runCommandLine } = await import('../cli/run.ts');
  // This start has a profile of its own; what a person added lies in that of the window.
  const userData = userDataFolder(process.env, process.platform, os.homedir());
  const exitCode = await runCommandLine(argv, {
    version: app.getVersion(),
    assets: paths.assets,
    templates: paths.templates,
    houseStyles: { bundled: paths.houseStyles, own: path.join(userData, 'house-styles') },
    ownFonts: path.join(userData, 'fonts'),
    ownCitationStyles: path.join(userData, 'citation-styles'),
    sample: paths.sample,
    workers: paths.workers,
    fork: forkUtility(paths.workers),
    now: () => new Date().toISOString(),
    newId: orderedIds(),
    readInput: readStandardInput,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  }).catch(sayWhatBroke);
  // Only when everything printed has been taken: a pipe may be slower than the command.
  process.stdout.write('', () => process.stderr.write('', () => app.exit(exitCode)));
}

function sayWhatBroke(error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Something went wrong inside the program; nothing was left half written.\n${stack}\n`);
  return 3;
}
