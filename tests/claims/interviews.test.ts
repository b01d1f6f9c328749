import { describe, expect, it } from 'vitest';
import { claimsInLines } from './reading.ts';

const speakersIn = (lines: readonly string[]) =>
  new Map(claimsInLines(lines).map(({ original, speaker }) => [original, speaker]));

describe('an interview without names in front of its turns', () => {
  const answers = [
    '? How long did the bell take?',
    'It took four months to cast the bell.',
    '? And what comes next?',
    'The tower needs a new frame of oak.',
  ];

  it('is answered by the one who is introduced and called by name', () => {
    const lines = ['Today the founder Imre Kolozs tells of bells.', '? Imre, why bells?', 'A bell outlives 20 owners.'];
    const speakers = speakersIn([...lines, ...answers]);
    expect(speakers.get('A bell outlives 20 owners.')).toBe('Imre Kolozs');
    expect(speakers.get('It took four months to cast the bell.')).toBe('Imre Kolozs');
  });

  it('is answered by the only one introduced where "you" asks and "I" answers', () => {
    const lines = ['Today the founder Imre Kolozs tells of bells.', '? Why do you cast bells?', 'I sold 20 of them.'];
    const more = ['? Would you do it again?', 'I would not, and I told my son so.', ...answers];
    expect(speakersIn([...lines, ...more]).get('I sold 20 of them.')).toBe('Imre Kolozs');
  });

  it('is none where a text puts questions to itself, whoever it names before', () => {
    const lines = ['The town thanks Imre Kolozs for the bell.', '? Who pays?', 'The town pays 4,000 euros a year.'];
    expect(speakersIn([...lines, ...answers]).get('The town pays 4,000 euros a year.')).toBe(null);
  });

  it('ends with the last answer', () => {
    const lines = ['Today the founder Imre Kolozs tells of bells.', '? Imre, why bells?', 'A bell outlives 20 owners.'];
    const end = 'The workshop is open for 12 days a year.';
    expect(speakersIn([...lines, ...answers, '# Visits', end]).get(end)).toBe(null);
  });
});
