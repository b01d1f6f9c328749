import { errorSentences } from '../../electron/contract/error-sentences.ts';
import type { AppError } from '../../electron/contract/errors.ts';
import { showToast } from './toasts.tsx';

/** Says that something did not work, where no part of the window has a better place for it. */
export function showFailure(error: AppError): void {
  if (error.code === 'cancelled') return;
  const { happened, safe, todo } = errorSentences(error);
  showToast([happened, safe, todo].filter(Boolean).join(' '), { tone: 'danger' });
}
