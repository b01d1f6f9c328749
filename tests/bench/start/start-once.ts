import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { attend } from '../../../electron/scripts/run.mjs';
import { processTree } from '../measure/process-tree.ts';
import { scratchFolder } from '../measure/scratch.ts';
import { DebugPipe } from './debug-pipe.ts';
import { firstPaint } from './first-paint.ts';
import { programMemory } from './program-memory.ts';

export interface StartOptions {
  readonly executable: string;
  readonly switches: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** The folder of the program: the one with its package.json. */
  readonly app: string;
}

export interface StartCost {
  /** Milliseconds from the start of the program to its first painted word. */
  readonly paint: number;
  /** MB of all its processes, shared pages counted once. */
  readonly memory: number;
}

/** What starts late, such as workers and spare renderers, has settled by then. */
const settleMilliseconds = 1_500;

/** A program that was started, and the ways to it. */
export interface StartedProgram {
  readonly pid: number;
  readonly pipe: DebugPipe;
  /** When it was started, in milliseconds since 1970. */
  readonly started: number;
}

/** Starts a program as a user who has never used it, waits for its first paint, weighs it, and ends it. */
export function startOnce(options: StartOptions): Promise<StartCost> {
  return withProgram(options, async ({ pid, pipe, started }) => {
    const instant = await firstPaint(pipe);
    await sleep(settleMilliseconds);
    return { paint: instant - started, memory: programMemory(processTree(pid)) };
  });
}

/** Starts a program on an empty user folder, does something with it, and ends it with all its processes. */
export async function withProgram<T>(
  { executable, switches, environment, app }: StartOptions,
  work: (program: StartedProgram) => Promise<T>,
): Promise<T> {
  const userData = scratchFolder('user');
  const args = [...switches, '--remote-debugging-pipe', `--user-data-dir=${userData}`, app];
  const started = Date.now();
  const child = attend(
    spawn(executable, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: environment,
      // A group of its own, so that all its processes can be ended at once.
      detached: true,
    }),
  );
  try {
    return await work({ pid: child.pid ?? 0, pipe: pipeOf(child), started });
  } finally {
    await endGroup(child);
    fs.rmSync(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

function pipeOf(child: ChildProcess): DebugPipe {
  return new DebugPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}
