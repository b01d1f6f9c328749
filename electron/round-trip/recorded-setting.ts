import type { ProposedShape } from '../brief/proposals/proposal.ts';
import type { ParagraphRole, StyleSheet } from '../library/importers/docx/styles.ts';
import { type XmlElement, xmlChild } from '../library/importers/xml.ts';
import { type RecordedSetting, recorderIn } from './returned-document.ts';

/** A change of a paragraph's properties that was recorded (ISO 29500-1, 17.13.5.29); null where none was. */
export function recordedSetting(paragraph: XmlElement, sheet: StyleSheet): RecordedSetting | null {
  const properties = xmlChild(paragraph, 'pPr');
  const change = properties === null ? null : xmlChild(properties, 'pPrChange');
  if (change === null) return null;
  return {
    from: shapeOf(sheet.roleOf(xmlChild(change, 'pPr'))),
    to: shapeOf(sheet.roleOf(properties)),
    by: recorderIn(change.attributes),
  };
}

function shapeOf({ kind, level, list }: ParagraphRole): ProposedShape | null {
  if (kind === 'heading') {
    // Level 1 is that of titles of sections; inside one the highest is 2.
    const inside = Math.max(2, Math.min(6, level)) as 2 | 3 | 4 | 5 | 6;
    return `heading-${inside}`;
  }
  if (kind === 'quote') return 'quote';
  if (kind !== 'body') return null;
  return list === null ? 'paragraph' : list.ordered ? 'number' : 'bullet';
}
