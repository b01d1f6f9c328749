import type { TextDraft } from './drafts.ts';

/** Plainly smaller than the running text. */
export function isSmall({ lines }: Pick<TextDraft, 'lines'>, bodySize: number): boolean {
  return lines.every(({ size }) => size < bodySize * 0.94);
}
