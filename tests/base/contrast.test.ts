import { describe, expect, test } from 'vitest';
import { contrastRatio, isHexColour, readableColour, relativeLuminance } from '../../electron/base/contrast.ts';

describe('contrast as WCAG 2.2 measures it', () => {
  test('black on white is 21, a colour on itself 1', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 10);
    expect(contrastRatio('#1f5b8f', '#1F5B8F')).toBe(1);
  });

  // The greys that every checker quotes: #767676 is the lightest that passes on white, #777777 fails.
  test('#767676 on white passes 4.5 and #777777 does not', () => {
    expect(contrastRatio('#767676', '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrastRatio('#FFFFFF', '#777777')).toBeLessThan(4.5);
    expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  });

  test('green weighs most', () => {
    expect(relativeLuminance('#00FF00')).toBeCloseTo(0.7152, 6);
    expect(relativeLuminance('#FF0000')).toBeCloseTo(0.2126, 6);
    expect(relativeLuminance('#0000FF')).toBeCloseTo(0.0722, 6);
  });
});

describe('the nearest colour that reads', () => {
  test('is the colour itself when it does', () => {
    expect(readableColour('#1F5B8F', ['#FFFFFF', '#F1F4F7'], 4.5)).toBe('#1F5B8F');
  });

  test('is darker on light grounds, and only as dark as it must be', () => {
    const grounds = ['#FFFFFF', '#F1F4F7'];
    const found = readableColour('#E08A00', grounds, 4.5) ?? '';
    for (const ground of grounds) expect(contrastRatio(found, ground)).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...grounds.map((ground) => contrastRatio(found, ground)))).toBeLessThan(4.7);
  });

  test('is lighter on a dark ground', () => {
    const found = readableColour('#333333', ['#101010'], 4.5) ?? '';
    expect(relativeLuminance(found)).toBeGreaterThan(relativeLuminance('#333333'));
  });

  test('is none between a light and a middle ground', () => {
    expect(readableColour('#808080', ['#FFFFFF', '#555555'], 4.5)).toBeNull();
  });
});

test('a colour is # and six digits', () => {
  expect(['#1F5B8F', '#1f5b8f'].every(isHexColour)).toBe(true);
  expect(['1F5B8F', '#fff', '#1F5B8G', 'red', 5, null].some(isHexColour)).toBe(false);
});
