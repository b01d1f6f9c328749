import { describe, expect, it } from 'vitest';
import { originKey, secondHandMarks } from '../../electron/compare/second-hand.ts';

const marked = (text: string, language = 'en') =>
  secondHandMarks(text, language).map(({ kind, name }) => (name === null ? kind : `${kind} ${name}`));

describe('second-hand markers', () => {
  it.each([
    ['The harbour will close, according to the Coast Gazette.', ['cites Coast Gazette']],
    ['The mayor told Reuters that the harbour will close.', ['cites Reuters']],
    ['The harbour will close, as reported by the local newspaper Morning Post.', ['cites Morning Post']],
    ['The Daily Herald reported that the harbour will close.', ['cites Daily Herald']],
    ['The fund has run dry, the agency wrote, citing AFP and two officials.', ['cites AFP']],
    ['Reports suggest that the harbour will close.', ['unnamed']],
    ['As the source material indicates, 40 boats were lost.', ['unnamed']],
    ['Sources familiar with the talks expect a vote in May.', ['unnamed']],
    ['A crane at the quay. Source: Reuters', ['credit Reuters']],
    ['LISBON (Reuters) - The harbour will close in May.', ['published Reuters']],
    ['This story was first published by the Coast News on Monday.', ['published Coast News']],
    [
      'The harbour will close, according to the Coast Gazette. The Coast Gazette reported it on Monday.',
      ['cites Coast Gazette', 'cites Coast Gazette'],
    ],
  ])('%s', (text, expected) => expect(marked(text)).toEqual(expected));

  it.each([
    'According to the Ministry of Health, 40 wards have closed.',
    'The study found that tea does no harm, according to its authors.',
    'The source of the river lies in the hills.',
    'She reports to the board every month.',
    'The times are hard, said the mayor.',
    'He told the committee that the harbour will close.',
  ])('not in: %s', (text) => expect(marked(text)).toEqual([]));

  it('reads German and leaves languages alone that it does not know', () => {
    expect(marked('Der Hafen schließt, berichtet die Morgenpost. Laut Medienberichten im Mai.', 'de')).toEqual([
      'unnamed',
    ]);
    expect(marked('Laut Reuters schließt der Hafen.', 'de-AT')).toEqual(['cites Reuters']);
    expect(marked('According to Reuters', 'fi')).toEqual([]);
  });

  it('points at its own words', () => {
    const text = 'Ten boats are lost. According to the New York Times, ten more may follow.';
    const [mark] = secondHandMarks(text, 'en');
    expect(text.slice(mark?.start, mark?.end)).toBe('According to the New York Times');
  });

  it('knows one publication under its spellings', () => {
    expect(new Set(['The New York Times', 'New York Times', 'the New  York Times’s'].map(originKey)).size).toBe(1);
  });

  it('reads a long text in one go', () => {
    const text = 'A Very Long Run Of Capital Words According To Nobody '.repeat(4000);
    expect(secondHandMarks(text, 'en')).toEqual([]);
  });
});
