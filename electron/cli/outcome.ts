import { errorSentences } from '../contract/error-sentences.ts';
import type { AppError } from '../contract/errors.ts';

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

/** Nothing was done: the input was refused. */
export function refused(error: AppError): Outcome {
  return {
    exitCode: 3,
    lines: [sentencesOf(error)],
    json: { error: { code: error.code, message: sentencesOf(error) } },
  };
}

/** What happened, what is safe and what to do, as one paragraph. */
export function sentencesOf(error: AppError): string {
  const { happened, safe, todo } = errorSentences(error);
  const detail = error.detail === '' || error.code === 'internal' ? '' : `(${error.detail.split('\n')[0]})`;
  return [happened, safe, todo, detail].filter((part) => part !== '').join(' ');
}
