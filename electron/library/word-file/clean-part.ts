import { inSchemaOrder } from './schema-order.ts';
import type { WordXml } from './word-file-look.ts';
import { allOf, changed, childNamed, childrenOf, partsOf } from './word-xml.ts';

/** Marks of one document that mean nothing in another, programs and objects of others, and records of changes. */
const dropped: ReadonlySet<string> = new Set([
  ...['w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd', 'w:permStart', 'w:permEnd', 'w:lastRenderedPageBreak'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:annotationRef', 'w:footnoteReference'],
  ...['w:endnoteReference', 'w:del', 'w:moveFrom', 'w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart'],
  ...['w:moveToRangeEnd', 'w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange'],
  ...['w:tcPrChange', 'w:tblGridChange', 'w:tblPrExChange', 'w:numberingChange', 'w:object', 'w:control', 'w:altChunk'],
  ...['w:subDoc', 'w:sectPr', 'w:ffData', 'w:divId', 'w:numPicBullet', 'w:lvlPicBulletId', 'w:numIdMacAtCleanup'],
  ...['w:rsid', 'w:lang', 'w:cnfStyle', 'o:OLEObject', 'w:embedRegular', 'w:embedBold', 'w:embedItalic'],
  ...['w:embedBoldItalic', 'a:hlinkClick', 'a:hlinkHover', 'a:hlinkMouseOver', 'a:extLst', 'pic:extLst', 'wps:extLst'],
  ...['a:audioFile', 'a:videoFile', 'a:wavAudioFile', 'a:quickTimeFile', 'a:audioCd', 'a:snd'],
]);

/** Elements that only hold others: what is in them stays. */
const unwrapped: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:sdtContent']);

/** Attributes that name an editing session, or something to be fetched. */
const droppedAttributes =
  /^(?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId)|w:dirty|src|href|o:href|r:(?:link|href|pict|dm|lo|qs|cs)|o:gfxdata)$/;

/** Whether an element may stand in a look: `cleanPart` leaves nothing else. */
export function isClean([name, attributes]: WordXml): boolean {
  return !dropped.has(name) && !Object.keys(attributes).some((written) => droppedAttributes.test(written));
}

/** A part without what belongs to its own document, with its properties in order. */
export function cleanPart(root: WordXml): WordXml {
  const [made] = changed(root, (element) => {
    const [name] = element;
    if (dropped.has(name)) return [];
    if (unwrapped.has(name)) return partsOf(element).filter((part) => typeof part === 'string' || !isProperties(part));
    if (name === 'w:sdt') return childrenOf(element).filter((part) => !isProperties(part));
    if (name === 'mc:AlternateContent') return alternative(element);
    if (name === 'w:drawing' && !draws(element)) return [];
    return [inSchemaOrder(withoutMarks(element))];
  });
  return made === undefined || typeof made === 'string' ? root : made;
}

function isProperties([name]: WordXml): boolean {
  return ['w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'].includes(name);
}

/** Kept as it is where a program may choose; without a choice that we keep, what all others see. */
function alternative(element: WordXml): readonly (WordXml | string)[] {
  const choices = childrenOf(element).filter(
    (choice) =>
      choice[0] === 'mc:Choice' && !(choice[1].Requires ?? '?').includes('?') && childrenOf(choice).length > 0,
  );
  const fallback = childNamed(element, 'mc:Fallback');
  if (choices.length === 0) return fallback === null ? [] : partsOf(fallback);
  return [['mc:AlternateContent', {}, ...choices, ...(fallback === null ? [] : [fallback])]];
}

/** Charts and diagrams stand in parts of their own, which are not taken. */
function draws(drawing: WordXml): boolean {
  for (const [name] of allOf(drawing)) if (['pic:pic', 'wps:wsp', 'wpg:wgp'].includes(name)) return true;
  return false;
}

function withoutMarks(element: WordXml): WordXml {
  const [name, attributes, ...children] = element;
  const names = Object.keys(attributes);
  if (!names.some((written) => droppedAttributes.test(written))) return element;
  const kept = names.filter((written) => !droppedAttributes.test(written));
  return [name, Object.fromEntries(kept.map((written) => [written, attributes[written] ?? ''])), ...children];
}
