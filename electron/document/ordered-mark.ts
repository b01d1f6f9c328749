/**
 * The mark of an item of a numbered list without its full stop: figures in the outermost list, then letters, then Roman
 * numerals, and so on in turn, as in Word. Past the twenty-sixth item letters are doubled; what has no such mark, such as
 * nought, is a figure.
 */
export function orderedMark(number: number, depth: number): string {
  const kind = depth % 3;
  if (kind === 0 || number < 1 || number > 3_999) return String(number);
  return kind === 1 ? letters(number) : roman(number);
}

function letters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const numerals = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let left = number;
  let said = '';
  for (const [value, numeral] of numerals) {
    said += numeral.repeat(Math.floor(left / value));
    left %= value;
  }
  return said;
}
