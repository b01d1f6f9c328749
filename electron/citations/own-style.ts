import { filledText, objectOf, oneOf, type Shape } from '../base/shape.ts';
import type { CitationStyle } from './citation-style.ts';

/** A citation style that a person added: checked once, then kept with what is known of it, and taken along by briefs. */
export interface OwnCitationStyle {
  /** Begins with `own-`, so that it never stands for a style of the program. */
  readonly id: string;
  readonly title: string;
  readonly kind: CitationStyle['kind'];
  /** The CSL file itself; for a dependent style that of its parent. */
  readonly xml: string;
}

/** In bytes. Larger than any style of the field, whose largest has 350 kB. */
export const largestStyle = 1024 * 1024;

export const ownStyleShape: Shape<OwnCitationStyle> = objectOf<OwnCitationStyle>({
  id: filledText,
  title: filledText,
  kind: oneOf(['note', 'author-date', 'numeric']),
  xml: filledText,
});

/** Whether an id is one of styles that persons add. */
export function isOwnStyle(id: string): boolean {
  return id.startsWith('own-');
}
