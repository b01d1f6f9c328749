import type { DocumentMeta } from '../../document/nodes.ts';
import type { Theme } from '../../templates/theme.ts';

/** The page and what of it text may fill, in points. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

const papers = {
  A4: { width: 595.3, height: 841.9 },
  Letter: { width: 612, height: 792 },
} as const;

export function geometryOf(meta: Pick<DocumentMeta, 'pageSize'>, theme: Theme): Geometry {
  const paper = papers[meta.pageSize];
  const { top, right, bottom, left } = theme.page.margins;
  return { ...paper, textWidth: paper.width - left - right, textHeight: paper.height - top - bottom };
}
