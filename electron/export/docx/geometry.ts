import type { DocumentMeta } from '../../document/nodes.ts';
import { type Sheet, sheetOf } from '../../templates/sheets.ts';
import type { Theme } from '../../templates/theme.ts';

/** The page and what of it text may fill, in points. */
export interface Geometry extends Sheet {
  readonly textWidth: number;
  readonly textHeight: number;
}

export function geometryOf(meta: Pick<DocumentMeta, 'pageSize'>, theme: Theme): Geometry {
  const paper = sheetOf(meta.pageSize, theme);
  // Word counts in twentieths of a point.
  const sheet = { ...paper, width: Math.round(paper.width * 20) / 20, height: Math.round(paper.height * 20) / 20 };
  const { top, right, bottom, left } = sheet.margins;
  return { ...sheet, textWidth: sheet.width - left - right, textHeight: sheet.height - top - bottom };
}
