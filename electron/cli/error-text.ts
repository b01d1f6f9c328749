import { type ErrorSentences, errorSentences } from '../contract/error-sentences.ts';
import type { AppError, AppErrorCode } from '../contract/errors.ts';

/**
 * What happened, what is safe and what to do, as one paragraph. The same sentences as in the window, but for those
 * that speak of an open brief or a dialog: here is neither.
 */
export function errorText(error: AppError): string {
  const { happened, safe, todo } = { ...errorSentences(error), ...own(error) };
  return [happened, safe, todo, detailOf(error)].filter((part) => part !== '').join(' ');
}

/** Codes whose detail lists what there is instead. */
const choices = new Set<AppErrorCode>([
  'format/unknown',
  'style/unknown',
  'edition/unknown',
  'template/unknown',
  'house-style/unknown',
  'export/name-field',
]);

const elsewhere = 'Choose another place, or check that you may write there.';
const todos: { readonly [C in AppErrorCode]?: string } = {
  'file/no-permission': elsewhere,
  'file/read-only': elsewhere,
  'file/disk-full': 'Free some space and run the command again.',
  'file/unknown': 'Run the command again, or choose another place.',
  'process/too-slow': 'Run the command again, with less at a time.',
  'process/crashed': 'Run the command again.',
  'brief/damaged': 'Use a copy from your backup, or an earlier version if the program kept one.',
  'house-style/invalid': 'Correct the file, or choose another house style.',
  'brief/invalid': 'Use a copy from your backup, or an earlier version if the program kept one.',
};

function own({ code, detail }: AppError): Partial<ErrorSentences> {
  if (choices.has(code)) return { todo: `Choose one of these: ${detail}.` };
  const todo = todos[code];
  const speaksOfEdits = /^(?:file|process|request)\/|^internal$/.test(code);
  return { ...(speaksOfEdits && { safe: 'Nothing was left half written.' }), ...(todo !== undefined && { todo }) };
}

function detailOf({ code, detail }: AppError): string {
  const line = detail.split('\n')[0] ?? '';
  return line === '' || code === 'internal' || choices.has(code) ? '' : `(${line})`;
}
