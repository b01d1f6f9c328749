import { expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const looksAhead = (text: string) => claimsIn(text).some(({ kinds }) => kinds.includes('forecast'));

it.each([
  'The bridge is due to reopen in the spring of next year.',
  'The two firms are about to close their oldest plants.',
  'The merger is set to bring the two towns together.',
  'The ferry is set to leave the island for good.',
])('ahead: %s', (text) => expect(looksAhead(text)).toBe(true));

it.each([
  'The delay is due to the heavy rain along the coast.',
  'The losses are due to floods in the lower valley.',
  'The shortage is due to Kenya closing its border posts.',
  'The decline is due to fishing in the outer bay.',
  'The dial is set to 40 degrees in every room.',
])('a reason or a place: %s', (text) => expect(looksAhead(text)).toBe(false));
