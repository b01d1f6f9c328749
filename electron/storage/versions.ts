import { join } from 'node:path';
import type { BriefVersion } from '../contract/requests.ts';
import { saveAtomically } from './atomic-save.ts';
import type { Io } from './io.ts';
import { versionsToGiveUp } from './version-thinning.ts';

/** Earlier states of one brief, kept beside the journals and never in the writer's own folders. */
export interface Versions {
  add(version: NewVersion): Promise<BriefVersion>;
  /** The newest first. */
  list(): Promise<readonly BriefVersion[]>;
  /** Null when there is no such version. */
  read(id: string): Promise<Uint8Array | null>;
}

export interface NewVersion {
  readonly bytes: Uint8Array;
  readonly reason: BriefVersion['reason'];
  readonly words: number;
  /** ISO 8601 instant. */
  readonly at: string;
}

const nameForm = /^(\d{8})_(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)_([a-z-]+)_(\d+)\.brief$/;
const reasons: readonly string[] = ['timed', 'saved', 'exported', 'before-restore', 'outside-change'];

export function versionsIn(io: Io, folder: string, run: string, maxBytes: number): Versions {
  const all = async () =>
    (await io.list(folder)).flatMap((name) => parseName(name) ?? []).sort((a, b) => b.counter - a.counter);
  return {
    add: async ({ bytes, reason, words, at }) => {
      await io.makeFolder(folder);
      const counter = ((await all())[0]?.counter ?? 0) + 1;
      const id = `${String(counter).padStart(8, '0')}_${at.replaceAll(/[:.]/g, '-')}_${reason}_${words}`;
      await saveAtomically({ io, path: join(folder, `${id}.brief`), bytes, run });
      if (counter === 1) await io.syncFolder(join(folder, '..'));
      await thin(io, folder, await all(), at, maxBytes);
      return { id, at, reason, words };
    },
    list: async () => (await all()).map(({ id, at, reason, words }) => ({ id, at, reason, words })),
    read: async (id) => {
      const known = (await all()).find((version) => version.id === id);
      return known ? io.readFile(join(folder, `${known.id}.brief`)) : null;
    },
  };
}

type NamedVersion = BriefVersion & { readonly counter: number };

function parseName(name: string): NamedVersion | null {
  const [, counter, time, reason, words] = nameForm.exec(name) ?? [];
  if (!counter || !time || !reason || !reasons.includes(reason)) return null;
  const at = time.replace(/T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z/, 'T$1:$2:$3.$4Z');
  return {
    id: name.replace(/\.brief$/, ''),
    at,
    reason: reason as BriefVersion['reason'],
    words: Number(words),
    counter: Number(counter),
  };
}

async function thin(
  io: Io,
  folder: string,
  versions: readonly NamedVersion[],
  now: string,
  maxBytes: number,
): Promise<void> {
  const sized = await Promise.all(
    versions.map(async (version) => ({
      ...version,
      bytes: (await io.facts(join(folder, `${version.id}.brief`))).size,
    })),
  );
  for (const { id } of versionsToGiveUp(sized, now, maxBytes)) await io.remove(join(folder, `${id}.brief`));
}
