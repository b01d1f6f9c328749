import { describe, expect, it } from 'vitest';
import { orderedIds } from '../../electron/storage/ordered-ids.ts';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids in order', () => {
  it('are UUIDs that grow, within one instant and over its limit too', () => {
    const newId = orderedIds(() => 1_700_000_000_000);
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids.every((id) => form.test(id))).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('do not go back with the clock', () => {
    const times = [5000, 4000, 6000];
    const newId = orderedIds(() => times.shift() ?? 0);
    const ids = [newId(), newId(), newId()];
    expect([...ids].sort()).toEqual(ids);
  });
});
