import { expect, test } from 'vitest';
import { type KeptVersion, versionsToGiveUp } from '../../electron/storage/version-thinning.ts';

const now = '2024-11-22T12:00:00.000Z';
const ago = (counter: number, hours: number, bytes = 10): KeptVersion => ({
  counter,
  at: new Date(Date.parse(now) - hours * 3_600_000).toISOString(),
  bytes,
});
const left = (versions: readonly KeptVersion[], maxBytes = 1e9) => {
  const gone = versionsToGiveUp(versions, now, maxBytes);
  return versions.filter((version) => !gone.includes(version)).map((version) => version.counter);
};

test('all of the last day stay', () => {
  expect(left([ago(1, 23.9), ago(2, 23.8), ago(3, 0.2), ago(4, 0.1)])).toEqual([1, 2, 3, 4]);
});

test('of older ones the newest in each hour stays, for a week', () => {
  expect(left([ago(1, 48.9), ago(2, 48.5), ago(3, 48.2), ago(4, 47.9), ago(5, 1)])).toEqual([3, 4, 5]);
});

test('then the newest of each day, for ninety days', () => {
  const day = 24;
  expect(left([ago(1, 91 * day), ago(2, 10 * day + 2), ago(3, 10 * day + 1), ago(4, 9 * day), ago(5, 1)])).toEqual([
    3, 4, 5,
  ]);
});

test('beyond the limit the oldest go first, but never the newest', () => {
  expect(left([ago(1, 3, 40), ago(2, 2, 40), ago(3, 1, 40)], 90)).toEqual([2, 3]);
  expect(left([ago(1, 3, 40), ago(2, 1, 400)], 90)).toEqual([2]);
});

test('a clock that was set back makes nothing disappear', () => {
  expect(left([ago(1, -48), ago(2, -47.9), ago(3, 1)])).toEqual([1, 2, 3]);
});
