import { expect, it } from 'vitest';
import { asId } from '../../../../electron/base/ids.ts';
import type { DisagreementMember } from '../../../../electron/compare/disagreement.ts';
import { factWords, originMarks, valueWords } from '../../../../renderer/features/library/difference-words.ts';

function member(more: Partial<DisagreementMember> = {}): DisagreementMember {
  return {
    ...{ claim: asId('c'), source: asId('s'), file: 's.txt', title: 'A pier', start: 0, end: 3, raw: '900' },
    ...{ value: 900, low: null, high: null, unit: 'soldier', qualifier: 'exact', modality: 'reported' },
    ...{ asOf: null, issued: null, attributedTo: null, origin: 's', secondHand: null },
    ...more,
  };
}

it('says how a value is bounded', () => {
  expect(valueWords(member())).toBe('900');
  expect(valueWords(member({ qualifier: 'min' }))).toBe('at least 900');
});

it.each([
  ['reported · undated', {}],
  ['reported · published 21 Nov 2024', { issued: '2024-11-21' }],
  [
    'possible · for Nov 2024 · said by Ada Moor',
    { modality: 'potential', asOf: '2024-11', issued: '2025', attributedTo: 'Ada Moor' },
  ],
  ['reported · undated', { attributedTo: 'reports', secondHand: { raw: 'Reports suggest', name: null } }],
  [
    'reported · undated · said by Ada Moor',
    { attributedTo: 'Ada Moor', secondHand: { raw: 'told Reuters', name: 'Reuters' } },
  ],
] as const)('%s', (words, more) => expect(factWords(member(more))).toBe(words));

it('marks what is passed on, and what tells the story of another source', () => {
  const twin = member({ source: asId('t'), title: 'The pier again' });
  const other = member({ source: asId('o'), origin: 'o' });
  expect(originMarks(member(), [member(), other])).toEqual([]);
  expect(
    originMarks(member({ secondHand: { raw: 'according to Reuters', name: 'Reuters' } }), [member(), twin]),
  ).toEqual(['second-hand: cites Reuters', 'same origin as The pier again: counted once']);
  expect(originMarks(member({ secondHand: { raw: 'Reports suggest', name: null } }), [])).toEqual([
    'second-hand: “Reports suggest”',
  ]);
});
