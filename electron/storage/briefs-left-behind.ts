import { join } from 'node:path';
import type { BriefContext } from './brief-open-state.ts';
import { journalPath, readJournals } from './journal-recovery.ts';

/** A brief whose journal a crash or a close left behind. */
export interface LeftBehind {
  readonly briefId: string;
  /** Null for a brief that was never saved. */
  readonly path: string | null;
  readonly title: string;
  readonly at: string;
  /** It was closed in good order, so it is where the person left it; false after a crash. */
  readonly closed: boolean;
}

/** Every brief that has a journal, the open one among them. */
export async function findLeftBehind(context: BriefContext): Promise<readonly LeftBehind[]> {
  const root = join(context.folder, 'journal');
  const found: LeftBehind[] = [];
  for (const briefId of await context.io.list(root)) {
    const path = await journalPath(context.io, join(root, briefId));
    const journal = path === undefined ? null : await readJournals(context.io, join(root, briefId), path);
    if (!journal) continue;
    const { at, closed } = journal;
    found.push({ briefId, path: journal.path, title: journal.live.parts.metadata.title, at, closed });
  }
  return found;
}
