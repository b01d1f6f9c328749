import type { Result } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import type { ImportedText } from './import-pipeline.ts';

/** What can be asked of the import process. Its one argument is the bundled thread that does the reading. */
export interface ImportRequests {
  import: {
    args: { readonly fileName: string; readonly bytes: Uint8Array };
    result: ImportedText;
    progress: ImportPulse;
  };
}

/** A sign of life while a file is read. */
export interface ImportPulse {
  /** The memory the whole process holds, in bytes: what native buffers take counts here and nowhere else. */
  readonly residentBytes: number;
}

/** Between the import process and its thread. */
export interface ThreadRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
export type ThreadAnswer = Result<ImportedText, ImportFailure>;
