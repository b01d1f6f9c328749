import type { TextStyle } from '../../templates/theme.ts';
import type { Hyphenating } from './items.ts';

export interface ParagraphSettings {
  readonly style: TextStyle;
  /** Points. */
  readonly measure: number;
  /** Points by which the first line starts further left, and is longer, than the others. */
  readonly outdent: number;
  readonly justify: boolean;
  readonly hyphenate: Hyphenating;
  /** Punctuation hangs over the edges, so that they look straight. */
  readonly opticalMargins: boolean;
  /** Lines of much the same length, as headings have them; for ragged text alone. */
  readonly even?: boolean;
  /** BCP 47 tag. */
  readonly language: string;
}
