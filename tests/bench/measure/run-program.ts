import { spawn } from 'node:child_process';
import { attend } from '../../../electron/scripts/run.mjs';
import { endedChildrenSeconds, peakMemory, processSeconds, processTree, residentMemory } from './process-tree.ts';

export interface ProgramCost {
  /** Seconds of processor time of the program and everything it started. */
  readonly cpu: number;
  /** The most memory that all its processes held together, in MB, as seen every few milliseconds, or one of them ever. */
  readonly memory: number;
}

const lookEveryMilliseconds = 20;

/** Runs a program to its end. Throws with its last words when it fails. Only one may run at a time. */
export async function runProgram(command: string, args: readonly string[]): Promise<ProgramCost> {
  const before = endedChildrenSeconds();
  const child = attend(spawn(command, [...args], { stdio: ['ignore', 'pipe', 'pipe'] }));
  const { pid } = child;
  let memory = 0;
  const seen = new Map<number, number>();
  const looking = setInterval(() => {
    if (pid === undefined) return;
    const tree = processTree(pid);
    memory = Math.max(memory, residentMemory(tree), ...tree.map(peakMemory));
    for (const one of tree) seen.set(one, Math.max(seen.get(one) ?? 0, processSeconds(one)));
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
    // A browser's helpers outlive their parent, so that nobody is told of them: then what was seen of them counts.
    const sampled = [...seen.values()].reduce((sum, seconds) => sum + seconds, 0);
    return { cpu: Math.max(endedChildrenSeconds() - before, sampled), memory };
  } finally {
    clearInterval(looking);
  }
}
