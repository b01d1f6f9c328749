import { describe, expect, it } from 'vitest';
import { draftOf, sourceWith } from '../../../../renderer/features/source-details/source-draft.ts';
import { literal, on, person, source } from '../../../builders/sources.ts';

const report = source(
  'report',
  {
    type: 'report',
    title: 'Outlook',
    author: [{ family: 'Laan', given: 'Eva', 'non-dropping-particle': 'van der' }, literal('Grain Office')],
    issued: { 'date-parts': [[2024, 11]], circa: true },
    genre: 'Working paper',
  },
  { reliability: 'B' },
);

describe('the form of a source', () => {
  it('gives back the same source when nothing was touched', () => {
    expect(sourceWith(report, draftOf(report))).toEqual({ ok: true, value: report });
  });

  it('makes an emptied field unknown', () => {
    const changed = sourceWith(report, { ...draftOf(report), title: ' ', issued: '', authors: '' });
    expect(changed.ok && Object.keys(changed.value.item).sort()).toEqual(['genre', 'type']);
  });

  it('reads names as typed: a comma parts a person, nothing parts an organisation', () => {
    const changed = sourceWith(report, { ...draftOf(report), authors: 'Kern, Ada\nHarbour Wire\n' });
    expect(changed.ok && changed.value.item.author).toEqual([person('Kern', 'Ada'), literal('Harbour Wire')]);
  });

  it('keeps a date only as exact as it was typed', () => {
    const issued = (text: string) => sourceWith(report, { ...draftOf(report), issued: text });
    expect(issued('2024')).toMatchObject({ ok: true, value: { item: { issued: on(2024) } } });
    expect(issued('2024-2-29')).toMatchObject({ ok: true, value: { item: { issued: on(2024, 2, 29) } } });
  });

  it.each(['2023-02-29', '2024-13', 'last week', '21.11.2024', '2024-00'])('does not take %s for a date', (text) => {
    expect(sourceWith(report, { ...draftOf(report), issued: text }).ok).toBe(false);
  });
});
