import { expect, it } from 'vitest';
import { copiedText } from '../../../../renderer/features/preview/copied-text.ts';

const piece = (text: string, line: string, node: string, hyphenated = false) => ({ text, line, node, hyphenated });

it('lets the lines of a block flow on, with one space between words', () => {
  expect(copiedText([piece('The river ', '0 100', 'a'), piece('rose.', '0 114', 'a')])).toBe('The river rose.');
  expect(copiedText([piece('The river', '0 100', 'a'), piece('rose.', '0 114', 'a')])).toBe('The river rose.');
});

it('puts words together that were broken, and keeps hyphens that were written', () => {
  expect(copiedText([piece('gov-', '0 100', 'a', true), piece('ernment', '0 114', 'a')])).toBe('government');
  expect(copiedText([piece('low-', '0 100', 'a'), piece('water', '0 114', 'a')])).toBe('low-water');
});

it('starts a line for every block, and keeps pieces of one line together', () => {
  const pieces = [piece('One ', '0 100', 'a'), piece('word', '0 100', 'a'), piece('Next', '0 130', 'b')];
  expect(copiedText(pieces)).toBe('One word\nNext');
});
