import { isBase64 } from '../base/base64.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Brief } from '../brief/brief.ts';
import type { BriefEdit } from '../brief/edit.ts';
import { applyLiveEdit, type LiveBrief, liveBrief } from '../brief/live-brief.ts';
import { type Picture, pictureBytes } from '../brief/pictures/picture.ts';
import { withoutUnusedPictures } from '../brief/pictures/used-pictures.ts';
import type { AppError } from '../contract/errors.ts';
import type { BriefVersion, OpenBrief, SavedState } from '../contract/requests.ts';
import { flushEdits, removeOldJournals, settleJournals, startJournal } from './brief-journaling.ts';
import { takeLock } from './brief-lock.ts';
import {
  type BriefContext,
  fileBytes,
  isDirty,
  journalFolder,
  type OpenState,
  openBriefOf,
  unsavedState,
  versionsOf,
  wordsOf,
} from './brief-open-state.ts';
import { readBrief } from './brief-reading.ts';
import { restoreVersion } from './brief-restoring.ts';
import { type OutsideChoice, type RecoveryChoice, settleOutsideChange, settleRecovery } from './brief-settling.ts';
import { type SaveReason, writeBrief } from './brief-writing.ts';
import { findLeftBehind, type LeftBehind } from './briefs-left-behind.ts';
import { diskError } from './io-errors.ts';
import { readJournals } from './journal-recovery.ts';
import { type BriefNews, type BriefPlace, RecentEdits } from './recent-edits.ts';
import { sha256 } from './sha256.ts';

/**
 * The brief of one window: its file, its journal and its versions. Every call waits for the ones before it, so no two
 * ever write at once. Nothing throws for what a disk can do; failures come back with a code.
 */
export interface BriefSession {
  /** A brief without a file. It is safe in the journal before this answers. */
  create(brief: Brief): Promise<Outcome<OpenBrief>>;
  open(path: string): Promise<Outcome<OpenBrief>>;
  current(): Promise<OpenBrief | null>;
  /** The brief as its file would be written now. */
  fileBytes(): Promise<Outcome<Uint8Array>>;
  /** What a copy that was in step at `known` lacks; all of the brief when that is null or too long ago. */
  newsSince(known: BriefPlace | null): Promise<{ readonly brief: LiveBrief['parts']; readonly news: BriefNews } | null>;
  /**
   * Takes edits made after `revision` acknowledged ones. The answer means that they survive a crash. After a failure
   * they are kept in memory; sending them again, with later ones or alone, is safe. Edits of another brief than the open
   * one, as they come when a window is slow to hear of a change, are refused.
   */
  edit(brief: string, revision: number, edits: readonly BriefEdit[]): Promise<Outcome<{ readonly revision: number }>>;
  /** Null for a brief that has no file yet. */
  save(reason: SaveReason): Promise<Outcome<SavedState | null>>;
  saveAs(path: string): Promise<Outcome<SavedState>>;
  isDirty(): boolean;
  /** Saves what has a file; what has none stays in its journal and is offered at the next start. */
  close(): Promise<Outcome<Record<string, never>>>;
  /** Closes a brief that has no file and is not wanted; it can still be found for thirty days. */
  discard(): Promise<Outcome<Record<string, never>>>;
  recover(choice: RecoveryChoice): Promise<Outcome<OpenBrief | null>>;
  resolveOutsideChange(choice: OutsideChoice): Promise<Outcome<OpenBrief>>;
  versions(): Promise<Outcome<readonly BriefVersion[]>>;
  restoreVersion(id: string): Promise<Outcome<OpenBrief>>;
  /** Briefs with a journal that a crash or a close left behind, the open one apart. */
  leftBehind(): Promise<Outcome<readonly LeftBehind[]>>;
  /** Opens one of them that has no file. */
  openLeftBehind(briefId: string): Promise<Outcome<OpenBrief>>;
  /** Puts one of them aside that has no file and is not wanted; it is kept for thirty days. */
  discardLeftBehind(briefId: string): Promise<Outcome<Record<string, never>>>;
}

type Outcome<T> = Result<T, AppError>;

const notOpen: AppError = { code: 'brief/not-open', subject: '', detail: '' };

export function openBriefSession(context: BriefContext): BriefSession {
  let state: OpenState | null = null;
  const recent = new RecentEdits();
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const run = last.then(async () => {
      try {
        return await task();
      } catch (error) {
        return fail(diskError(error, state?.path ?? ''));
      }
    });
    last = run.catch(() => undefined);
    return run;
  }

  function withOpen<T>(task: (open: OpenState) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return inTurn(async () => (state ? task(state) : fail(notOpen)));
  }

  function toWrite<T>(task: (open: OpenState) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    return withOpen(async (open) =>
      open.readOnly ? fail({ code: 'brief/read-only', subject: open.path ?? '', detail: '' }) : task(open),
    );
  }

  async function closeOpen(): Promise<void> {
    if (!state) return;
    await state.journal?.close().catch(() => undefined);
    await state.releaseLock();
    state = null;
  }

  async function take(next: OpenState): Promise<Outcome<OpenBrief>> {
    await closeOpen();
    state = next;
    return ok(openBriefOf(next));
  }

  /** Moves the lock along when the brief took another name. */
  async function follow(open: OpenState, before: string | null): Promise<void> {
    if (open.path === before || open.path === null) return;
    await open.releaseLock();
    const lock = await takeLock({ ...context.lock, io: context.io }, open.path);
    open.releaseLock = lock.type === 'taken' ? lock.release : async () => undefined;
  }

  return {
    create: (brief) =>
      inTurn(async () => {
        const live = liveBrief(brief);
        if (!live.ok) return fail({ code: 'brief/invalid', subject: brief.metadata.title, detail: live.error.detail });
        const fresh = unsavedState(live.value);
        await startJournal(context, fresh).catch((error: unknown) => {
          fresh.troubled = true;
          context.onTrouble(diskError(error, brief.metadata.title));
        });
        return take(fresh);
      }),
    open: (path) =>
      inTurn(async () => {
        await removeOldJournals(context).catch(() => undefined);
        const opened = await readBrief(context, path);
        return opened.ok ? take(opened.value) : opened;
      }),
    fileBytes: () => withOpen(async (open) => ok(fileBytes(context, open.live, open.rest))),
    current: async () => {
      await last;
      return state && openBriefOf(state);
    },
    newsSince: async (known) => {
      await last;
      return state && { brief: state.live.parts, news: recent.newsSince(known, state.live) };
    },
    edit: (brief, revision, edits) =>
      toWrite(async (open) => {
        if (open.live.parts.id !== brief) return fail(notOpen);
        const known = open.revision - revision;
        if (known < 0)
          return fail({ code: 'request/invalid', subject: '', detail: `Edits are missing before ${revision}` });
        const fresh = edits.slice(known);
        const at = context.now();
        let live = open.live;
        for (const edit of fresh) {
          if (edit.type === 'picture' && !isFiledRight(edit.id, edit.picture))
            return fail({ code: 'request/invalid', subject: '', detail: 'A picture is filed under a wrong id' });
          const next = applyLiveEdit(live, edit, at);
          if (!next.ok) return fail({ code: 'request/invalid', subject: '', detail: next.error.detail });
          live = next.value;
        }
        await putAside(context, open);
        if (fresh.length > 0) recent.record(open.live, live, { edits: fresh, at });
        open.live = live;
        open.revision += fresh.length;
        if (fresh.length > 0) open.pending.push({ type: 'edits', revision: open.revision, edits: fresh, at });
        await flushEdits(context, open);
        return ok({ revision: open.durable });
      }),
    save: (reason) =>
      toWrite<SavedState | null>(async (open) => {
        if (open.path === null) return ok(null);
        await putAside(context, open);
        return writeBrief(context, open, open.path, reason);
      }),
    saveAs: (path) =>
      withOpen(async (open) => {
        const before = open.path;
        const saved = await writeBrief(context, open, path, 'saved');
        if (saved.ok) open.readOnly = false;
        await follow(open, before);
        return saved;
      }),
    isDirty: () => state !== null && !state.readOnly && isDirty(state),
    close: () =>
      inTurn(async () => {
        if (!state) return ok({});
        const open = state;
        const lean = withoutUnusedPictures(open.live);
        const changed = isDirty(open) || lean !== open.live;
        if (!open.readOnly && open.path !== null && changed && !open.recovery) {
          // Undo ends here, so a picture that no figure shows must not stay in a file that is passed on.
          open.live = lean;
          const saved = await writeBrief(context, open, open.path, 'timed');
          // The edits are in the journal, or this was their last chance to get there.
          if (!saved.ok && open.pending.length > 0) await flushEdits(context, open);
        }
        if (open.path === null) await leaveUnsaved(context, open);
        await closeOpen();
        return ok({});
      }),
    discard: () =>
      withOpen(async (open) => {
        const journalNames = [...open.journalNames, ...(open.recovery?.journal.names ?? [])];
        const briefId = open.live.parts.id;
        await closeOpen();
        await settleJournals(context, briefId, journalNames);
        return ok({});
      }),
    recover: (choice) =>
      withOpen(async (open) => {
        const unsaved = open.path === null;
        const settled = await settleRecovery(context, open, choice);
        if (!settled.ok) return settled;
        if (!unsaved || choice === 'restore') return ok(openBriefOf(open));
        await closeOpen();
        return ok(null);
      }),
    resolveOutsideChange: (choice) =>
      toWrite(async (open) => {
        const before = open.path;
        const settled = await settleOutsideChange(context, open, choice);
        await follow(open, before);
        return settled.ok ? ok(openBriefOf(settled.value)) : settled;
      }),
    versions: () => withOpen(async (open) => ok(await versionsOf(context, open.live.parts.id).list())),
    restoreVersion: (id) => toWrite((open) => restoreVersion(context, open, id)),
    leftBehind: () =>
      inTurn(async () => {
        const found = await findLeftBehind(context);
        return ok(found.filter(({ briefId }) => briefId !== state?.live.parts.id));
      }),
    openLeftBehind: (briefId) =>
      inTurn(async () => {
        const journal = await readJournals(context.io, journalFolder(context, briefId), null);
        if (!journal) return fail(notOpen);
        const fresh = unsavedState(journal.live);
        fresh.recovery = { journal, fileTime: '' };
        return take(fresh);
      }),
    discardLeftBehind: (briefId) =>
      inTurn(async () => {
        const journal = await readJournals(context.io, journalFolder(context, briefId), null);
        if (journal) await settleJournals(context, briefId, journal.names);
        return ok({});
      }),
  };
}

/** The id is the hash of the bytes: whoever writes the file relies on it. */
function isFiledRight(id: string, picture: Picture): boolean {
  return isBase64(String(picture?.data)) && sha256(pictureBytes(picture)) === id;
}

/** A brief without a file stays in its journal; one in which nothing was ever written is not worth coming back to. */
async function leaveUnsaved(context: BriefContext, open: OpenState): Promise<void> {
  if (open.pending.length > 0) await flushEdits(context, open);
  if (open.revision === 0 && wordsOf(open.live) === 0 && !open.recovery) {
    return settleJournals(context, open.live.parts.id, open.journalNames).catch(() => undefined);
  }
  // Without this line the next start takes it for the work of a crash, which is a wrong word and no loss.
  await open.journal?.append({ type: 'closed', at: context.now() }).catch(() => undefined);
}

/** Going on with the file is a choice against what the journal holds; it is kept for a while all the same. */
async function putAside(context: BriefContext, open: OpenState): Promise<void> {
  if (!open.recovery) return;
  await settleJournals(context, open.live.parts.id, open.recovery.journal.names);
  open.recovery = null;
}
