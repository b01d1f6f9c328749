import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../../electron/base/csl-json.ts';
import {
  movedName,
  nameDrafts,
  namesOf,
  turned,
  withNewName,
} from '../../../../renderer/features/source-details/name-draft.ts';
import {
  doubtAbout,
  draftOf,
  type SourceDraft,
  sourceWith,
} from '../../../../renderer/features/source-details/source-draft.ts';
import { literal, on, person, source } from '../../../builders/sources.ts';

const laan = {
  family: 'Laan',
  given: 'Eva',
  'non-dropping-particle': 'van der',
  'dropping-particle': 'd’',
  suffix: 'Jr.',
};
const report = source(
  'report',
  {
    type: 'report',
    title: 'Outlook',
    author: [laan, literal('Grain Office')],
    issued: { 'date-parts': [[2024, 11]], circa: true },
    genre: 'Working paper',
    ...({ 'part-number': '2', custom: { kept: true } } as Partial<CslItem>),
  },
  { reliability: 'B', informationDate: 'autumn 2024' },
);
const untouched = draftOf(report);
const typed = (texts: SourceDraft['texts']) =>
  sourceWith(report, { ...untouched, texts: { ...untouched.texts, ...texts } });
const items = (draft: Partial<SourceDraft>) => sourceWith(report, { ...untouched, ...draft }).source.item;

describe('the form of a source', () => {
  it('gives back the same source when nothing was touched, fields it does not know included', () => {
    expect(sourceWith(report, untouched)).toEqual({ source: report, problems: {} });
  });

  it('makes an emptied field unknown', () => {
    const { source: changed } = typed({ title: ' ', issued: '', genre: '' });
    expect(Object.keys(changed.item).sort()).toEqual(['author', 'custom', 'part-number', 'type']);
    expect(items({ names: { ...untouched.names, author: [] } })).not.toHaveProperty('author');
  });

  it('fills any field of CSL', () => {
    expect(
      typed({ 'publisher-place': ' Kyiv ', 'original-date': '1990', abstract: 'One\ntwo ' }).source.item,
    ).toMatchObject({
      'publisher-place': 'Kyiv',
      'original-date': on(1990),
      abstract: 'One\ntwo',
    });
  });

  it('keeps a date only as exact as it was typed', () => {
    expect(typed({ issued: '2024' }).source.item.issued).toEqual(on(2024));
    expect(typed({ issued: '2024-2-29' }).source.item.issued).toEqual(on(2024, 2, 29));
    expect(typed({ issued: '2018/2019' }).source.item.issued).toEqual({ 'date-parts': [[2018], [2019]] });
  });

  it.each(['2023-02-29', '2024-13', 'last week', '21.11.2024', '2024-00'])('does not take %s for a date', (text) => {
    expect(typed({ issued: text }).problems).toEqual({ issued: 'Write it as 2024, 2024-11 or 2024-11-21.' });
    expect(typed({ issued: text }).source.item.issued).toEqual(report.item.issued);
  });

  it('asks for a date where the state of the information is said, but leaves an older text alone', () => {
    expect(sourceWith(report, { ...untouched, informationDate: 'soon' }).problems).toHaveProperty('informationDate');
    expect(sourceWith(report, { ...untouched, descriptor: 'Ours' }).problems).toEqual({});
  });
});

describe('rows of names', () => {
  const rows = nameDrafts(report.item.author ?? []);

  it('say what they were made from, to the last part', () => {
    expect(namesOf(rows)).toEqual(report.item.author);
  });

  it('are added, moved and removed without changing the others', () => {
    const more = withNewName(rows, 'person').map((row) =>
      row.row === 2 ? { ...row, family: 'Kern', given: 'Ada' } : row,
    );
    expect(namesOf(movedName(more, 2, -1))).toEqual([laan, person('Kern', 'Ada'), literal('Grain Office')]);
    expect(movedName(more, 0, -1)).toEqual(more);
    expect(namesOf(withNewName(rows, 'organisation'))).toEqual(report.item.author);
  });

  it('turn from a person into an organisation and back without a loss', () => {
    const [eva] = rows;
    if (eva === undefined) throw new Error('No row.');
    expect(namesOf([turned(eva)])).toEqual([literal('Eva d’ van der Laan Jr.')]);
    expect(namesOf([turned(turned(eva))])).toEqual([laan]);
    expect(
      namesOf([
        turned({ ...turned(eva), family: '', given: '', particle: '', suffix: '', dropping: '', literal: 'Ada Kern' }),
      ]),
    ).toEqual([person('Kern', 'Ada')]);
  });
});

describe('what looks wrong', () => {
  it.each([
    ['URL', 'grain.example/a', true],
    ['URL', 'https://grain.example/a', false],
    ['DOI', '11.1234/abc', true],
    ['DOI', 'https://doi.org/10.1234/abc', false],
    ['ISBN', '978-3-16-148410-0', false],
    ['ISBN', '978-3-16-148410-1', true],
    ['ISBN', '3-16-148410-X', false],
    ['ISBN', '', false],
  ] as const)('%s %s', (field, text, isDoubtful) => {
    expect(doubtAbout(field, text) !== undefined).toBe(isDoubtful);
  });
});
