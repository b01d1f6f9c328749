import path from 'node:path';
import type { Result } from '../base/result.ts';
import type { AppError } from '../contract/errors.ts';
import type { WordFileLook } from '../library/word-file/word-file-look.ts';
import type { Fork } from '../workers/child.ts';
import type { AppPaths } from './paths.ts';

/** Reads the look of a Word file in a process of its own, which ends with the answer. */
export type TakeWordFile = (file: string) => Promise<Result<WordFileLook, AppError>>;

export function wordFileTaker(fork: Fork, paths: AppPaths): TakeWordFile {
  return async (file) => {
    const { LookReader } = await import('../workers/look-reader.ts');
    const program = { thread: path.join(paths.workers, 'import-thread.cjs'), assets: paths.assets };
    return new LookReader(fork, program).look(file);
  };
}
