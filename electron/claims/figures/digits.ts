/** The value of a number in digits. Null for what has marks but is no number, such as a version "1.4.2". */
export function valueOfDigits(literal: string, decimalMark: '.' | ','): number | null {
  const text = literal.replace(/[\u00a0\u202f\u2009 ]/g, '');
  if (/^\d+$/.test(text)) return text.length > 15 ? null : Number(text);
  const group = decimalMark === '.' ? ',' : '.';
  const [whole = '', fraction, ...rest] = text.split(decimalMark);
  if (rest.length > 0) return /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? Number(text.replace(/[.,]/g, '')) : null;
  const groups = whole.split(group);
  const wellGrouped =
    groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => part.length === 3));
  // Indian groups: 12,50,000
  const indian =
    groups.length > 2 && groups.slice(1, -1).every((part) => part.length === 2) && groups.at(-1)?.length === 3;
  if (!wellGrouped && !indian) return null;
  return Number(`${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`);
}

/** The step in which such a number is told: its scale where that is a power of ten, 1 for dozens and the like. */
export function powerOfTen(scale: number): number {
  return Number.isInteger(Math.log10(scale)) ? scale : 1;
}
