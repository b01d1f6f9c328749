import { contrastRatio, mixedColours, readableColour } from '../contrast.ts';
import type { ChartColour } from './drawing.ts';

/** Graphics must stand out from their ground at least so much (WCAG 2.2, 1.4.11). */
const leastContrast = 3;

/** Colours of a chart from those of a theme, on white or on the ground given: dark, middle, near black, lighter. */
export function chartPalette(
  colours: Readonly<Record<'text' | 'muted' | 'accent' | 'rule', string>>,
  ground = '#FFFFFF',
): Readonly<Record<ChartColour, string>> {
  const seen = (colour: string): string => readableColour(colour, [ground], leastContrast) ?? colours.text;
  const first = seen(colours.accent);
  const second = seen(mixedColours(colours.muted, ground, 0.42));
  // Next to the second one the fourth would look the same in grey if it were not hatched or darker.
  const fourth = seen(mixedColours(colours.accent, ground, 0.4));
  return {
    text: colours.text,
    muted: colours.muted,
    rule: colours.rule,
    ground,
    first,
    second,
    third: colours.text,
    fourth: contrastRatio(fourth, first) < 1.2 ? colours.muted : fourth,
  };
}
