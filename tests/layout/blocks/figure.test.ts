import { describe, expect, it } from 'vitest';
import type { Block } from '../../../electron/document/nodes.ts';
import { layOut } from '../../../electron/layout/lay-out.ts';
import type { Page, PlacedImage } from '../../../electron/layout/page.ts';
import { callout, document, figure, note, p } from '../../builders/document.ts';
import { bands } from '../../builders/pictures.ts';
import { fakeFonts } from '../fake-fonts.ts';
import { textsOf } from '../layout-facts.ts';
import { plainTheme } from '../plain-theme.ts';

const lay = (...blocks: readonly Block[]) => layOut(document(...blocks), plainTheme, fakeFonts());
const { left, right, top, bottom } = plainTheme.page.margins;
const textWidth = 595.28 - left - right;
const textHeight = 841.89 - top - bottom;
const imagesOf = (page: Page | undefined) =>
  page?.items.filter((item): item is PlacedImage => item.type === 'image') ?? [];
const wide = bands(40, 20, '#1f5b8f', '#ffffff');
const tall = bands(10, 400, '#1f5b8f', '#ffffff');

describe('a figure', () => {
  it('takes its share of the column, in the proportions of its pixels', () => {
    const [image] = imagesOf(lay(figure({ bytes: wide, share: 0.5, alt: 'Bands' })).pages[0]);
    expect(image).toMatchObject({ x: left, width: textWidth / 2, height: textWidth / 4 });
  });

  it('that would be taller than a page is made smaller, never cropped, and stays with its words', () => {
    const { pages } = lay(
      p('Before.'),
      figure({
        bytes: tall,
        alt: 'A tower',
        caption: ['A tower', note('Tower register.')],
        sourceLine: ['Own picture.'],
      }),
    );
    const page = pages.find((one) => imagesOf(one).length > 0);
    const [image] = imagesOf(page);
    expect((image?.height ?? 0) / (image?.width ?? 1)).toBeCloseTo(40);
    expect(image?.height).toBeLessThan(textHeight);
    expect((image?.y ?? 0) + (image?.height ?? 0)).toBeLessThanOrEqual(top + textHeight);
    const words = textsOf(page as Page).map((item) => item.text.trim());
    expect(words).toEqual(expect.arrayContaining(['A tower', 'Own picture.', 'Tower register.']));
  });

  it('moves to the next page together with its caption', () => {
    const filler = Array.from({ length: 100 }, (_, index) => [
      ...Array.from({ length: 20 + index }, () => p('Line.')),
      figure({ bytes: wide, alt: 'Bands', caption: ['Caption'], sourceLine: ['Source'] }),
    ]);
    for (const blocks of filler) {
      const { pages } = lay(...blocks);
      const page = pages.find((one) => imagesOf(one).length > 0) as Page;
      const texts = textsOf(page).map((item) => item.text);
      expect(texts).toContain('Caption');
      expect(texts).toContain('Source');
    }
  });

  it('is read with its description; a decorative one is not read at all', () => {
    const { pages, elements } = lay(figure({ bytes: wide, alt: 'Bands' }), figure({ bytes: tall, decorative: true }));
    const [described, silent] = pages.flatMap((page) => imagesOf(page));
    expect(described?.element).toBe(elements.find((element) => element.kind === 'figure'));
    expect(described?.element?.description).toBe('Bands');
    expect(silent?.element).toBeUndefined();
    expect(elements.filter((element) => element.kind === 'figure')).toHaveLength(1);
  });

  it('stands inside the box that holds it', () => {
    const { pages } = lay(callout('note', 'Box', p('Words.'), figure({ bytes: wide, alt: 'Bands' })));
    const [image] = imagesOf(pages[0]);
    const ground = pages[0]?.items.find((item) => item.type === 'box');
    expect(ground).toBeDefined();
    if (ground?.type !== 'box' || !image) return;
    expect(image.x).toBeGreaterThan(ground.x);
    expect(image.x + image.width).toBeLessThanOrEqual(ground.x + ground.width);
    expect(image.y + image.height).toBeLessThanOrEqual(ground.y + ground.height);
  });
});
