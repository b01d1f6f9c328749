import { buildAssets } from '../electron/scripts/assets.mjs';

/** Fonts, styles and wasm are generated: brought up to date before the first test, in no time when nothing changed. */
export function setup(): void {
  buildAssets();
}
