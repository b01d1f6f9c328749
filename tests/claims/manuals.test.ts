import { expect, it } from 'vitest';
import { claimsInLines } from './reading.ts';

const described = [
  'The reader opens the file and checks the header.',
  'The header holds a name and a length.',
  'A chunk follows the header.',
  'The name has four letters.',
  'The length counts the bytes of the chunk.',
  'Chunks stand in any order.',
  'The last chunk closes the file.',
  'An index helps readers that seek.',
  'The index lists each chunk with its place.',
  'Readers skip chunks that they do not know.',
  'The writer keeps the index up to date.',
  'If the flag is set, the writer will compress the chunk.',
];
const kinds = (lines: readonly string[]) => claimsInLines(lines).at(-1)?.kinds ?? [];

it('what will happen in a text without dates and past is how the thing works', () => {
  expect(kinds(described)).not.toContain('forecast');
});

it('the same sentence looks ahead in a text that tells of its time', () => {
  const told = ['The board met in June and chose the format.', 'It was late, and many had left.', ...described];
  expect(kinds(told)).toContain('forecast');
});

it('a date to come looks ahead in a manual as well', () => {
  expect(kinds([...described, 'Support for the old flag will end in December 2031.'])).toContain('forecast');
});
