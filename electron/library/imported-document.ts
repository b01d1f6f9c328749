import type { CslItem } from '../base/csl-json.ts';
import type { Result } from '../base/result.ts';
import type { PdfEngine } from './importers/pdf/pdf-file.ts';
import type { ImportWarning, RemovedRange } from './snapshot.ts';
import type { SourceBlock } from './structure.ts';

/** What an importer makes of a file: text, structure, and only the metadata that the file itself states. */
export interface ImportedDocument {
  readonly text: string;
  readonly offsets: 'original' | 'normalised';
  readonly blocks: readonly SourceBlock[];
  readonly removed: readonly RemovedRange[];
  readonly item: CslItem;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly language: string | null;
  readonly extractor: string;
  readonly warnings: readonly ImportWarning[];
}

export interface ImportInput {
  readonly bytes: Uint8Array;
  /** The file's name without its folder: a hint for the title and the format, never a path to open. */
  readonly fileName: string;
}

/** What importers cannot do themselves, because it takes compiled code: handed in by whoever may load that. */
export interface ImportEngines {
  readonly pdf?: PdfEngine;
}

/** One format. Adding one is a file beside the others and a line in `importers.ts`. */
export interface Importer {
  readonly id: string;
  readonly label: string;
  /** Lower-case, without the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** The largest file worth opening, in bytes. */
  readonly maxBytes: number;
  /** True when the first bytes can only be this format. Content decides before the extension does. */
  recognises?(bytes: Uint8Array): boolean;
  import(input: ImportInput, engines?: ImportEngines): Promise<Result<ImportedDocument, ImportFailure>>;
}

/** Why one file could not be imported. The window and the command line choose the sentence from the code. */
export interface ImportFailure {
  readonly code: ImportFailureCode;
  /** A place, a limit or a name in plain words; empty when there is nothing to add. */
  readonly detail: string;
}

export type ImportFailureCode =
  | 'unknown-format'
  | 'wrong-extension'
  | 'empty'
  | 'no-text'
  | 'no-references'
  | 'encrypted'
  | 'damaged'
  | 'unsafe-archive'
  | 'too-large'
  | 'too-complex'
  | 'too-slow'
  | 'out-of-memory'
  | 'crashed'
  | 'unreadable-file'
  | 'cancelled';
