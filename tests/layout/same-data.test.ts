import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameData } from '../../electron/layout/same-data.ts';

/** As it comes out of a file: a nought has no sign there. */
const written = fc.jsonValue({ maxDepth: 3 }).map((value): unknown => JSON.parse(JSON.stringify(value)));

describe('same data', () => {
  it('is what is equal in all its parts, in whatever order its fields stand', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        expect(sameData(one, structuredClone(one))).toBe(true);
        expect(sameData(one, other)).toBe(isDeepStrictEqual(one, other));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a field more', { a: 1 }, { a: 1, b: 2 }],
    ['a field less', { a: 1, b: 2 }, { a: 1 }],
    ['another field', { a: 1, b: 2 }, { a: 1, c: 2 }],
    ['an entry more', [1], [1, 2]],
    ['a list and an object', [1], { 0: 1 }],
    ['nothing and an object', null, {}],
    ['another byte deep inside', { a: [new Uint8Array([1, 2])] }, { a: [new Uint8Array([1, 3])] }],
    ['bytes and numbers', new Uint8Array([1]), [1]],
  ])('differs by %s', (_, one, other) => {
    expect(sameData(one, other)).toBe(false);
    expect(sameData(other, one)).toBe(false);
  });

  it('holds for bytes', () => {
    expect(sameData({ a: new Uint8Array([1, 2]) }, { a: new Uint8Array([1, 2]) })).toBe(true);
  });
});
