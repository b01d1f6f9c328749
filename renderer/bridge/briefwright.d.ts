import type { Api } from '../../electron/contract/api.ts';

declare global {
  interface Window {
    /** Given by the preload; touched in this folder only. */
    readonly briefwright: Api;
  }
}
