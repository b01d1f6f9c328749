import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { app } from 'electron';
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
export async function runAsCommandLine(argv: readonly string[]): Promise<void> {
  withoutDisplay();
  await app.whenReady();
  const paths = appPaths();
  // Loaded here and not at the start: a window needs none of it.
  const { runCommandLine } = await import('../cli/run.ts');
  const exitCode = await runCommandLine(argv, {
    version: app.getVersion(),
    assets: paths.assets,
    templates: paths.templates,
    sample: paths.sample,
    workers: paths.workers,
    fork: forkUtility(paths.workers),
    now: () => new Date().toISOString(),
    newId: randomUUID,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  }).catch(sayWhatBroke);
  // Only when everything printed has been taken: a pipe may be slower than the command.
  process.stdout.write('', () => process.stderr.write('', () => app.exit(exitCode)));
}

/**
 * Keeps the browser underneath quiet, off the screen and away from the profile of a window that may be open: a command
 * runs on servers and in scripts as well.
 */
function withoutDisplay(): void {
  const profile = commandProfile();
  app.setPath('userData', profile);
  app.setPath('sessionData', profile);
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('log-level', '3');
  if (process.platform === 'linux') {
    app.commandLine.appendSwitch('headless');
    app.commandLine.appendSwitch('ozone-platform', 'headless');
  }
  app.dock?.hide();
}

/**
 * Where the browser underneath may write: always the same folder, because it writes once more while it ends, so that
 * a folder of this start alone could not be removed. Who has no home, or must not write there, gets one all the same.
 */
function commandProfile(): string {
  try {
    const folder = path.join(app.getPath('userData'), 'command');
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    fs.accessSync(folder, fs.constants.W_OK);
    return folder;
  } catch {
    return fs.mkdtempSync(path.join(os.tmpdir(), 'briefwright-command-'));
  }
}

function sayWhatBroke(error: unknown): number {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Something went wrong inside the program; nothing was left half written.\n${stack}\n`);
  return 3;
}
