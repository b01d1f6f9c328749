// Running other programs: to the end, with their exit code, and without leaving them behind.
import { spawn } from 'node:child_process';
import os from 'node:os';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    // A terminal sends Ctrl-C to the children itself; a second one would cut their tidy end short.
    const sentAlready = signal === 'SIGINT' && process.stdin.isTTY;
    for (const child of running) if (!sentAlready) child.kill(signal);
    // With children the launcher ends when they have ended; without any there is nothing to wait for.
    if (running.size === 0) process.exit(128 + os.constants.signals[signal]);
  });
}

// The shell that npm puts in between ends at a signal and passes none on. Whoever is left behind by it ends what it
// started, as if the signal had come.
const parent = process.ppid;
if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

process.on('exit', () => {
  for (const child of running) child.kill();
});

/**
 * Keeps the child in the books: it gets the launcher's signals and never outlives it.
 * @param {import('node:child_process').ChildProcess} child
 */
export function attend(child) {
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { onStart?: (child: import('node:child_process').ChildProcess) => void }} [options]
 * @returns {Promise<number>} the exit code; 128 and the signal's number when a signal ended it. Rejects when it cannot start.
 */
export function runToEnd(command, args, { onStart, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = attend(spawn(command, args, { stdio: 'inherit', ...options }));
    onStart?.(child);
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 1 : os.constants.signals[signal])));
  });
}

/**
 * Runs a program for what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { timeLimit?: number }} [options] timeLimit in milliseconds
 * @returns {Promise<{ code: number, stdout: string, stderr: string, timedOut: boolean }>} code 127 when it cannot start
 */
export async function runForText(command, args, { timeLimit, ...options } = {}) {
  let stdout = '';
  let stderr = '';
  let timedOut = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const code = await runToEnd(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
      onStart(child) {
        child.stdout?.on('data', (chunk) => {
          stdout += chunk;
        });
        child.stderr?.on('data', (chunk) => {
          stderr += chunk;
        });
        if (timeLimit === undefined) return;
        timer = setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeLimit);
      },
    });
    return { code, stdout, stderr, timedOut };
  } catch (error) {
    return { code: 127, stdout, stderr: error instanceof Error ? error.message : String(error), timedOut };
  } finally {
    clearTimeout(timer);
  }
}
