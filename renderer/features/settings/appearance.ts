import type { Settings } from '../../../electron/contract/requests.ts';

/** Light, dark, or as the system has it. */
export function applyAppearance(appearance: Settings['appearance']): void {
  if (appearance === 'system') delete document.documentElement.dataset.appearance;
  else document.documentElement.dataset.appearance = appearance;
}
