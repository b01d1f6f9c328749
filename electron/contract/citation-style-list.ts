import type { CitationStyle } from '../citations/citation-style.ts';
import type { AppError } from './errors.ts';

/** What became of files that were to be added as citation styles. */
export interface AddedStyles {
  readonly styles: readonly StyleRow[];
  /** Ids of those that are new. */
  readonly added: readonly string[];
  readonly refused: readonly { readonly file: string; readonly error: AppError }[];
}

/** A citation style in a list to choose from. */
export interface StyleRow {
  readonly id: string;
  readonly title: string;
  readonly kind: CitationStyle['kind'];
  /** Added by the person. */
  readonly own: boolean;
}
