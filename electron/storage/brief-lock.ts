import { errnoOf, type Io, unlessMissing, writeAll } from './io.ts';

/** Who has a brief open. A lock is advice: it warns of a second window, it never keeps anybody from saving elsewhere. */
export interface LockOwner {
  readonly process: number;
  readonly host: string;
  /** Changes at every start of the machine: processes of an earlier one are gone, whatever their number. */
  readonly boot: string;
}

export interface LockContext {
  readonly io: Io;
  readonly owner: LockOwner;
  readonly isAlive: (process: number) => boolean;
}

export type LockOutcome =
  | { readonly type: 'taken'; readonly release: () => Promise<void> }
  /** Somebody else has it open. */
  | { readonly type: 'held'; readonly by: LockOwner }
  /** The folder takes no new file: there is nothing to protect from, saving will fail too. */
  | { readonly type: 'impossible' };

export function lockPath(path: string): string {
  return `${path}.lock`;
}

/** Takes the lock of a file, over from an owner that is gone if need be. */
export async function takeLock(context: LockContext, path: string): Promise<LockOutcome> {
  const { io } = context;
  const lock = lockPath(path);
  const held = parseOwner(await unlessMissing(io.readFile(lock)).catch(() => null));
  if (held && isOther(held, context.owner) && mayLive(held, context)) return { type: 'held', by: held };
  try {
    await io.remove(lock).catch(() => undefined);
    const file = await io.open(lock, 'wx', 0o600);
    try {
      await writeAll(file, new TextEncoder().encode(JSON.stringify(context.owner)));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (errnoOf(error) === '') throw error;
    return { type: 'impossible' };
  }
  return { type: 'taken', release: () => io.remove(lock).catch(() => undefined) };
}

function isOther(a: LockOwner, b: LockOwner): boolean {
  return a.process !== b.process || a.host !== b.host || a.boot !== b.boot;
}

// A process on another machine cannot be asked; it is taken to be there until its lock is removed.
function mayLive(held: LockOwner, { owner, isAlive }: LockContext): boolean {
  return held.host !== owner.host || (held.boot === owner.boot && isAlive(held.process));
}

function parseOwner(bytes: Uint8Array | null): LockOwner | null {
  try {
    const value: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== 'object' || value === null) return null;
    const { process, host, boot } = value as Record<string, unknown>;
    return typeof process === 'number' && typeof host === 'string' && typeof boot === 'string'
      ? { process, host, boot }
      : null;
  } catch {
    // A lock cut short by a crash belongs to nobody.
    return null;
  }
}
