import type { AppError } from '../contract/errors.ts';
import { errorText } from './error-text.ts';

/** What a command came to. Text goes to standard error for people; `json` is the one value for programs. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly lines: readonly string[];
  readonly json: unknown;
}

export function done(lines: readonly string[], json: unknown): Outcome {
  return { exitCode: 0, lines, json };
}

/** Findings, or part of the work failed while the rest went on. */
export function partly(lines: readonly string[], json: unknown): Outcome {
  return { exitCode: 1, lines, json };
}

/** The command cannot be understood. The usage is printed below the sentence. */
export function wrongUsage(sentence: string): Outcome {
  return { exitCode: 2, lines: [sentence], json: errorJson('usage', sentence) };
}

/** Nothing was done: the input was refused. */
export function refused(error: AppError): Outcome {
  return refusedBecause(error.code, errorText(error));
}

/** A refusal that only the command line knows. */
export function refusedBecause(code: string, sentence: string): Outcome {
  return { exitCode: 3, lines: [sentence], json: errorJson(code, sentence) };
}

/** One file of several that could not be read or written. */
export function failureJson({ file, error }: { readonly file: string; readonly error: AppError }) {
  return { file, code: error.code, message: errorText(error) };
}

function errorJson(code: string, message: string) {
  return { error: { code, message } };
}
