import type { HouseStyle } from '../brief/house-style.ts';
import type { AppError } from './errors.ts';

/** Styles by the names that Word shows: those that documents take from a Word file, and those they add to it. */
export interface WordFileStyles {
  readonly taken: readonly string[];
  readonly added: readonly string[];
}

/** The looks that documents can have. */
export interface HouseStyleList {
  readonly styles: readonly {
    readonly style: HouseStyle;
    /** The person's, and not one that came with the program. */
    readonly own: boolean;
  }[];
  /** Files that cannot be used, each with the field that is wrong. */
  readonly problems: readonly AppError[];
}
