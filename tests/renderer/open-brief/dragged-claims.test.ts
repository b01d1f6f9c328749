import { describe, expect, it } from 'vitest';
import { claimsInDrop } from '../../../renderer/open-brief/dragged-claims.ts';

describe('a drop of claims', () => {
  it('takes ids and nothing else', () => {
    expect(claimsInDrop('["c1","c2"]')).toEqual(['c1', 'c2']);
  });

  it.each(['', 'c1', '{}', '[]', '[1]', '[""]', '["a", null]', JSON.stringify([`${'x'.repeat(201)}`])])(
    'refuses %s',
    (text) => {
      expect(claimsInDrop(text)).toBeNull();
    },
  );

  it('refuses more than a list could have given', () => {
    expect(claimsInDrop(JSON.stringify(Array.from({ length: 101 }, (_, index) => `c${index}`)))).toBeNull();
  });
});
