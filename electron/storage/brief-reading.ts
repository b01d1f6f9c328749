import { fail, ok, type Result } from '../base/result.ts';
import { type BriefFileProblem, type ParsedBriefFile, parseBriefFile } from '../brief/file-format.ts';
import { liveBrief } from '../brief/live-brief.ts';
import { withoutUnusedPictures } from '../brief/pictures/used-pictures.ts';
import type { AppError, AppErrorCode } from '../contract/errors.ts';
import { removeTemporaries } from './atomic-save.ts';
import { settleJournals } from './brief-journaling.ts';
import { lastVersionOf } from './brief-last-version.ts';
import { takeLock } from './brief-lock.ts';
import { type BriefContext, journalFolder, type OpenState, unsavedEdits } from './brief-open-state.ts';
import { diskError } from './io-errors.ts';
import { readJournals } from './journal-recovery.ts';
import { sha256 } from './sha256.ts';

const problemCodes: { readonly [C in BriefFileProblem['code']]: AppErrorCode } = {
  'not-a-brief': 'brief/not-a-brief',
  damaged: 'brief/damaged',
  'newer-version': 'brief/newer-version',
  invalid: 'brief/invalid',
};

export function parseFile(bytes: Uint8Array, path: string): Result<ParsedBriefFile, AppError> {
  const parsed = parseBriefFile(bytes, sha256);
  if (parsed.ok) return parsed;
  const { code, detail } = parsed.error;
  return fail({
    code: problemCodes[code],
    subject: path,
    detail: code === 'newer-version' ? `file format ${detail}` : detail,
  });
}

/** Opens a file: takes its lock, clears away what a crash left beside it, and looks for edits it does not hold. */
export async function readBrief(context: BriefContext, given: string): Promise<Result<OpenState, AppError>> {
  const { io } = context;
  try {
    const path = await io.realPath(given);
    const bytes = await io.readFile(path);
    const facts = await io.facts(path);
    const parsed = parseFile(bytes, path);
    if (!parsed.ok) return fail(await withLastVersion(context, parsed.error, path));
    const { brief, entries, manifest, readOnly } = parsed.value;
    const live = liveBrief(brief);
    if (!live.ok) return fail({ code: 'brief/invalid', subject: path, detail: live.error.detail });
    const lock = await takeLock({ ...context.lock, io }, path);
    const state: OpenState = {
      live: live.value,
      rest: { entries, manifest },
      path,
      fileSha256: sha256(bytes),
      revision: 0,
      durable: 0,
      pending: [],
      journal: null,
      journalNames: [],
      saved: { path, revision: 0, at: facts.modified },
      readOnly: readOnly || lock.type === 'held',
      recovery: null,
      troubled: false,
      releaseLock: lock.type === 'taken' ? lock.release : async () => undefined,
    };
    if (lock.type === 'taken') await removeTemporaries(io, path);
    if (lock.type !== 'held') await findRecovery(context, state, path, facts.modified);
    // What a journal brings back may show a picture that the file's text does not.
    if (!state.recovery) state.live = withoutUnusedPictures(state.live);
    return ok(state);
  } catch (error) {
    return fail(diskError(error, given));
  }
}

/** A damaged file is not the end: the newest version kept of it is named, to be opened instead. */
async function withLastVersion(context: BriefContext, error: AppError, path: string): Promise<AppError> {
  const last = error.code === 'brief/newer-version' ? null : await lastVersionOf(context, path);
  return last === null ? error : { ...error, detail: `${error.detail}. Last version kept: ${last}` };
}

async function findRecovery(context: BriefContext, state: OpenState, path: string, fileTime: string): Promise<void> {
  const journal = await readJournals(context.io, journalFolder(context, state.live.parts.id), path);
  if (!journal) return;
  if (unsavedEdits(journal, state.fileSha256) > 0) state.recovery = { journal, fileTime };
  // The crash came after the file was written: it holds everything.
  else await settleJournals(context, state.live.parts.id, journal.names);
}
