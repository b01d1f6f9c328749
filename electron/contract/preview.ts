import type { Page } from '../layout/page.ts';

/** Which pages of the preview are asked for, and what is there already. */
export interface PagesWanted {
  /** Page indices from `from` up to and without `to`; or the page on which a block or note stands, and its neighbours. */
  readonly at: { readonly from: number; readonly to: number } | { readonly block: string };
  /** Versions of the pages that the window holds. A page that is still the same is not sent again. */
  readonly known: readonly PageVersion[];
}

export interface PageVersion {
  readonly index: number;
  /** Equal for pages that look the same, in every process and at any time. */
  readonly version: string;
}

export interface PreviewPages {
  readonly count: number;
  /** Sides of every page, in points. */
  readonly size: { readonly width: number; readonly height: number };
  /** The pages asked for, as far as there are any; `page` is null where the version is known already. */
  readonly pages: readonly (PageVersion & { readonly page: Page | null })[];
  /** Where the block asked for stands: `y` in points from the page's top. Null where it is not printed. */
  readonly place: PagePlace | null;
}

export interface PagePlace {
  readonly page: number;
  readonly y: number;
}
