/** `#rrggbb`, in capitals or not. */
export function isHexColour(value: unknown): value is string {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

/** Relative luminance of an sRGB colour `#rrggbb`: 0 for black, 1 for white (WCAG 2.2, definition of that name). */
export function relativeLuminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours, from 1 to 21, whichever is the darker (WCAG 2.2, contrast ratio). */
export function contrastRatio(one: string, other: string): number {
  const [dark, light] = [relativeLuminance(one), relativeLuminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * The colour of the same hue nearest to this one that has the contrast on every ground: the colour itself when it has,
 * otherwise darker, or lighter where the grounds are dark. Null when no mixture with black or white is enough.
 */
export function readableColour(colour: string, grounds: readonly string[], least: number): string | null {
  const reads = (candidate: string) => grounds.every((ground) => contrastRatio(candidate, ground) >= least);
  if (reads(colour)) return colour;
  const found = [0, 255].flatMap((target) => {
    for (let step = 1; step <= mixingSteps; step += 1) {
      const candidate = mixed(colour, target, step / mixingSteps);
      if (reads(candidate)) return [{ candidate, step }];
    }
    return [];
  });
  return found.sort((a, b) => a.step - b.step)[0]?.candidate ?? null;
}

const mixingSteps = 100;

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** The first colour with so large a share (0-1) of the second. */
export function mixedColours(colour: string, other: string, share: number): string {
  const [from, to] = [channels(colour), channels(other)];
  return hexOf(from.map((value, at) => Math.round(value + ((to[at] ?? 0) - value) * share)));
}

function mixed(colour: string, target: number, share: number): string {
  return hexOf(channels(colour).map((value) => Math.round(value + (target - value) * share)));
}

function hexOf(hex: readonly number[]): string {
  return `#${hex.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
