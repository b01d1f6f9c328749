import { isRightToLeft } from '../../base/writing-direction.ts';

export interface Sides {
  readonly start: 'left' | 'right';
  readonly end: 'left' | 'right';
}

/** Where lines begin and end. LibreOffice takes the word "start" for the left even where lines begin at the right. */
export function sidesOf(language: string): Sides {
  return isRightToLeft(language) ? { start: 'right', end: 'left' } : { start: 'left', end: 'right' };
}
