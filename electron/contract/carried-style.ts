import type { CitationStyle } from '../citations/citation-style.ts';
import type { AppError } from './errors.ts';

/** The copy of a citation style that a brief brings along, and what this computer has of it. */
export interface CarriedStyle {
  readonly id: string;
  readonly title: string;
  readonly kind: CitationStyle['kind'];
  /** Whether the person has a style of this id: none, the very same, or another one. */
  readonly here: 'none' | 'same' | 'other';
  /** Why the copy cannot be used; null when it can. */
  readonly fault: AppError | null;
}

/** What somebody should know about it, as a sentence; null when there is nothing to say. */
export function carriedStyleSentence({ title, here, fault }: CarriedStyle): string | null {
  if (fault !== null) {
    const instead = here === 'none' ? 'another style' : 'your own style of this name';
    return `The citation style “${title}”, which this brief brings along, cannot be used, so citations are printed in ${instead}. The copy stays in the brief as it is.`;
  }
  switch (here) {
    case 'same':
      return null;
    case 'none':
      return `This brief brings its citation style “${title}” along, so it reads the same here. It is not among your own styles.`;
    case 'other':
      return `This brief brings its own copy of “${title}” along, which is not the same as yours. The brief keeps to its copy.`;
  }
}
