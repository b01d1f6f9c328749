import type { HouseStyle } from '../brief/house-style.ts';
import type { AppError } from './errors.ts';

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
