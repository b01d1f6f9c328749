import type { DocumentMeta } from '../../document/nodes.ts';
import { type Sheet, sheetOf } from '../../templates/sheets.ts';
import type { Theme } from '../../templates/theme.ts';

/** The page and what of it text may fill, in points. */
export interface Geometry extends Sheet {
  readonly textWidth: number;
  readonly textHeight: number;
  /** What the bottom margin has of the space round the rule above notes. */
  readonly noteRoom: number;
}

/**
 * LibreOffice keeps a millimetre above and below a rule of half a point, and passes over what a Word file says of it:
 * ISO 29500-1, 17.11.23 has paragraphs there.
 */
const leastNoteRule = (2 * 72) / 25.4 + 0.5;

/**
 * The page. What the theme has round the rule above notes beyond what every program keeps there moves into the bottom
 * margin, in the measure in which pages have notes (`notedShare`, 0 to 1): pages then hold in all programs as much as ours.
 */
export function geometryOf(meta: Pick<DocumentMeta, 'pageSize'>, theme: Theme, notedShare = 0): Geometry {
  const paper = sheetOf(meta.pageSize, theme);
  // Word counts in twentieths of a point.
  const sheet = { ...paper, width: Math.round(paper.width * 20) / 20, height: Math.round(paper.height * 20) / 20 };
  const noteRoom = notedShare * Math.max(0, theme.note.ruleAbove + theme.note.ruleBelow - leastNoteRule);
  const margins = { ...sheet.margins, bottom: sheet.margins.bottom + noteRoom };
  const { top, right, bottom, left } = margins;
  return {
    ...sheet,
    margins,
    noteRoom,
    textWidth: sheet.width - left - right,
    textHeight: sheet.height - top - bottom,
  };
}
