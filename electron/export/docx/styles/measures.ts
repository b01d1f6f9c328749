/** A term stands beside its meaning in a column of this width, in points, when it fits there. */
export function termColumn(textWidth: number): number {
  return Math.round(textWidth * 0.27);
}
