import { processFile } from '../measure/process-tree.ts';

/**
 * Memory in MB that these processes need together. Every page of a file that several of them have mapped counts once,
 * and counts whole even if a program beside them has it mapped too: what else runs does not change the figure.
 */
export function programMemory(pids: readonly number[]): number {
  const files = new Map<string, number>();
  let own = 0;
  for (const pid of pids) {
    own += ownKilobytes(processFile(pid, 'smaps_rollup'));
    for (const [file, kilobytes] of mappedFiles(processFile(pid, 'smaps'))) {
      files.set(file, Math.max(files.get(file) ?? 0, kilobytes));
    }
  }
  return ([...files.values()].reduce((sum, value) => sum + value, 0) + own) / 1024;
}

/** Memory that is no file's; what processes share of it is divided among them. */
export function ownKilobytes(rollup: string): number {
  const shares = [...rollup.matchAll(/^Pss_(?:Anon|Shmem):\s+(\d+) kB/gm)];
  return shares.reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0);
}

/** `address rights offset device inode path` opens each mapping. */
const mappingLine = /^[\da-f]+-[\da-f]+ \S+ ([\da-f]+) (\S+) (\d+) *(.*)$/;
/** Memory in the shape of a file; it counts as the processes' own. */
const notOnDisk = /^(?:\/dev\/shm\/|\/memfd:|\/SYSV)/;

/** Kilobytes in use of each mapped stretch of a file, without the pages that the process has changed for itself. */
export function mappedFiles(smaps: string): ReadonlyMap<string, number> {
  const stretches = new Map<string, number>();
  let stretch: string | null = null;
  for (const line of smaps.split('\n')) {
    const mapping = mappingLine.exec(line);
    if (mapping !== null) {
      const [, offset = '', device = '', inode = '', path = ''] = mapping;
      stretch = inode === '0' || notOnDisk.test(path) ? null : `${device} ${inode} ${offset}`;
      continue;
    }
    const amount = stretch === null ? null : /^(Rss|Anonymous):\s+(\d+) kB/.exec(line);
    if (stretch === null || amount === null) continue;
    const [, name, kilobytes] = amount;
    stretches.set(stretch, (stretches.get(stretch) ?? 0) + (name === 'Rss' ? 1 : -1) * Number(kilobytes));
  }
  return stretches;
}
