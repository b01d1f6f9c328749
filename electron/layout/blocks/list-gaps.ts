import type { Theme } from '../../templates/theme.ts';

/** Between two items, in points. */
export const betweenItems = 3;

/** After a list that stands in no other one, in points. */
export function afterList(theme: Theme): number {
  return theme.text.body.after + 1;
}
