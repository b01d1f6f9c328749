import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import { app } from 'electron';
import type { BriefContext } from '../storage/brief-open-state.ts';
import { nodeIo } from '../storage/io-node.ts';

const mebibyte = 1024 * 1024;

/** What keeping a brief safe needs to know of this machine and this run of the program. */
export function briefContext(
  userData: string,
  told: Pick<BriefContext, 'onTrouble' | 'onSaved' | 'onChangedOutside'>,
): BriefContext {
  return {
    io: nodeIo,
    folder: userData,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    run: randomUUID().replaceAll('-', '').slice(0, 12),
    app: `Briefwright ${app.getVersion()}`,
    lock: { owner: { process: process.pid, host: os.hostname(), boot: bootId() }, isAlive },
    maxVersionBytes: 256 * mebibyte,
    ...told,
  };
}

/** Linux names every start of the machine; elsewhere the time of the start, to the minute, does as well. */
function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return `started ${Math.round((Date.now() / 1000 - os.uptime()) / 60)}`;
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
