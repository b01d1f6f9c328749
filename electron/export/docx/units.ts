/** WordprocessingML measures: lengths in twips (1/20 pt), sizes in half points, borders in eighths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Rules thinner than a quarter point are drawn as a quarter point, the least that programs draw. */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8));
}

/** DrawingML measures: English Metric Units, 12,700 to a point. */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** `#1F5B8F` as `1F5B8F`. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
