import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { PlacedPath, PlacedText } from '../../../electron/layout/page.ts';
import { callout, document, p, text } from '../../builders/document.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { plainTheme } from '../plain-theme.ts';

const { left, right } = plainTheme.page.margins;

function chart(kind: 'bars' | 'lines', values: readonly number[]): Block {
  const made = values.map((value) => ({ value, low: null, high: null, modality: null, text: `${value} t` }));
  return {
    type: 'figure',
    id: '',
    picture: {
      type: 'chart',
      kind,
      heading: '',
      unit: 't',
      categories: values.map((_, at) => `Mill ${at + 1}`),
      series: [{ name: 'Flour', values: made }],
    },
    alt: 'Mills and flour.',
    decorative: false,
    caption: [text('Flour by mill')],
    sourceLine: [text('Own counts.')],
  };
}

const lay = (...blocks: readonly Block[]) => layOut(document(...blocks), plainTheme, fakeFonts());
const drawn = (blocks: readonly Block[]) => {
  const { pages, elements } = lay(...blocks);
  const items = pages.flatMap((page) => page.items.filter((item) => item.owner.role === 'figure'));
  return {
    pages,
    elements,
    paths: items.filter((item): item is PlacedPath => item.type === 'path'),
    texts: items.filter((item): item is PlacedText => item.type === 'text'),
  };
};

describe('a chart', () => {
  it('is one figure of the reading tree, words and bars alike, with its description', () => {
    const { elements, paths, texts } = drawn([chart('bars', [10, 20])]);
    const figures = elements.filter(({ kind }) => kind === 'figure');
    expect(figures.map(({ description }) => description)).toEqual(['Mills and flour.']);
    expect(paths.length).toBeGreaterThan(2);
    expect(new Set([...paths, ...texts].map(({ element }) => element))).toEqual(new Set(figures));
    expect(elements.filter(({ kind }) => kind === 'table')).toEqual([]);
  });

  it('sets its words from fonts, within the column', () => {
    const { texts } = drawn([chart('bars', [10, 20])]);
    expect(texts.map((item) => item.text)).toEqual(
      expect.arrayContaining(['10', '20', 'Mill 1', 'Mill 2', 'Flour, t']),
    );
    for (const item of texts) {
      expect(item.shaped?.length).toBeGreaterThan(0);
      expect(item.x).toBeGreaterThanOrEqual(left);
      expect(item.x + item.width).toBeLessThanOrEqual(595.28 - right + 0.01);
    }
  });

  it('stands whole on one page with its caption', () => {
    for (let lines = 20; lines < 60; lines += 1) {
      const { pages } = lay(...Array.from({ length: lines }, () => p('Line.')), chart('lines', [1, 3, 2]));
      const holding = pages.filter((page) => page.items.some((item) => item.type === 'path'));
      expect(holding).toHaveLength(1);
      const texts = holding[0]?.items.flatMap((item) => (item.type === 'text' ? item.text : [])) ?? [];
      expect(texts).toEqual(expect.arrayContaining(['Flour by mill', 'Own counts.']));
    }
  });

  it('has its hollow bars in the colour of the box that holds it', () => {
    const figure = chart('bars', [10]);
    if (figure.type !== 'figure' || figure.picture.type !== 'chart') throw new Error('No chart.');
    const series = figure.picture.series.map(({ name, values }) => ({
      name,
      values: values.map((value) => value && { ...value, modality: 'expected' as const }),
    }));
    const hollow = { ...figure, picture: { ...figure.picture, series } };
    const fills = ({ paths }: ReturnType<typeof drawn>) => paths.flatMap(({ fill }) => fill ?? []);
    expect(fills(drawn([callout('note', 'Box', hollow)]))).toContain(plainTheme.colours.tint);
    expect(fills(drawn([hollow]))).not.toContain(plainTheme.colours.tint);
  });

  it('of more long names than a page holds has its words smaller, and stays on the page', () => {
    const names = Array.from({ length: 40 }, (_, at) => `The mill ${'of the upper quay '.repeat(5)}${'i'.repeat(at)}`);
    const made = chart('bars', [1]);
    if (made.type !== 'figure' || made.picture.type !== 'chart') throw new Error('no chart');
    const values = names.map((_, at) => ({ value: at, low: null, high: null, modality: null, text: `${at} t` }));
    const crowded = { ...made, picture: { ...made.picture, categories: names, series: [{ name: 'Flour', values }] } };
    const { pages, texts } = drawn([crowded]);
    const { top, bottom } = plainTheme.page.margins;
    const [page] = pages.filter(({ items }) => items.some((item) => item.owner.role === 'figure'));
    expect(new Set(texts.map(({ size }) => size < plainTheme.text.sourceLine.size))).toEqual(new Set([true]));
    expect(texts.filter(({ y }) => y < top || y > (page?.height ?? 0) - bottom)).toEqual([]);
  });
});
