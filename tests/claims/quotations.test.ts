import { expect, it } from 'vitest';
import { quotationsIn } from '../../electron/claims/quotations.ts';

const quoted = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['He said “no” and left.', ['“no”']],
  ['"Yes," she said, "of course."', ['"Yes,"', '"of course."']],
  ['He wrote, "the "old rules" no longer hold".', ['"the "old rules" no longer hold"']],
  ['‘It’s the students’ own choice,’ he said.', ['‘It’s the students’ own choice,’']],
  ['„So ist es“, sagte sie. «Oui», dit-il.', ['„So ist es“', '«Oui»']],
  ['A 6" pipe and a 10" pipe.', []],
  ['The farmers’ union and the teachers’ union met.', []],
  ['“A quotation of several paragraphs goes on', ['“A quotation of several paragraphs goes on']],
  ['He said “and never finished.', []],
])('%s', (text, expected) => expect(quoted(text)).toEqual(expected));
