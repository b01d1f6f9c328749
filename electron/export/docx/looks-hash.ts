import { textHash } from './text-hash.ts';

/** Words with how they look, in any notation that is the same for the same looks. */
export interface LookedStretch {
  readonly text: string;
  readonly looks: string;
}

/** The looks that a brief has marks for, in short; empty for plain words. */
export function looksNotation(looks: {
  readonly emphasis: boolean;
  readonly strong: boolean;
  readonly position: string | null;
  readonly link: string | null;
}): string {
  const { emphasis, strong, position, link } = looks;
  return [emphasis ? 'i' : '', strong ? 'b' : '', position ?? '', link === null ? '' : ` ${evenAddress(link)}`].join(
    '',
  );
}

/** An address without a path leads to the same place as one that ends in a slash, which some programs add. */
export function evenAddress(address: string): string {
  return address.replace(/^(https?:\/\/[^/?#]+)\/$/i, '$1');
}

/** For words that all look plain. */
export const plainHash = '-';

/**
 * A fingerprint of how words look: which stretches of them, counted in characters, have which looks. White space and marks of
 * notes do not count, because programs share them out between the looks beside them as they like.
 */
export function looksHash(stretches: readonly LookedStretch[]): string {
  if (stretches.every(({ looks }) => looks === '')) return plainHash;
  let before = 0;
  let said = '';
  let last = '';
  for (const { text, looks } of stretches) {
    const length = text.replaceAll(/[\s\u2060]/g, '').length;
    if (length === 0) continue;
    if (looks !== last) {
      said += `${before}:${looks};`;
      last = looks;
    }
    before += length;
  }
  return said === '' ? plainHash : textHash(said).slice(0, 8);
}
