import { expect, it } from 'vitest';
import { orderedMark } from '../../electron/document/ordered-mark.ts';

it.each([
  [0, [1, 4, 27], ['1', '4', '27']],
  [1, [1, 26, 27, 53], ['a', 'z', 'aa', 'aaa']],
  [2, [1, 4, 9, 14, 49, 1994], ['i', 'iv', 'ix', 'xiv', 'xlix', 'mcmxciv']],
  [3, [12], ['12']],
  [1, [0], ['0']],
  [2, [4000], ['4000']],
])('items of a numbered list inside %i others', (depth, numbers, marks) => {
  expect(numbers.map((number) => orderedMark(number, depth))).toEqual(marks);
});
