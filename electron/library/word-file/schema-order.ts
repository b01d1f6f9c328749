import type { WordXml } from './word-file-look.ts';
import { partsOf } from './word-xml.ts';

/**
 * Programs that write Word files do not all keep the order that the schema has for properties (ISO/IEC 29500-1, 17.3 and
 * 17.7.4.17); a strict reader refuses the whole file for it. These are put in order, the others left as they are.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:style': [
    ...['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority', 'semiHidden'],
    ...['unhideWhenUsed', 'qFormat', 'locked', 'personal', 'personalCompose', 'personalReply', 'pPr', 'rPr', 'tblPr'],
    ...['trPr', 'tcPr', 'tblStylePr'],
  ],
  'w:pPr': [
    ...[
      'pStyle',
      'keepNext',
      'keepLines',
      'pageBreakBefore',
      'framePr',
      'widowControl',
      'numPr',
      'suppressLineNumbers',
    ],
    ...['pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap', 'overflowPunct', 'topLinePunct'],
    ...['autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid', 'spacing', 'ind', 'contextualSpacing'],
    ...['mirrorIndents', 'suppressOverlap', 'jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl'],
    ...['divId', 'cnfStyle', 'rPr'],
  ],
  'w:rPr': [
    ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline', 'shadow'],
    ...['emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern'],
    ...['position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em'],
    ...['lang', 'eastAsianLayout', 'specVanish', 'oMath'],
  ],
  'w:tblPr': [
    ...['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblStyleRowBandSize', 'tblStyleColBandSize', 'tblW', 'jc'],
    ...['tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption'],
    ...['tblDescription'],
  ],
  'w:tcPr': [
    ...['cnfStyle', 'tcW', 'gridSpan', 'hMerge', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection'],
    ...['tcFitText', 'vAlign', 'hideMark'],
  ],
};

const sides = ['top', 'start', 'left', 'bottom', 'end', 'right'];
const framed = [...sides, 'insideH', 'insideV', 'tl2br', 'tr2bl', 'between', 'bar'];
const frames = ['w:pBdr', 'w:tblBorders', 'w:tcBorders', 'w:tblCellMar', 'w:tcMar'];

const ranks: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(
  [...Object.entries(orders), ...frames.map((name) => [name, framed] as const)].map(([name, order]) => [
    name,
    new Map(order.map((child, index) => [`w:${child}`, index])),
  ]),
);

/** The element with its properties in the order of the schema, each once but for those that repeat by design. */
export function inSchemaOrder(xml: WordXml): WordXml {
  const rank = ranks.get(xml[0]);
  if (rank === undefined) return xml[0] === 'w:shd' ? withPattern(xml) : xml;
  const seen = new Set<string>();
  // Additions of later versions stand behind the rest, where Word writes them.
  const placed = partsOf(xml).flatMap((child) => {
    if (typeof child === 'string') return [];
    const at = rank.get(child[0]);
    if (at === undefined) return child[0].startsWith('w14:') && xml[0] === 'w:rPr' ? [{ at: rank.size, child }] : [];
    if (seen.has(child[0]) && child[0] !== 'w:tblStylePr') return [];
    seen.add(child[0]);
    return [{ at, child }];
  });
  return [xml[0], xml[1], ...placed.sort((one, other) => one.at - other.at).map(({ child }) => child)];
}

/** A ground without a pattern is a plain one; the schema wants that said. */
function withPattern([name, attributes, ...children]: WordXml): WordXml {
  return [name, { 'w:val': 'clear', ...attributes }, ...children];
}
