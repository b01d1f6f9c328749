import { join } from 'node:path';
import { type BriefFile, serialiseBrief } from '../brief/file-format.ts';
import { type LiveBrief, storedBrief } from '../brief/live-brief.ts';
import { countNodeWords } from '../brief/words.ts';
import type { AppError } from '../contract/errors.ts';
import type { OpenBrief, SavedState } from '../contract/requests.ts';
import type { LockContext } from './brief-lock.ts';
import type { Io } from './io.ts';
import type { Journal } from './journal.ts';
import type { EditsRecord } from './journal-records.ts';
import type { RecoveredJournal } from './journal-recovery.ts';
import { sha256 } from './sha256.ts';
import { type Versions, versionsIn } from './versions.ts';

/** What keeping a brief needs from the program around it. */
export interface BriefContext {
  readonly io: Io;
  /** Where journals, versions and settled journals are kept; never the writer's own folders. */
  readonly folder: string;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Letters and digits, different for every run of the program. */
  readonly run: string;
  /** Name and version of the program, written into files for people who look inside. */
  readonly app: string;
  readonly lock: Omit<LockContext, 'io'>;
  /** Versions of one brief take no more room than this. */
  readonly maxVersionBytes: number;
  /** Told when keeping edits safe fails, and with null when it works again. */
  readonly onTrouble: (error: AppError | null) => void;
  readonly onSaved: (saved: SavedState) => void;
  readonly onChangedOutside: (path: string) => void;
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** One open brief. Changed in place, by one task at a time. */
export interface OpenState {
  live: LiveBrief;
  /** What the file holds besides the brief. */
  rest: Omit<BriefFile, 'brief'>;
  path: string | null;
  /** SHA-256 of the file as last read or written; null when it was never there. */
  fileSha256: string | null;
  /** Edits in memory. */
  revision: number;
  /** Of these, how many are safe on the disk, in journal or file. */
  durable: number;
  /** Edits in memory that are not safe yet, oldest first. */
  pending: EditsRecord[];
  journal: Journal | null;
  /** Journals of this brief on the disk, from this run or recovered: superseded by a save. */
  journalNames: string[];
  saved: SavedState;
  readOnly: boolean;
  /** Found at opening and not settled yet. */
  recovery: { readonly journal: RecoveredJournal; readonly fileTime: string } | null;
  troubled: boolean;
  releaseLock: () => Promise<void>;
}

/** A brief without a file, of which nothing is on the disk yet. */
export function unsavedState(live: LiveBrief): OpenState {
  return {
    live,
    rest: { entries: new Map(), manifest: {} },
    path: null,
    fileSha256: null,
    revision: 0,
    durable: 0,
    pending: [],
    journal: null,
    journalNames: [],
    saved: { path: null, revision: 0, at: null },
    readOnly: false,
    recovery: null,
    troubled: false,
    releaseLock: async () => undefined,
  };
}

export function openBriefOf(state: OpenState): OpenBrief {
  const { recovery } = state;
  return {
    brief: storedBrief(state.live),
    revision: state.durable,
    saved: state.saved,
    readOnly: state.readOnly,
    recovery: recovery && {
      edits: unsavedEdits(recovery.journal, state.fileSha256),
      fileTime: recovery.fileTime,
      journalTime: recovery.journal.at,
    },
  };
}

/** How many edits of a journal a file with this hash does not hold. */
export function unsavedEdits(journal: RecoveredJournal, fileSha256: string | null): number {
  const known = journal.known.filter((file) => file.sha256 === fileSha256).at(-1);
  return journal.revision - (known?.revision ?? journal.savedRevision);
}

export function isDirty(state: OpenState): boolean {
  return state.revision > state.saved.revision || state.saved.path === null;
}

/** The brief as the bytes of its file. */
export function fileBytes(context: BriefContext, live: LiveBrief, rest: OpenState['rest']): Uint8Array {
  return serialiseBrief({ ...rest, brief: storedBrief(live) }, context.app, sha256);
}

export function wordsOf(live: LiveBrief): number {
  return countNodeWords(live.doc);
}

export function journalFolder(context: BriefContext, briefId: string): string {
  return join(context.folder, 'journal', briefId);
}

/** Settled journals, kept for a while in case the choice was a mistake. */
export function settledFolder(context: BriefContext, briefId: string): string {
  return join(context.folder, 'journal-settled', briefId);
}

export function versionsOf(context: BriefContext, briefId: string): Versions {
  return versionsIn(context.io, join(context.folder, 'versions', briefId), context.run, context.maxVersionBytes);
}
