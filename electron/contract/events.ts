import type { VersionSummary } from '../claims/change-report.ts';
import type { Twin } from '../compare/twin.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { AddedReferences } from '../library/references/proposal.ts';
import type { AppError } from './errors.ts';
import type { ExportFinding } from './export-finding.ts';
import type { LibraryWork } from './library-work.ts';
import type { SavedState } from './requests.ts';

/** Every message from the main process to the window. */
export interface Events {
  'job.progress': JobProgress;
  'job.ended': JobEnded;
  'library.changed': Record<string, never>;
  'brief.saved': { readonly brief: string; readonly saved: SavedState };
  /** Saving or journaling fails; the edits stay in memory. Null when it works again. */
  'brief.trouble': { readonly brief: string; readonly error: AppError | null };
  'brief.changed-outside': { readonly brief: string; readonly path: string };
  /** A menu item or a file opened from the system. */
  'menu.command': { readonly command: string };
  'brief.open-requested': { readonly path: string };
}

/** `library`: work over the whole library, such as a backup. */
export type JobKind = 'import' | 'export' | 'library';

export interface JobProgress {
  readonly job: string;
  readonly kind: JobKind;
  readonly done: number;
  readonly total: number;
  /** The file or step being worked on. */
  readonly label: string;
}

/**
 * `folder-note`: a README and its like in a chosen folder; it is imported when the file itself is chosen. `page-folder`: the
 * folder of pictures and scripts that a browser saved beside a page.
 */
export type SkipReason = 'already-there' | 'folder-note' | 'page-folder';

export interface JobEnded {
  readonly job: string;
  readonly kind: JobKind;
  readonly outcome: 'done' | 'partly' | 'failed' | 'cancelled';
  readonly imported: readonly {
    readonly file: string;
    readonly source: string;
    readonly claims: number;
    readonly removed: number;
    /** Set when the file is a newer version of a source: what became of its passages. */
    readonly version?: VersionSummary;
    /** Sources that say nearly the same; nothing was done about them. */
    readonly twins?: readonly Twin[];
  }[];
  /** Files of references: what of them is new, known, or waits for a decision. */
  readonly references: readonly ({ readonly file: string } & AddedReferences)[];
  readonly skipped: readonly { readonly file: string; readonly reason: SkipReason }[];
  readonly failed: readonly { readonly file: string; readonly error: AppError }[];
  /** What work over the whole library came to; null when it came to nothing, and for other jobs. */
  readonly library: LibraryWork | null;
  /** About files that were written all the same. */
  readonly findings: readonly ExportFinding[];
  readonly written: readonly { readonly format: ExportFormat; readonly path: string; readonly bytes: number }[];
}
