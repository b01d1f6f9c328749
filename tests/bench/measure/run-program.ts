import { spawn } from 'node:child_process';
import { attend } from '../../../electron/scripts/run.mjs';
import { endedChildrenSeconds, processTree, residentMemory } from './process-tree.ts';

export interface ProgramCost {
  /** Seconds of processor time of the program and everything it started. */
  readonly cpu: number;
  /** The most memory that all its processes held together, in MB, as seen every few milliseconds. */
  readonly memory: number;
}

const lookEveryMilliseconds = 20;

/** Runs a program to its end. Throws with its last words when it fails. Only one may run at a time. */
export async function runProgram(command: string, args: readonly string[]): Promise<ProgramCost> {
  const before = endedChildrenSeconds();
  const child = attend(spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] }));
  const { pid } = child;
  let memory = 0;
  const looking = setInterval(() => {
    if (pid !== undefined) memory = Math.max(memory, residentMemory(processTree(pid)));
  }, lookEveryMilliseconds);
  let said = '';
  const listen = (chunk: unknown) => {
    said = `${said}${String(chunk)}`.slice(-2_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0) throw new Error(`${command} ended with ${code ?? 'a signal'}: ${said.trim()}`);
    return { cpu: endedChildrenSeconds() - before, memory };
  } finally {
    clearInterval(looking);
  }
}
