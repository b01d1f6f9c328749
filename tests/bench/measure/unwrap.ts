import type { Result } from '../../../electron/base/result.ts';

/** The value; a failure here means that the benchmark itself is wrong, so it ends. */
export function unwrap<T>(result: Result<T, { readonly code: string; readonly detail: string }>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
