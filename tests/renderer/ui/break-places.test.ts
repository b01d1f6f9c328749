import { describe, expect, test } from 'vitest';
import { addressParts } from '../../../renderer/ui/break-places.ts';

describe('an address in a narrow column', () => {
  test('may be broken after its signs, and never before the first of its own', () => {
    expect(addressParts('para. 1, https://port.example/world/how-many?a=1&b=2.')).toEqual([
      'para. 1, https://port.example/',
      'world/',
      'how-',
      'many?',
      'a=',
      '1&',
      'b=',
      '2.',
    ]);
  });

  test('leaves other words whole', () => {
    expect(addressParts('Vol. 2/3, up-to-date')).toEqual(['Vol. 2/3, up-to-date']);
  });
});
