import type { Brief } from '../brief/brief.ts';
import type { BriefEdit } from '../brief/edit.ts';
import type { TemplateCopy } from '../brief/template-copy.ts';
import type { ExportFormat } from '../export/formats.ts';
import type { PdfProtection } from '../export/pdf/protection.ts';
import type { CitingRequests } from './citing-requests.ts';
import type { AppError } from './errors.ts';
import type { HouseStyleRequests } from './house-style-requests.ts';
import type { LibraryRequests } from './library-requests.ts';
import type { PagesWanted, PreviewPages } from './preview.ts';
import type { ReturnedRequests } from './returned-requests.ts';

/** Every message from the window to the main process. One object in, a `Result` back. */
export interface Requests extends HouseStyleRequests, ReturnedRequests, CitingRequests, LibraryRequests {
  'app.info': { args: Record<string, never>; result: AppInfo };
  /** Has the window pasted into, as by its key: the paste itself comes as an event of the page. */
  'app.paste': { args: Record<string, never>; result: null };
  'settings.read': { args: Record<string, never>; result: Settings };
  'settings.save': { args: { readonly settings: Settings }; result: Settings };

  'templates.list': { args: Record<string, never>; result: { readonly templates: readonly TemplateCopy[] } };
  /** The families that text can be set in. */
  'fonts.list': { args: Record<string, never>; result: { readonly families: readonly FontFamilyRow[] } };
  /** The file of a face that the page is set in, for the window to draw it with; null where there is none. */
  'fonts.face': {
    args: { readonly family: string; readonly weight: number; readonly italic: boolean };
    result: { readonly bytes: Uint8Array | null };
  };
  /** Shows the system's dialog; null when it was dismissed. Copies of the files are kept. */
  'fonts.add': {
    args: Record<string, never>;
    result: {
      readonly families: readonly FontFamilyRow[];
      readonly refused: readonly { readonly file: string; readonly error: AppError }[];
    } | null;
  };
  'fonts.remove': { args: { readonly family: string }; result: { readonly families: readonly FontFamilyRow[] } };

  'brief.create': {
    args: {
      readonly template: string;
      readonly title: string;
      readonly fill: boolean;
      /** Id of a house style; the template's without one. */
      readonly houseStyle?: string;
    };
    result: OpenBrief;
  };
  /** Shows the system's dialog when `path` is null; null when it was dismissed. */
  'brief.open': { args: { readonly path: string | null }; result: OpenBrief | null };
  /** The brief this window holds, for a window that was reloaded. */
  'brief.current': { args: Record<string, never>; result: OpenBrief | null };
  /** Appends edits to the journal. The answer means they survive a crash; `revision` counts acknowledged edits. */
  'brief.edit': {
    args: { readonly brief: string; readonly revision: number; readonly edits: readonly BriefEdit[] };
    result: { readonly revision: number };
  };
  /** Writes the file. Asks for a place when there is none yet or `saveAs` is set; null when that was dismissed. */
  'brief.save': { args: { readonly brief: string; readonly saveAs: boolean }; result: SavedState | null };
  'brief.close': { args: { readonly brief: string }; result: Record<string, never> };
  'brief.recent': {
    args: Record<string, never>;
    result: { readonly recent: readonly RecentBrief[]; readonly unsaved: readonly UnsavedBrief[] };
  };
  /** Goes on with a brief that has no file yet. */
  'brief.open-unsaved': { args: { readonly brief: string }; result: OpenBrief };
  /** Puts a brief aside that has no file and is not wanted. */
  'brief.discard-unsaved': { args: { readonly brief: string }; result: Record<string, never> };
  'brief.versions': { args: { readonly brief: string }; result: { readonly versions: readonly BriefVersion[] } };
  'brief.restore-version': { args: { readonly brief: string; readonly version: string }; result: OpenBrief };
  /** Settles edits that a crash left in a journal. */
  'brief.recover': {
    args: { readonly brief: string; readonly choice: 'restore' | 'keep-file' | 'save-copy' };
    result: OpenBrief | null;
  };
  /** Settles a file that another program changed. */
  'brief.resolve-outside-change': {
    args: { readonly brief: string; readonly choice: 'keep-both' | 'use-mine' | 'use-theirs' };
    result: OpenBrief;
  };

  /** Pages of the open brief as they would be exported, with all edits that were acknowledged. */
  'preview.pages': { args: { readonly brief: string; readonly want: PagesWanted }; result: PreviewPages };
  /** Prints the window on sheets of this size, in points, by the system's dialog. False when that was dismissed. */
  'window.print': {
    args: { readonly width: number; readonly height: number };
    result: { readonly printed: boolean };
  };
  'export.choose-folder': { args: Record<string, never>; result: { readonly folder: string | null } };
  'export.start': {
    args: {
      readonly brief: string;
      readonly formats: readonly ExportFormat[];
      readonly folder: string;
      /** Pattern of the files' names; empty for the template's. */
      readonly fileName: string;
      readonly style: string;
      readonly edition: string;
      readonly pdf: PdfChoice;
      /** In large print instead of the brief's own look, under a name of its own. */
      readonly largePrint?: boolean;
      /** Whether comments go into the Word file; where it is not said, with editions for colleagues. */
      readonly comments?: boolean;
      /** Citations of the Word file are fields that a citation manager knows. */
      readonly liveCitations?: boolean;
    };
    result: { readonly job: string };
  };
  /** Names in a folder that are taken already: an export would replace these files. */
  'export.existing': {
    args: { readonly folder: string; readonly names: readonly string[] };
    result: { readonly names: readonly string[] };
  };
  'job.cancel': { args: { readonly job: string }; result: Record<string, never> };
  'file.show-in-folder': { args: { readonly path: string }; result: Record<string, never> };
  /** Opens a file that this program wrote in this session, with the system's program for it. */
  'file.open': { args: { readonly path: string }; result: Record<string, never> };
  /** Opens an `https:`, `http:` or `mailto:` address outside, after the person has confirmed the full address. */
  'link.open': { args: { readonly href: string }; result: { readonly opened: boolean } };
}

/** What a PDF is given beyond its pages. The passwords are held for this export alone. */
export interface PdfChoice {
  readonly attachBrief: boolean;
  readonly protection: PdfProtection | null;
}

export interface AppInfo {
  readonly version: string;
  readonly firstRun: boolean;
  /** The window had crashed and was opened again. */
  readonly cameBack: boolean;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** Lines that licences ask to be shown when the program starts. */
  readonly credits: readonly string[];
}

export interface Settings {
  readonly appearance: 'system' | 'light' | 'dark';
  readonly author: string;
  readonly language: string;
  readonly exportFolder: string;
  readonly exportFormats: readonly ExportFormat[];
  /** Pattern of exported files' names; empty for the template's. */
  readonly exportFileName: string;
  /** Whether comments went into the Word file of the last export. */
  readonly exportComments: boolean;
  /** Whether the citations of the last Word file were fields that a citation manager knows. */
  readonly exportLiveCitations: boolean;
}

export interface FontFamilyRow {
  /** The name a theme gives. */
  readonly family: string;
  /** `own`: the person added it on this computer. */
  readonly origin: 'shipped' | 'own';
  readonly cuts: readonly { readonly weight: number; readonly italic: boolean }[];
  /** Its makers allow documents that carry it to be read and printed, not edited: PDF, but no Word file. */
  readonly printOnly: boolean;
}

export interface OpenBrief {
  readonly brief: Brief;
  readonly revision: number;
  readonly saved: SavedState;
  readonly readOnly: boolean;
  /** Edits of an earlier session that the file does not hold yet. */
  readonly recovery: { readonly edits: number; readonly fileTime: string; readonly journalTime: string } | null;
}

export interface SavedState {
  /** Null for a brief that has no file yet. */
  readonly path: string | null;
  readonly revision: number;
  /** ISO 8601 instant of the last complete save; null when there was none. */
  readonly at: string | null;
}

export interface RecentBrief {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
}

/** A brief that is kept but has no file yet. */
export interface UnsavedBrief {
  readonly brief: string;
  readonly title: string;
  /** ISO 8601 instant of its last edit. */
  readonly at: string;
}

export interface BriefVersion {
  readonly id: string;
  readonly at: string;
  readonly reason: 'timed' | 'saved' | 'exported' | 'before-restore' | 'outside-change';
  readonly words: number;
}
