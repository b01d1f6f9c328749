// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../electron/base/result.ts';
import type { ClaimPage, ClaimQuery } from '../../../../electron/claims/claim-query.ts';
import { type ClaimFilter, noFilter } from '../../../../renderer/features/library/claim-filter.ts';
import { type Claims, useClaims } from '../../../../renderer/features/library/use-claims.ts';

interface Asked {
  readonly query: ClaimQuery;
  readonly answer: (total: number) => void;
}

let asked: Asked[] = [];
let claims: Claims | null = null;
let changed: () => void = () => {};
let root: Root;

function Probe({ filter }: { readonly filter: ClaimFilter }) {
  claims = useClaims(filter);
  return null;
}

const draw = (filter: ClaimFilter) => act(async () => root.render(<Probe filter={filter} />));
const pass = (milliseconds: number) => act(async () => vi.advanceTimersByTimeAsync(milliseconds));
const answer = (index: number, total: number) => act(async () => asked[index]?.answer(total));

const page = (total: number): ClaimPage => ({ rows: [], total, facets: { kinds: [], sources: [], tags: [] } });

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  asked = [];
  const search = ({ query }: { query: ClaimQuery }) =>
    new Promise((resolve) => asked.push({ query, answer: (total) => resolve(ok(page(total))) }));
  const on = (_name: string, listener: () => void) => {
    changed = listener;
    return () => {};
  };
  Object.assign(window, { briefwright: { requests: { 'library.search': search }, on } });
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

describe('searching while somebody types', () => {
  it('asks once, 80 ms after the last key', async () => {
    await draw({ ...noFilter });
    await pass(0);
    asked = [];
    await draw({ ...noFilter, text: 'g' });
    await pass(50);
    await draw({ ...noFilter, text: 'gr' });
    await pass(79);
    expect(asked).toHaveLength(0);
    await pass(1);
    expect(asked.map((one) => one.query.text)).toEqual(['gr']);
  });

  it('drops the answer to an older question', async () => {
    await draw({ ...noFilter, text: 'g' });
    await pass(80);
    await draw({ ...noFilter, text: 'gr' });
    await pass(80);
    await answer(1, 7);
    await answer(0, 999);
    expect(claims?.total).toBe(7);
  });

  it('keeps the last list on screen until the new one is there', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answer(0, 5);
    await draw({ ...noFilter, text: 'grain' });
    await pass(80);
    expect(claims).toMatchObject({ total: 5, ready: true });
  });

  it('fetches further pages once each, as they are shown', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answer(0, 1000);
    act(() => {
      claims?.want(90, 210);
      claims?.want(95, 215);
    });
    expect(asked.slice(1).map((one) => one.query.offset)).toEqual([100, 200]);
  });

  it('asks again when the library changed', async () => {
    await draw({ ...noFilter });
    await pass(80);
    await answer(0, 5);
    act(() => changed());
    await pass(0);
    expect(asked).toHaveLength(2);
  });
});
