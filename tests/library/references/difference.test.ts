import { describe, expect, it } from 'vitest';
import type { CslItem } from '../../../electron/base/csl-json.ts';
import { differencesOf, withFields } from '../../../electron/library/references/difference.ts';
import { literal, on, person } from '../../builders/sources.ts';

const differences = (has: Partial<CslItem>, says: Partial<CslItem>) =>
  differencesOf({ type: 'report', ...has }, { type: 'report', ...says }).map(({ field, kind }) => `${field} ${kind}`);

describe('what a description adds', () => {
  it('is what the source lacks and what it says otherwise', () => {
    expect(
      differencesOf({ type: 'webpage', title: 'Grain' }, { type: 'report', title: 'Bread', publisher: 'Ministry' }),
    ).toEqual([
      { field: 'type', kind: 'differs', has: 'webpage', says: 'report' },
      { field: 'title', kind: 'differs', has: 'Grain', says: 'Bread' },
      { field: 'publisher', kind: 'missing', has: undefined, says: 'Ministry' },
    ]);
  });

  const same: readonly (readonly [string, Partial<CslItem>, Partial<CslItem>])[] = [
    ['typography', { title: 'The “grain” – a survey' }, { title: 'The "grain" - a  survey' }],
    ['markup', { title: 'The grain' }, { title: 'The <i>grain</i>' }],
    ['case of a DOI', { DOI: '10.1234/ABC' }, { DOI: 'https://doi.org/10.1234/abc' }],
    ['spelling of an address', { URL: 'https://grain.example/a' }, { URL: 'http://www.grain.example/a/?utm_source=x' }],
    ['hyphens of an ISBN', { ISBN: '9783161484100' }, { ISBN: '978-3-16-148410-0' }],
    ['a name kept whole', { author: [literal('Ana Ruiz')] }, { author: [person('Ruiz', 'Ana')] }],
    ['a less exact date', { issued: on(2024, 11, 21) }, { issued: on(2024) }],
    ['a language without its country', { language: 'en-GB' }, { language: 'en' }],
    ['another day of access', { accessed: on(2024, 1, 1) }, { accessed: on(2024, 2, 2) }],
    ['a type that says nothing', { type: 'report' }, { type: 'document' }],
  ];
  for (const [what, has, says] of same) it(`not ${what}`, () => expect(differences(has, says)).toEqual([]));

  it('a more exact date, another order of names, a kind where there was none', () => {
    expect(differences({ issued: on(2024) }, { issued: on(2024, 11) })).toEqual(['issued differs']);
    expect(
      differences(
        { author: [person('Ruiz', 'Ana'), person('Lind', 'Bo')] },
        { author: [person('Lind', 'Bo'), person('Ruiz', 'Ana')] },
      ),
    ).toEqual(['author differs']);
    expect(differences({ type: 'document' }, { type: 'thesis' })).toEqual(['type differs']);
  });

  it('only the chosen fields are taken over', () => {
    const has: CslItem = { type: 'report', title: 'Grain' };
    const says: CslItem = { type: 'book', title: 'Bread', publisher: 'Ministry' };
    expect(withFields(has, says, ['publisher'])).toEqual({ type: 'report', title: 'Grain', publisher: 'Ministry' });
    expect(withFields(has, says, [])).toEqual(has);
  });
});
