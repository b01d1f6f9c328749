import type { SourceId } from '../base/ids.ts';
import type { Result } from '../base/result.ts';
import type { ImportFailure } from '../library/imported-document.ts';
import type { AddedReferences } from '../library/references/proposal.ts';
import type { ReferenceList } from '../library/references/reference.ts';
import type { WordFileFailure, WordFileLook } from '../library/word-file/word-file-look.ts';
import type { ReturnedDocument } from '../round-trip/returned-document.ts';
import type { AddedFile } from '../storage/library/imported-file.ts';
import type { ImportedText } from './import-pipeline.ts';

/** What is to be imported: a file on the disk, or bytes that never were one. */
export type ImportContent =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'bytes'; readonly bytes: Uint8Array };

/** What a file came to: a document that can be read and cited, or a list of references. */
export type ImportedContent =
  | ({ readonly type: 'document' } & AddedFile)
  | ({ readonly type: 'references' } & AddedReferences);

/** What can be asked of the import process. Its one argument is the bundled thread that does the reading. */
export interface ImportRequests {
  /** Reads a file and hands what it found to the library, over the channel that this process was given to it. */
  import: {
    args: {
      readonly fileName: string;
      readonly content: ImportContent;
      /** The largest file worth reading, in bytes. */
      readonly maxBytes: number;
      /** The source it is a newer version of; null when the library is to find out. */
      readonly versionOf: SourceId | null;
    };
    result: ImportedContent;
    progress: ImportPulse;
  };
  /** Reads the look of a Word file. Nothing is kept. */
  look: {
    args: { readonly fileName: string; readonly content: ImportContent; readonly maxBytes: number };
    result: WordFileLook;
    progress: ImportPulse;
  };
  /** Reads a Word file that was exported and edited since. Nothing of it goes to the library. */
  readReturned: {
    args: { readonly fileName: string; readonly content: ImportContent; readonly maxBytes: number };
    result: ReturnedDocument;
    progress: ImportPulse;
  };
}

/** A sign of life while a file is read. */
export interface ImportPulse {
  /** `keeping`: the file was read, and the library has it now. Its time and its memory are no longer watched. */
  readonly stage: 'reading' | 'keeping';
  readonly bytes: number;
  /** The memory the whole process holds, in bytes: what native buffers take counts here and nowhere else. */
  readonly residentBytes: number;
  /** The time the whole process has worked since the file was read from the disk, in milliseconds. */
  readonly workedMilliseconds: number;
}

/** Between the import process and its thread. The bytes are handed over and come back with the answer. */
export interface ThreadRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What it says, how it looks, or what was edited in it since it was exported. */
  readonly wanted: 'content' | 'look' | 'returned';
}
export type ThreadAnswer = Result<
  | ({ readonly type: 'document'; readonly bytes: Uint8Array } & ImportedText)
  | { readonly type: 'references'; readonly list: ReferenceList }
  | { readonly type: 'look'; readonly read: Result<WordFileLook, WordFileFailure> }
  | { readonly type: 'returned'; readonly document: ReturnedDocument },
  ImportFailure
>;
