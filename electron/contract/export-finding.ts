import type { LayoutFinding } from '../layout/layout.ts';

/** What somebody should know about exported files that are complete all the same. */
export type ExportFinding =
  | LayoutFinding
  /** The citation style that the brief brings along cannot be used; `used` is the title of the one that was. */
  | { readonly code: 'citation-style-unusable'; readonly style: string; readonly used: string };
