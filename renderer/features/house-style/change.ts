import type { HouseStyle } from '../../../electron/brief/house-style.ts';

/** A change of the style that is being edited. */
export type Change = (part: Edited) => void;

/** What is undefined is left to the house look. */
export type Edited = { readonly [K in keyof HouseStyle]?: HouseStyle[K] | undefined };

export interface FieldsProps {
  readonly style: HouseStyle;
  readonly change: Change;
}

export function edited(style: HouseStyle, part: Edited): HouseStyle {
  const fields = Object.entries({ ...style, ...part }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(fields) as unknown as HouseStyle;
}
