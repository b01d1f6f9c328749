import type { Brief } from '../brief/brief.ts';
import type { HouseStyle } from '../brief/house-style.ts';
import type { Page } from '../layout/page.ts';
import type { WordFileLook } from '../library/word-file/word-file-look.ts';
import type { HouseStyleList, WordFileStyles } from './house-style-list.ts';

/** What the window asks about the looks that documents can have. */
export interface HouseStyleRequests {
  /** The looks that documents can have, the house look first. */
  'house-styles.list': { args: Record<string, never>; result: HouseStyleList };
  /** Keeps a style among the person's own, in place of one of the same id. */
  'house-styles.save': { args: { readonly style: HouseStyle }; result: { readonly style: HouseStyle } };
  'house-styles.remove': { args: { readonly id: string }; result: Record<string, never> };
  /** Shows the system's dialog and reads a style from a file; null when it was dismissed. Nothing is kept. */
  'house-styles.import': { args: Record<string, never>; result: { readonly style: HouseStyle | null } };
  /** Shows the system's dialog and writes the style into a file; null when it was dismissed. */
  'house-styles.export': { args: { readonly style: HouseStyle }; result: { readonly path: string | null } };
  /** Shows the system's dialog and reads the look of a Word file; null when it was dismissed. Nothing is kept. */
  'house-styles.take-word-file': {
    args: Record<string, never>;
    result: { readonly wordFile: WordFileLook; readonly styles: WordFileStyles } | null;
  };
  /** What documents take from the look of a Word file, and what they add to it. */
  'house-styles.word-styles': { args: { readonly wordFile: WordFileLook }; result: WordFileStyles };
  /** Shows the system's dialog and writes a Word template with every style in this look; null when it was dismissed. */
  'house-styles.starting-file': {
    args: { readonly style: HouseStyle };
    result: { readonly path: string | null };
  };
  /** The first pages of a brief that shows a style which is being edited. */
  'house-styles.specimen': { args: { readonly brief: Brief }; result: { readonly pages: readonly Page[] } };
}
