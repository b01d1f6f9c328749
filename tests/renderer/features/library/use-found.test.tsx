// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../electron/base/result.ts';
import type { ClaimQuery } from '../../../../electron/claims/claim-query.ts';
import type { TextHit } from '../../../../electron/library/search/text-query.ts';
import { type ClaimFilter, noFilter } from '../../../../renderer/features/library/claim-filter.ts';
import { type Found, useCounts, useTextRows, useTurn } from '../../../../renderer/features/library/use-found.ts';

interface Asked {
  readonly query: ClaimQuery;
  readonly answer: (value: unknown) => void;
}

const nobody = [] as const;
let pages: Asked[] = [];
let counts: Asked[] = [];
let found: Found<TextHit> | null = null;
let changed: () => void = () => {};
let root: Root;

function Probe({ filter }: { readonly filter: ClaimFilter }) {
  const { turn } = useTurn(filter, nobody);
  const known = useCounts(turn, nobody);
  found = useTextRows(turn, known.current ? known.counts.texts : null);
  return null;
}

const draw = (filter: ClaimFilter) => act(async () => root.render(<Probe filter={filter} />));
const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));
const rows = (count: number) => ok({ rows: Array.from({ length: count }, () => ({})) });
const answerPage = (index: number, count: number) => act(async () => pages[index]?.answer(rows(count)));
const answerCount = (index: number, total: number, totalIsAtLeast = false) =>
  act(async () =>
    counts[index]?.answer(ok({ claims: { total: 0 }, sections: { total: 0 }, texts: { total, totalIsAtLeast } })),
  );

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  pages = [];
  counts = [];
  const asking = (list: Asked[]) => (args: { query: ClaimQuery }) =>
    new Promise((answer) => list.push({ query: args.query, answer }));
  const on = (_name: string, listener: () => void) => {
    changed = listener;
    return () => {};
  };
  const requests = {
    'library.search-texts': (args: { query: ClaimQuery }) => asking(pages)(args),
    'library.count': (args: { query: ClaimQuery }) => asking(counts)(args),
  };
  Object.assign(window, { briefwright: { requests, on } });
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

describe('searching while somebody types', () => {
  it('asks once, 80 ms after the last key, for a page and for the counts', async () => {
    await draw({ ...noFilter });
    await pass(0);
    pages = [];
    counts = [];
    await draw({ ...noFilter, text: 'g' });
    await pass(50);
    await draw({ ...noFilter, text: 'gr' });
    await pass(79);
    expect([pages, counts]).toEqual([[], []]);
    await pass(1);
    expect([pages, counts].map((asked) => asked.map((one) => one.query.text))).toEqual([['gr'], ['gr']]);
  });

  it('drops the answer to an older question', async () => {
    await draw({ ...noFilter, text: 'g' });
    await pass(80);
    await draw({ ...noFilter, text: 'gr' });
    await pass(80);
    await answerPage(1, 7);
    await answerPage(0, 99);
    await answerCount(1, 7);
    await answerCount(0, 999);
    expect(found?.total).toBe(7);
  });

  it('keeps the last list on screen until the new one is there, and when its question was given up', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answerPage(0, 5);
    await draw({ ...noFilter, text: 'grain' });
    await pass(80);
    expect(found).toMatchObject({ total: 5, ready: true, error: null });
    await act(async () => pages[1]?.answer(fail({ code: 'cancelled', subject: '', detail: '' })));
    expect(found).toMatchObject({ total: 5, ready: true, error: null });
  });

  it('fetches further pages once each, as they are shown', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answerPage(0, 100);
    await answerCount(0, 1000);
    act(() => {
      found?.want(90, 210);
      found?.want(95, 215);
    });
    expect(pages.slice(1).map((one) => one.query.offset)).toEqual([100, 200]);
  });

  it('shows rows before the counts are there, and goes on behind the place where counting stopped', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answerPage(0, 100);
    expect(found?.total).toBe(101);
    await answerCount(0, 200, true);
    expect(found?.total).toBe(200);
    act(() => found?.want(150, 250));
    await answerPage(1, 100);
    await answerPage(2, 100);
    expect(found?.total).toBe(301);
    act(() => found?.want(300, 300));
    await answerPage(3, 20);
    expect(found?.total).toBe(320);
  });

  it('asks again when the library changed', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answerPage(0, 5);
    act(() => changed());
    await pass(0);
    expect(pages).toHaveLength(2);
  });
});
