import { describe, expect, it } from 'vitest';
import { claimsIn, claimsInLines } from './reading.ts';

const saidBy = (text: string) =>
  claimsIn(text).map(({ kinds, speaker }) => (kinds.includes('attributed') ? speaker : 'nobody'));

describe('what is no saying', () => {
  it.each([
    'Nurses, ward clerks and the night staff have to stay informed of every new case.',
    'Parents should stay advised of the changes to the timetable.',
    'Editors must keep their readers informed about the losses at sea.',
    'Reports of farmers short of seed are common, suggesting that the harvest will be poor.',
    'Recent rumours about the mine are everywhere, suggesting that it will close.',
    'Reports of looting are rampant and suggest that the police have left.',
  ])('%s', (text) => expect(saidBy(text)).toEqual(['nobody']));

  it.each([
    ['Residents who stayed said that the water rose overnight.', 'residents'],
    ['The chair remained silent and warned that the mine was unsafe.', 'chair'],
    ['The board kept its promise, saying that the mine was safe.', 'board'],
    ['The ministry informed farmers that the mine was unsafe.', 'ministry'],
    ['Reports suggest that the police have left the town.', 'reports'],
    ['The survey tracked 500 people, suggesting that sleep matters.', 'survey'],
    ['Minister Will Hurd said that the mine was safe.', 'Will Hurd'],
  ])('but: %s', (text, speaker) => expect(saidBy(text)).toEqual([speaker]));
});

describe('the rest of a sentence', () => {
  it('is joined to its sentence behind emphasis, a link or a reference', () => {
    for (const title of ['*Who goes there?*', '[Who goes there?](https://example.org)', 'Who goes there?[12]']) {
      const [claim, ...others] = claimsIn(`The book ${title} , although short, sold 40,000 copies in a year.`);
      expect(claim?.statement).toBe('The book Who goes there?, although short, sold 40,000 copies in a year.');
      expect(others).toEqual([]);
    }
  });

  it('is no claim by itself', () => {
    expect(claimsInLines([', although this case has more edges and costs 5 percent more than the first.'])).toEqual([]);
    expect(claimsInLines([') and the second case costs 5 percent more than the first.'])).toEqual([]);
    expect(claimsInLines(['.NET runs on 40 platforms and costs 5 percent more.'])).toHaveLength(1);
    expect(claimsInLines(['(The second case costs 5 percent more than the first.)'])).toHaveLength(1);
  });
});
