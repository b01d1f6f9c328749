import { isRightToLeft } from '../../base/writing-direction.ts';

/** Word keeps one language each for latin, for Asian and for right-to-left letters; this is the one a tag speaks of. */
export function lettersOf(language: string): 'latin' | 'asian' | 'right-to-left' {
  if (/^(?:zh|ja|ko)\b/i.test(language)) return 'asian';
  return isRightToLeft(language) ? 'right-to-left' : 'latin';
}

/** Whether this has the form of a BCP 47 tag, so that it may be written as one. */
export function isLanguageTag(language: string): boolean {
  return /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language);
}
