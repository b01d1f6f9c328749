import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateText, settleLateTexts } from '../../../renderer/open-brief/late-texts.ts';

describe('words of a field that count late', () => {
  let counted: string[] = [];
  let place = 1;
  const commit = (text: string) => void counted.push(text);
  const field = () => new LateText(() => place);

  beforeEach(() => {
    vi.useFakeTimers();
    counted = [];
    place = 1;
  });
  afterEach(() => void vi.useRealTimers());

  it('count once, as they are when the field is left', () => {
    const late = field();
    for (const text of ['a', 'an', 'and']) late.type(text, commit);
    expect(counted).toEqual([]);
    late.settle();
    late.settle();
    vi.runAllTimers();
    expect(counted).toEqual(['and']);
  });

  it('count when typing pauses, and again when it goes on', () => {
    const late = field();
    late.type('one', commit);
    vi.runAllTimers();
    late.type('one two', commit);
    vi.runAllTimers();
    expect(counted).toEqual(['one', 'one two']);
  });

  it('count when the whole brief is wanted, in every field that has some', () => {
    field().type('title', commit);
    field().type('caption', commit);
    settleLateTexts();
    expect(counted).toEqual(['title', 'caption']);
    settleLateTexts();
    expect(counted).toHaveLength(2);
  });

  it('count for nothing where another brief stands by then, or when they are taken back', () => {
    const [late, dropped] = [field(), field()];
    late.type('of the old brief', commit);
    dropped.type('not meant', commit);
    dropped.drop();
    place = 2;
    settleLateTexts();
    vi.runAllTimers();
    expect(counted).toEqual([]);
  });

  it('count for what the field was about when they were typed', () => {
    const late = field();
    late.type('p. 4', (text) => counted.push(`first: ${text}`));
    late.settle();
    late.type('p. 9', (text) => counted.push(`second: ${text}`));
    late.settle();
    expect(counted).toEqual(['first: p. 4', 'second: p. 9']);
  });
});
