import { join } from 'node:path';
import { type BriefContext, fileBytes, journalFolder, type OpenState, settledFolder } from './brief-open-state.ts';
import { diskError } from './io-errors.ts';
import { beginJournal } from './journal.ts';
import { journalName, nextJournalCounter } from './journal-recovery.ts';

/** Makes everything in memory safe on the disk. Throws when it cannot; the edits stay in memory and are tried again. */
export async function flushEdits(context: BriefContext, state: OpenState): Promise<void> {
  try {
    await writePending(context, state);
  } catch (error) {
    state.troubled = true;
    context.onTrouble(diskError(error, state.path ?? state.live.parts.metadata.title));
    throw error;
  }
  if (state.troubled) {
    state.troubled = false;
    context.onTrouble(null);
  }
}

async function writePending(context: BriefContext, state: OpenState): Promise<void> {
  const { journal } = state;
  if (!journal || journal.broken) {
    if (state.pending.length > 0) await startJournal(context, state);
    return;
  }
  try {
    for (let next = state.pending[0]; next; next = state.pending[0]) {
      await journal.append(next);
      state.durable = next.revision;
      state.pending.shift();
    }
  } catch (error) {
    if (!journal.broken) throw error;
    await startJournal(context, state);
  }
}

/** Begins a journal with the brief as it is now, the pending edits included. Older journals are then superseded. */
export async function startJournal(context: BriefContext, state: OpenState): Promise<void> {
  const folder = journalFolder(context, state.live.parts.id);
  const name = journalName(await nextJournalCounter(context.io, folder), context.run);
  const at = state.pending.at(-1)?.at ?? context.now();
  const journal = await beginJournal(context.io, folder, name, {
    type: 'start',
    version: 1,
    path: state.path,
    fileSha256: state.fileSha256,
    revision: state.revision,
    savedRevision: state.saved.revision,
    at,
    file: Buffer.from(fileBytes(context, state.live, state.rest)).toString('base64'),
  });
  const older = state.journalNames;
  await state.journal?.close().catch(() => undefined);
  state.journal = journal;
  state.journalNames = [name];
  state.pending = [];
  state.durable = state.revision;
  await removeJournals(context, folder, older);
}

/** Gives up the journals: what they hold is in the file, or nobody wants it. */
export async function endJournals(context: BriefContext, state: OpenState): Promise<void> {
  await state.journal?.close().catch(() => undefined);
  const names = state.journalNames;
  state.journal = null;
  state.journalNames = [];
  await removeJournals(context, journalFolder(context, state.live.parts.id), names);
}

// A journal that cannot be removed does no harm: the newest one, or the file's hash in it, tells that it is settled.
async function removeJournals(context: BriefContext, folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) await context.io.remove(join(folder, name)).catch(() => undefined);
}

/** Puts journals aside that the person decided against; they can still be found for thirty days. */
export async function settleJournals(context: BriefContext, briefId: string, names: readonly string[]): Promise<void> {
  const to = settledFolder(context, briefId);
  await context.io.makeFolder(to);
  for (const name of names) await context.io.rename(join(journalFolder(context, briefId), name), join(to, name));
}

const keptDays = 30;

/** Removes settled journals that are older than thirty days. */
export async function removeOldJournals(context: BriefContext): Promise<void> {
  const { io } = context;
  const root = join(context.folder, 'journal-settled');
  for (const briefId of await io.list(root)) {
    for (const name of await io.list(join(root, briefId))) {
      const path = join(root, briefId, name);
      const age = Date.parse(context.now()) - Date.parse((await io.facts(path)).modified);
      if (age > keptDays * 86_400_000) await io.remove(path);
    }
  }
}
