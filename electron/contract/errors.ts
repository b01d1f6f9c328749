import type { ProtectionProblem } from '../export/pdf/protection.ts';
import type { ImportFailureCode } from '../library/imported-document.ts';
import type { WordFileFailureCode } from '../library/word-file/word-file-look.ts';
import type { ReturnedProblem } from '../round-trip/returned-problem.ts';

/** A failure that a person meets. The window and the command line choose the sentences from the code. */
export interface AppError {
  readonly code: AppErrorCode;
  /** What the sentences name: a file, a field, a limit, a version. Plain text, never markup. */
  readonly subject: string;
  /** For the Details button: a system message or a place in a file. Never the first thing shown. */
  readonly detail: string;
}

export type AppErrorCode =
  | `import/${ImportFailureCode}`
  | 'library/not-writable'
  | 'library/newer-version'
  | 'library/damaged'
  | 'library/not-a-library'
  | 'library/synced-folder'
  | 'library/locked'
  | 'library/gone'
  | 'backup/not-a-backup'
  | 'backup/damaged'
  | 'backup/newer-version'
  | 'tables/not-an-export'
  | 'tables/damaged'
  | 'tables/newer-version'
  | 'brief/not-a-brief'
  | 'brief/damaged'
  | 'brief/newer-version'
  | 'brief/invalid'
  | 'brief/picture-missing'
  | 'brief/picture-damaged'
  | 'brief/changed-outside'
  | 'brief/not-open'
  | 'brief/read-only'
  | 'file/not-found'
  | 'file/no-permission'
  | 'file/read-only'
  | 'file/disk-full'
  | 'library/disk-full'
  | 'file/not-a-folder'
  | 'file/is-a-folder'
  | 'file/in-use'
  | 'file/exists'
  | 'file/name-too-long'
  | 'file/unknown'
  | `returned/${ReturnedProblem}`
  | 'template/unknown'
  | 'template/invalid'
  | 'house-style/unknown'
  | 'house-style/invalid'
  | `word-file/${WordFileFailureCode}`
  | 'style/unknown'
  | 'style/invalid'
  | 'style/not-xml'
  | 'style/not-csl'
  | 'style/wrong-version'
  | 'style/too-large'
  | 'style/copy-unusable'
  | 'style/other-here'
  | 'style/none-carried'
  | 'style/parent-missing'
  | 'style/circular'
  | 'style/incomplete'
  | 'format/unknown'
  | 'edition/unknown'
  | 'export/citation-error'
  | 'export/missing-character'
  | 'export/self-check'
  | 'export/name-field'
  | `protection/${ProtectionProblem}`
  | 'print/failed'
  | 'font/not-a-font'
  | 'font/damaged'
  | 'font/collection'
  | 'font/web-font'
  | 'font/variable-postscript'
  | 'font/not-allowed'
  | 'font/pictures-only'
  | 'font/unknown'
  | 'process/crashed'
  | 'process/too-slow'
  | 'process/out-of-memory'
  | 'clipboard/no-text'
  | 'cancelled'
  | 'claim/no-words'
  | 'claim/not-neighbours'
  | 'claim/no-border'
  | 'claim/gone'
  | 'claim/too-many'
  | 'search/name-taken'
  | 'request/invalid'
  | 'internal';
