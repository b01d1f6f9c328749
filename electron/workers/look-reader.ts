import { basename } from 'node:path';
import type { Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { type WordFileLook, wordFileLimits } from '../library/word-file/word-file-look.ts';
import type { Fork } from './child.ts';
import { ImportReader, type ReaderProgram } from './import-reader.ts';

/** Has the looks of Word files read by a process of their own, under the limits of every import. Nothing is kept. */
export class LookReader extends ImportReader {
  constructor(fork: Fork, program: ReaderProgram) {
    // What is read goes back to who asked, so the process needs no library.
    super(fork, program, () => undefined);
  }

  /** The look of the file at this path. The process ends with the answer. */
  async look(path: string): Promise<Result<WordFileLook, AppError>> {
    const fileName = basename(path);
    const args = { fileName, content: { type: 'file', path }, maxBytes: wordFileLimits.fileBytes } as const;
    const read = await this.watched(fileName, undefined, (client, progress) => client.ask('look', args, { progress }));
    this.stop();
    return read;
  }
}
