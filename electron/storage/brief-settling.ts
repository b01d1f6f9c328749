import { fail, ok, type Result } from '../base/result.ts';
import { liveBrief } from '../brief/live-brief.ts';
import type { AppError } from '../contract/errors.ts';
import { saveAtomically } from './atomic-save.ts';
import { endJournals, settleJournals, startJournal } from './brief-journaling.ts';
import { type BriefContext, fileBytes, type OpenState, versionsOf, wordsOf } from './brief-open-state.ts';
import { parseFile } from './brief-reading.ts';
import { copyPath, writeBrief } from './brief-writing.ts';
import { unlessMissing } from './io.ts';
import { diskError } from './io-errors.ts';
import { sha256 } from './sha256.ts';

export type RecoveryChoice = 'restore' | 'keep-file' | 'save-copy';
export type OutsideChoice = 'keep-both' | 'use-mine' | 'use-theirs';

/** Settles edits that a crash left in a journal. Nothing is deleted before what was chosen is safe. */
export async function settleRecovery(
  context: BriefContext,
  state: OpenState,
  choice: RecoveryChoice,
): Promise<Result<OpenState, AppError>> {
  const { recovery } = state;
  if (!recovery) return ok(state);
  const { journal } = recovery;
  try {
    if (choice === 'restore') {
      const known = journal.known.at(-1);
      const held = journal.known.filter((file) => file.sha256 === state.fileSha256).at(-1);
      state.live = journal.live;
      state.rest = { entries: journal.file.entries, manifest: journal.file.manifest };
      state.revision = journal.revision;
      state.saved = { ...state.saved, revision: held?.revision ?? journal.savedRevision };
      // A file that is none of those the journal knew was changed by somebody else: the next save will say so.
      state.fileSha256 = held ? held.sha256 : (known?.sha256 ?? null);
      state.journalNames = [...journal.names];
      await startJournal(context, state);
    } else {
      if (choice === 'save-copy' && state.path) {
        const path = await copyPath(context.io, state.path, 'recovered', context.now());
        const rest = { entries: journal.file.entries, manifest: journal.file.manifest };
        await saveAtomically({ io: context.io, path, bytes: fileBytes(context, journal.live, rest), run: context.run });
      }
      await settleJournals(context, state.live.parts.id, journal.names);
    }
    state.recovery = null;
    return ok(state);
  } catch (error) {
    return fail(diskError(error, state.path ?? ''));
  }
}

/** Settles a file that another program changed. The side that is not chosen is kept as a version or as a file. */
export async function settleOutsideChange(
  context: BriefContext,
  state: OpenState,
  choice: OutsideChoice,
): Promise<Result<OpenState, AppError>> {
  const { path } = state;
  if (path === null) return fail({ code: 'brief/not-open', subject: '', detail: 'The brief has no file' });
  const { io } = context;
  const versions = versionsOf(context, state.live.parts.id);
  try {
    if (choice === 'keep-both') {
      const copy = await copyPath(io, path, 'mine', context.now());
      const saved = await writeBrief(context, state, copy, 'saved');
      return saved.ok ? ok(state) : saved;
    }
    const theirs = await unlessMissing(io.readFile(path));
    const at = context.now();
    if (choice === 'use-mine') {
      if (theirs) await versions.add({ bytes: theirs, reason: 'outside-change', words: wordsIn(theirs, path), at });
      state.fileSha256 = theirs && sha256(theirs);
      const saved = await writeBrief(context, state, path, 'saved');
      return saved.ok ? ok(state) : saved;
    }
    if (!theirs) return fail({ code: 'file/not-found', subject: path, detail: '' });
    const parsed = parseFile(theirs, path);
    if (!parsed.ok) return parsed;
    const live = liveBrief(parsed.value.brief);
    if (!live.ok) return fail({ code: 'brief/invalid', subject: path, detail: live.error.detail });
    const mine = fileBytes(context, state.live, state.rest);
    await versions.add({ bytes: mine, reason: 'outside-change', words: wordsOf(state.live), at });
    await endJournals(context, state);
    const revision = state.revision + 1;
    state.live = live.value;
    state.rest = { entries: parsed.value.entries, manifest: parsed.value.manifest };
    Object.assign(state, { fileSha256: sha256(theirs), revision, durable: revision, pending: [] });
    state.saved = { path, revision, at };
    return ok(state);
  } catch (error) {
    return fail(diskError(error, path));
  }
}

function wordsIn(bytes: Uint8Array, path: string): number {
  const parsed = parseFile(bytes, path);
  const live = parsed.ok ? liveBrief(parsed.value.brief) : parsed;
  return live.ok ? wordsOf(live.value) : 0;
}
