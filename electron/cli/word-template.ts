import path from 'node:path';
import { ok, type Result } from '../base/result.ts';
import { type HouseStyle, houseStyleId } from '../brief/house-style.ts';
import type { AppError } from '../contract/errors.ts';
import { wordFileSentence } from '../contract/word-file-sentences.ts';
import { styleReport } from '../export/docx/word-file/word-file.ts';
import { LookReader } from '../workers/look-reader.ts';
import type { Environment } from './environment.ts';

/** A Word file whose look was taken, and what it has of our styles, for people and for programs. */
export interface TakenWordFile {
  readonly look: NonNullable<HouseStyle['wordFile']>;
  readonly line: string;
  readonly json: { readonly file: string; readonly taken: readonly string[]; readonly added: readonly string[] };
}

/** Reads a Word file in the process that reads all foreign files. */
export async function takeWordFile(file: string, environment: Environment): Promise<Result<TakenWordFile, AppError>> {
  const { fork, workers, assets } = environment;
  const reader = new LookReader(fork, { thread: path.join(workers, 'import-thread.cjs'), assets });
  const look = await reader.look(path.resolve(file));
  if (!look.ok) return look;
  const report = styleReport(look.value);
  return ok({
    look: look.value,
    line: `${look.value.file}: ${wordFileSentence(report)}`,
    json: { file: look.value.file, ...report },
  });
}

export const plainStyle: HouseStyle = { format: 1, id: houseStyleId, title: 'House', description: '' };
