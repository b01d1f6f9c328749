import fs from 'node:fs';

/** Whether the system tells what its processes use in the way read here. */
export const canReadProcesses = process.platform === 'linux';

/** What userspace is told the clock counts in, on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** A process and everything it started, as far as it still runs. */
export function processTree(pid: number): readonly number[] {
  const found: number[] = [];
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...childrenOf(next));
  }
  return found;
}

function childrenOf(pid: number): readonly number[] {
  return whileItRuns(() => fs.readdirSync(`/proc/${pid}/task`), []).flatMap((thread) => {
    const list = whileItRuns(() => fs.readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '');
    return list.split(' ').filter(Boolean).map(Number);
  });
}

/** Memory in MB that is in use now; pages shared between the processes are counted for each. */
export function residentMemory(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    const match = /^VmRSS:\s+(\d+) kB/m.exec(processFile(pid, 'status'));
    return Number(match?.[1] ?? 0);
  });
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024;
}

/** The most memory in MB that a process has held at any time up to now; 0 when it has ended. */
export function peakMemory(pid: number): number {
  const match = /^VmHWM:\s+(\d+) kB/m.exec(processFile(pid, 'status'));
  return Number(match?.[1] ?? 0) / 1024;
}

/** Seconds of processor time of all children that have ended, and of theirs. */
export function endedChildrenSeconds(): number {
  const line = fs.readFileSync('/proc/self/stat', 'utf8');
  // The program's name stands in brackets and may hold spaces; the fields are counted from behind it.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
}

/** Seconds of processor time that a process has used up to now, without its children; 0 when it has ended. */
export function processSeconds(pid: number): number {
  const line = processFile(pid, 'stat');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return line === '' ? 0 : (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** What the system says about a process, such as its `status`; empty when it has ended. */
export function processFile(pid: number, name: string): string {
  return whileItRuns(() => fs.readFileSync(`/proc/${pid}/${name}`, 'utf8'), '');
}

/** A process may end between being listed and being asked. */
function whileItRuns<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) {
      return otherwise;
    }
    throw error;
  }
}
