/** Width of words in type sizes, on the safe side: which font the reader has is not known. */
export function roughWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** The same for words of this type size, in its unit. */
export function roughMeasure(size: number): (text: string, strong: boolean) => number {
  return (text, strong) => roughWidth(text) * size * (strong ? 1.06 : 1);
}

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100 && (code <= 0x11ff || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xff00 && code <= 0xff60)))
    return 1;
  if (/[ilj.,;:'|!’ \u202f]/.test(character)) return 0.28;
  if (/[mwMW@%—]/.test(character)) return 0.86;
  return /\p{Lu}/u.test(character) ? 0.64 : 0.53;
}
