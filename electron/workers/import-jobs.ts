import { basename } from 'node:path';
import type { AppError } from '../contract/errors.ts';
import type { JobEnded } from '../contract/events.ts';
import type { PastedText } from '../contract/pasted-text.ts';
import { asFragment } from '../library/importers/html/fragment.ts';
import { findFiles } from './find-files.ts';
import type { ImportContent } from './import-messages.ts';
import type { ImportChoice, ImportReader } from './import-reader.ts';

/** How an import ended. Every file that was found is in exactly one of the lists, unless the import was cancelled. */
export type ImportOutcome = Pick<JobEnded, 'outcome' | 'imported' | 'references' | 'skipped' | 'failed'>;

export interface ImportWatch extends ImportChoice {
  /** Called before each file, and once more when all are done. */
  readonly progress?: (done: number, total: number, label: string) => void;
}

/** Something to import, and the name it is reported by. */
interface Content {
  readonly label: string;
  readonly fileName: string;
  readonly content: ImportContent;
}

type Lists = { -readonly [N in 'imported' | 'references' | 'skipped' | 'failed']: JobEnded[N][number][] };

/** Brings files and folders into the library, one file after the other. The window and the command line share it. */
export class ImportJobs {
  readonly #reader: ImportReader;

  constructor(reader: ImportReader) {
    this.#reader = reader;
  }

  /** A cancelled import keeps the files that were finished and leaves nothing of the one it was at. */
  async run(paths: readonly string[], watch: ImportWatch = {}): Promise<ImportOutcome> {
    const { files, notes, pageFolders, unreadable } = await findFiles(paths, watch.signal);
    const lists = newLists();
    for (const file of notes) lists.skipped.push({ file, reason: 'folder-note' });
    for (const file of pageFolders) lists.skipped.push({ file, reason: 'page-folder' });
    for (const { label, detail } of unreadable) {
      lists.failed.push({ file: label, error: { code: 'import/unreadable-file', subject: label, detail } });
    }
    const contents = files.map(
      ({ path, label }): Content => ({ label, fileName: basename(path), content: { type: 'file', path } }),
    );
    return this.#importAll(contents, lists, watch);
  }

  /** Text that never was a file, as if it had been one of this name. */
  async runText({ name, mediaType, text }: PastedText, watch: ImportWatch = {}): Promise<ImportOutcome> {
    const isPage = mediaType === 'text/html';
    const fileName = `${name}.${isPage ? 'html' : 'txt'}`;
    return this.runBytes(fileName, new TextEncoder().encode(isPage ? asFragment(text) : text), watch);
  }

  /** Bytes that never were a file, as if they had been one of this name. */
  async runBytes(fileName: string, bytes: Uint8Array, watch: ImportWatch = {}): Promise<ImportOutcome> {
    return this.#importAll([{ label: fileName, fileName, content: { type: 'bytes', bytes } }], newLists(), watch);
  }

  async #importAll(files: readonly Content[], lists: Lists, watch: ImportWatch): Promise<ImportOutcome> {
    const { signal, progress } = watch;
    for (const [index, file] of files.entries()) {
      if (signal?.aborted) break;
      progress?.(index, files.length, file.label);
      const trouble = await this.#importFile(file, lists, watch);
      if (trouble === null) continue;
      if (trouble.code === 'cancelled') break;
      lists.failed.push({ file: file.label, error: trouble });
      if (concernsLibrary(trouble)) {
        // Nothing else could be kept either; the rest is reported instead of being read for nothing.
        for (const rest of files.slice(index + 1)) lists.failed.push({ file: rest.label, error: trouble });
        break;
      }
    }
    this.#reader.stop();
    progress?.(files.length, files.length, '');
    return { outcome: outcomeOf(lists, signal?.aborted === true), ...lists };
  }

  async #importFile(file: Content, lists: Lists, choice: ImportChoice): Promise<AppError | null> {
    const added = await this.#reader.import(file.fileName, file.content, choice);
    if (!added.ok) return added.error;
    if (added.value.type === 'references') {
      const { type: _type, ...references } = added.value;
      lists.references.push({ file: file.label, ...references });
      return null;
    }
    const { outcome, type: _type, ...imported } = added.value;
    if (outcome === 'already-there') lists.skipped.push({ file: file.label, reason: 'already-there' });
    else lists.imported.push({ file: file.label, ...imported });
    return null;
  }
}

function newLists(): Lists {
  return { imported: [], references: [], skipped: [], failed: [] };
}

function concernsLibrary({ code }: AppError): boolean {
  return code.startsWith('library/');
}

function outcomeOf({ imported, references, skipped, failed }: Lists, cancelled: boolean): ImportOutcome['outcome'] {
  if (cancelled) return 'cancelled';
  if (failed.length === 0) return 'done';
  return imported.length + references.length + skipped.length > 0 ? 'partly' : 'failed';
}
