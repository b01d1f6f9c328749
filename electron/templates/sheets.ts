import type { PageSize } from '../brief/house-style.ts';
import type { Theme } from './theme.ts';

/** A page and what of it stays white, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly margins: Theme['page']['margins'];
  readonly headerBaseline: number;
  readonly footerBaseline: number;
}

// A5 is half an A4 sheet: what is white on it keeps its share of the page's sides.
const sheets: {
  readonly [S in PageSize]: { readonly width: number; readonly height: number; readonly white: number };
} = {
  A4: { width: 595.28, height: 841.89, white: 1 },
  Letter: { width: 612, height: 792, white: 1 },
  A5: { width: 419.53, height: 595.28, white: Math.SQRT1_2 },
};

/** The page of this size in this theme, with margins in proportion. */
export function sheetOf(size: PageSize, theme: Theme): Sheet {
  const { width, height, white } = sheets[size];
  const { margins, headerBaseline, footerBaseline } = theme.page;
  return {
    width,
    height,
    margins: {
      top: margins.top * white,
      right: margins.right * white,
      bottom: margins.bottom * white,
      left: margins.left * white,
    },
    headerBaseline: headerBaseline * white,
    footerBaseline: footerBaseline * white,
  };
}
