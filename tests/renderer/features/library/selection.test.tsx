// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { asId, type ClaimId } from '../../../../electron/base/ids.ts';
import { ok } from '../../../../electron/base/result.ts';
import type { ClaimQuery, ClaimRow } from '../../../../electron/claims/claim-query.ts';
import { noFilter } from '../../../../renderer/features/library/claim-filter.ts';
import { type Selection, useSelection } from '../../../../renderer/features/library/selection.ts';
import type { Found } from '../../../../renderer/features/library/use-found.ts';

interface Asked {
  readonly query: ClaimQuery;
  readonly answer: (value: unknown) => void;
}

const claim = (index: number) => asId<ClaimId>(`c${index}`);
const turn = { filter: noFilter, cited: [], wait: 0 };
let asked: Asked[] = [];
let selection: Selection;
let root: Root;

// Of the list only the first two rows have been fetched.
const found = {
  rowAt: (index: number) => (index < 2 ? ({ claim: { id: claim(index) } } as ClaimRow) : null),
} as Found<ClaimRow>;

function Probe() {
  selection = useSelection(turn, found);
  return null;
}

const does = (step: () => void) => act(async () => step());
const answer = (index: number) => {
  const { query } = asked[index] as Asked;
  const claims = Array.from({ length: query.limit }, (_, row) => claim(query.offset + row));
  return does(() => asked[index]?.answer(ok({ claims })));
};
const chosen = () => [...selection.claims];

beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  asked = [];
  const requests = {
    'library.found-claims': ({ query }: { query: ClaimQuery }) =>
      new Promise((resolve) => asked.push({ query, answer: resolve })),
  };
  Object.assign(window, { briefwright: { requests, on: () => () => {} } });
  root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Probe />));
});

afterEach(() => act(async () => root.unmount()));

it('is what was chosen last, also when the rows of an earlier step come after it', async () => {
  await does(() => selection.extend(0, 5));
  await does(() => selection.extend(5, 1));
  expect(chosen()).toEqual([claim(0), claim(1)]);
  await answer(0);
  expect(chosen()).toEqual([claim(0), claim(1)]);
});

it('stays empty when it was given up before all of the list had come', async () => {
  await does(() => selection.all());
  await does(() => selection.clear());
  await answer(0);
  expect(chosen()).toEqual([]);
});

it('reaches on from where it began, though its rows are still on their way', async () => {
  await does(() => selection.extend(2, 3));
  await does(() => selection.extend(3, 4));
  await answer(0);
  await answer(1);
  expect(chosen()).toEqual([claim(2), claim(3), claim(4)]);
});
