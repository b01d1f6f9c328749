import { createHash } from 'node:crypto';
import type { PagesWanted, PreviewPages } from '../contract/preview.ts';
import type { Layout } from '../layout/layout.ts';
import { type Page, plainPages } from '../layout/page.ts';

/** Pages on either side of the one a block stands on. */
const neighbours = 1;

/** Of a layout what the preview wants to know. */
export function previewPages(layout: Layout, { at, known }: PagesWanted): PreviewPages {
  const place = 'block' in at ? (layout.anchorOf(at.block) ?? null) : null;
  const range =
    'from' in at ? at : place && { from: Math.max(0, place.page - neighbours), to: place.page + neighbours + 1 };
  const versions = new Map(known.map(({ index, version }) => [index, version]));
  const [first] = layout.pages;
  return {
    count: layout.pages.length,
    size: { width: first?.width ?? 0, height: first?.height ?? 0 },
    pages: layout.pages.slice(range?.from ?? 0, range?.to ?? 0).map((page) => {
      const { plain, version } = drawn(page);
      return { index: page.index, version, page: versions.get(page.index) === version ? null : plain };
    }),
    place: place && { page: place.page, y: place.y },
  };
}

interface Drawn {
  readonly plain: Page;
  readonly version: string;
}

const known = new WeakMap<Page, Drawn>();

/** Pages that an edit did not reach are the same objects as before. */
function drawn(page: Page): Drawn {
  const before = known.get(page);
  if (before !== undefined) return before;
  const [plain = page] = plainPages([page]);
  const version = createHash('sha1').update(JSON.stringify(plain)).digest('base64url');
  const made = { plain, version };
  known.set(page, made);
  return made;
}
