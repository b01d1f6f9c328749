/** A width moved by some pixels and kept within its limits. */
export function paneWidth(
  width: number,
  by: number,
  limits: { readonly least: number; readonly most: number },
): number {
  return Math.round(Math.min(Math.max(width + by, limits.least), limits.most));
}
