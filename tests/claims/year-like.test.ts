import { describe, expect, it } from 'vitest';
import { claimsIn } from './reading.ts';

const figuresIn = (text: string) =>
  claimsIn(text).flatMap(({ figures }) => figures.map(({ raw, unit }) => `${raw} ${unit}`));

describe('digits that could be a year', () => {
  it.each([
    ['1100 boats crossed the strait in the spring.', '1100 boat'],
    ['1905 boats crossed the strait in the spring.', '1905 boat'],
    ['The harbour holds 2050 boats in summer.', '2050 boat'],
    ['In the spring, 1905 boats crossed the strait.', '1905 boat'],
    ['A fleet of 1100 boats left the harbour at dawn.', '1100 boat'],
    ['Of 1100 boats, none came back before dark.', '1100 boat'],
    ['The abbot counted 1348 vines behind the wall.', '1348 vine'],
    ['The estate employed 1850 servants and gardeners.', '1850 servant'],
  ])('count: %s', (text, figure) => expect(figuresIn(text)).toEqual([figure]));

  it.each([
    'The 2008 floods destroyed the old bridge.',
    'The council met its 2030 targets early.',
    'The 1990 rules were never enforced by the court.',
    '2024 elections will decide the fate of the mayor.',
    'In 1905 boats were cheaper than carts.',
    'In summer 1905 boats were cheaper than carts.',
    'In late 1905 boats were cheaper than carts.',
    'In 1904 and 1905 boats were cheaper than carts.',
    'On May 3, 1905 boats were cheaper than carts.',
    'In the autumn of 1905 boats were cheaper than carts.',
    'By 2050 boats will run on hydrogen alone.',
    'In 1100 boats were cheaper than carts.',
    'The 1905 boats were cheaper than the carts of the day.',
    'The navy’s 1905 boats were slow and leaked badly.',
    'Voters ignored 2019 protests in the capital.',
    'The board plans 2025 reforms of the schools.',
    'The guard changes at 1100 hours on the square.',
  ])('date: %s', (text) => expect(figuresIn(text)).toEqual([]));
});
