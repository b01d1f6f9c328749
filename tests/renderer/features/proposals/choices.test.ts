import { expect, it } from 'vitest';
import { asId } from '../../../../electron/base/ids.ts';
import { differencesOf } from '../../../../electron/library/references/difference.ts';
import type { Proposal } from '../../../../electron/library/references/proposal.ts';
import {
  choiceOf,
  firstChoice,
  settlementsOf,
  withAll,
  withField,
} from '../../../../renderer/features/proposals/choices.ts';
import { source } from '../../../builders/sources.ts';

const item = { type: 'report', title: 'Bread', publisher: 'Ministry' } as const;
const grain = source('grain', { title: 'Grain' });
const corn = source('corn', { type: 'report', publisher: 'Office' });
const proposal = (id: string, ...sources: readonly (typeof grain)[]): Proposal => ({
  id: asId(id),
  file: 'refs.bib',
  place: 'line 1',
  item,
  from: null,
  candidates: sources.map((one) => ({
    source: one,
    title: one.id,
    reason: 'title',
    differences: differencesOf(one.item, item),
  })),
});

it('takes at first what the source lacks and nothing it says otherwise', () => {
  expect(firstChoice(proposal('p', grain))).toEqual({ source: 'grain', fields: ['publisher'] });
});

it('takes nothing for a source that nobody has named', () => {
  expect(firstChoice(proposal('p', grain, corn))).toEqual({ source: null, fields: [] });
  expect(firstChoice(proposal('p'))).toEqual({ source: null, fields: [] });
  expect(choiceOf(corn.id, proposal('p', grain, corn).candidates)).toEqual({ source: 'corn', fields: ['title'] });
});

it('follows the ticks', () => {
  const one = proposal('p', grain);
  const all = withAll(firstChoice(one), one, true);
  expect([...all.fields].sort()).toEqual(['publisher', 'title', 'type']);
  expect(withField(all, 'title', false).fields).toEqual(['type', 'publisher']);
  expect(withAll(all, one, false).fields).toEqual([]);
});

it('settles all whose source is known, the chosen fields with each', () => {
  const [sure, asked] = [proposal('sure', grain), proposal('asked', grain, corn)];
  expect(settlementsOf([sure, asked], new Map())).toEqual([
    { proposal: 'sure', choice: 'merge', source: 'grain', fields: ['publisher'] },
  ]);
  const chosen = new Map([[asked.id, { source: corn.id, fields: [] }]]);
  expect(settlementsOf([asked], chosen)).toEqual([{ proposal: 'asked', choice: 'merge', source: 'corn', fields: [] }]);
});
