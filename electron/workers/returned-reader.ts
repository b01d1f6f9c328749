import { basename } from 'node:path';
import { fail, type Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import { returnedError } from '../contract/returned-sentences.ts';
import type { ImportFailureCode } from '../library/imported-document.ts';
import { largestImport } from '../library/importers/importers.ts';
import type { ReturnedDocument } from '../round-trip/returned-document.ts';
import type { Fork } from './child.ts';
import { ImportReader, type ReaderProgram } from './import-reader.ts';

/** Has edited exports read by a process of their own, under the limits of every import. Nothing goes to the library. */
export class ReturnedReader extends ImportReader {
  constructor(fork: Fork, program: ReaderProgram) {
    super(fork, program, () => undefined);
  }

  /** What the Word file at this path holds. The process ends with the answer. */
  async readReturned(path: string): Promise<Result<ReturnedDocument, AppError>> {
    const fileName = basename(path);
    const args = { fileName, content: { type: 'file', path }, maxBytes: largestImport } as const;
    const read = await this.watched(fileName, undefined, (client, progress) =>
      client.ask('readReturned', args, { progress }),
    );
    this.stop();
    return read.ok ? read : fail(asReturned(read.error));
  }
}

/** The same failure, in words about a file that came back instead of one that is to be imported. */
function asReturned(error: AppError): AppError {
  const code = /^import\/(.+)$/.exec(error.code)?.[1];
  return code === undefined ? error : returnedError(code as ImportFailureCode, error.subject, error.detail);
}
