import { contrastRatio, readableColour } from '../base/contrast.ts';
import type { HouseLook } from './house-style.ts';

/** The paper that everything is printed on. */
export const paper = '#FFFFFF';

/** Text needs this much on its ground (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;

/** A bar or line that says something needs this much beside it (WCAG 2.2, 1.4.11). */
export const lineContrast = 3;

/**
 * Colours that words are printed in. `accent` is also that of the bars beside boxes and `muted` that of writing lines
 * and table heads, so both are far above what lines need. `rule` only divides and says nothing.
 */
export const textColours = ['text', 'muted', 'accent'] as const;
export type TextColour = (typeof textColours)[number];

/** How well one colour reads. */
export interface ColourReading {
  readonly colour: TextColour;
  readonly onPaper: number;
  readonly onTint: number;
  readonly reads: boolean;
  /** The nearest colour that reads on both grounds; itself when it does, null when the tint is too dark for any. */
  readonly nearest: string | null;
}

export function readColours(colours: HouseLook['colours']): readonly ColourReading[] {
  const { tint } = colours;
  return textColours.map((colour): ColourReading => {
    const onPaper = contrastRatio(colours[colour], paper);
    const onTint = contrastRatio(colours[colour], tint);
    const nearest = readableColour(colours[colour], [paper, tint], textContrast);
    return { colour, onPaper, onTint, reads: Math.min(onPaper, onTint) >= textContrast, nearest };
  });
}

/** Cut, not rounded: 4.49 is not enough and must not be shown as 4.5. */
export function contrastFigure(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
}
