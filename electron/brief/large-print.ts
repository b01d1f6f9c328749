import type { HouseStyle } from './house-style.ts';

export const largePrintId = 'large-print';

/**
 * A style in large print: sizes, spacing, colours and letterforms of the large-print style, and of the own one what
 * says whose document it is: families chosen for it, organisation, running lines and logo.
 */
export function inLargePrint(own: HouseStyle | undefined, largePrint: HouseStyle): HouseStyle {
  if (own === undefined) return largePrint;
  const { families, organisation, header, footer, logo } = own;
  return {
    ...largePrint,
    ...(families && { families }),
    ...(organisation !== undefined && { organisation }),
    ...(header && { header }),
    ...(footer && { footer }),
    ...(logo && { logo }),
  };
}
