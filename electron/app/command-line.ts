import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { commandNames } from '../cli/arguments.ts';
import { forkUtility } from './fork-utility.ts';
import type { AppPaths } from './paths.ts';

/** The arguments of a command, when the program was started for one: `briefwright sample --out DIR`. */
export function commandArguments(argv: readonly string[]): readonly string[] | null {
  const start = argv.findIndex((argument) => commandNames.includes(argument));
  const rest = argv.slice(app.isPackaged ? 1 : 2);
  if (rest.includes('--help') || rest.includes('--version')) return rest;
  return start === -1 ? null : argv.slice(start);
}

/** Runs one command without a window and ends the program with its exit code. */
export async function runAsCommandLine(argv: readonly string[], paths: AppPaths): Promise<void> {
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
  });
  process.stdout.write('', () => process.stderr.write('', () => app.exit(exitCode)));
}
