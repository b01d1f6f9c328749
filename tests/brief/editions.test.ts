import { describe, expect, it } from 'vitest';
import { goesOutside, takesComments } from '../../electron/brief/editions.ts';

const slot = (editions: readonly string[]) => ({ editions }) as never;
const of = (ids: readonly string[], slots: readonly (readonly string[])[] = []) => ({
  editions: ids.map((id) => ({ id, title: id })),
  slots: slots.map(slot),
});

describe('an edition for others than those who write the brief', () => {
  it('is the external one, the one without answers, and one that a section is kept from', () => {
    const outside = (template: ReturnType<typeof of>) => template.editions.map(({ id }) => goesOutside(template, id));
    expect(outside(of(['internal', 'external']))).toEqual([false, true]);
    expect(outside(of(['participant', 'trainer']))).toEqual([true, false]);
    expect(outside(of(['full', 'short'], [[], ['full']]))).toEqual([false, true]);
    expect(outside(of(['only']))).toEqual([false]);
  });

  it('is what its template says it is', () => {
    const template = {
      ...of([], [['board']]),
      editions: [
        { id: 'board', title: 'Board', outside: true },
        { id: 'staff', title: 'Staff', outside: false },
      ],
    };
    expect([goesOutside(template, 'board'), goesOutside(template, 'staff')]).toEqual([true, false]);
  });

  it('takes comments along when asked, the external one never', () => {
    const handout = of(['participant', 'trainer']);
    expect([undefined, true, false].map((asked) => takesComments(handout, 'participant', asked))).toEqual([
      false,
      true,
      false,
    ]);
    expect([undefined, true, false].map((asked) => takesComments(handout, 'trainer', asked))).toEqual([
      true,
      true,
      false,
    ]);
    expect(takesComments(of(['internal', 'external']), 'external', true)).toBe(false);
  });
});
