import type { Looks } from '../brief/proposals/proposal.ts';
import { type XmlElement, xmlChild } from '../library/importers/xml.ts';
import type { FormerLooks } from './returned-document.ts';
import { recorderIn } from './returned-document.ts';

/** How words with these properties look (ISO 29500-1, 17.3.2), as far as a brief has marks for it. */
export function looksOf(properties: XmlElement | null, styleNames: ReadonlyMap<string, string>): Looks {
  if (properties === null) return {};
  const style = styleNames.get(xmlChild(properties, 'rStyle')?.attributes.val ?? '') ?? '';
  const position = xmlChild(properties, 'vertAlign')?.attributes.val;
  return {
    ...(isOn(properties, 'i', style === 'emphasis') && { emphasis: true as const }),
    ...(isOn(properties, 'b', style === 'strong') && { strong: true as const }),
    ...((position === 'superscript' || position === 'subscript') && { position }),
  };
}

/** How they looked before a change of looks that was recorded (17.13.5.31), and who made it. */
export function formerLooks(
  properties: XmlElement | null,
  styleNames: ReadonlyMap<string, string>,
): FormerLooks | null {
  const change = properties === null ? null : xmlChild(properties, 'rPrChange');
  if (change === null) return null;
  return { looks: looksOf(xmlChild(change, 'rPr'), styleNames), by: recorderIn(change.attributes) };
}

export function isOn(properties: XmlElement, name: string, otherwise = false): boolean {
  const setting = xmlChild(properties, name);
  return setting === null ? otherwise : !['0', 'false', 'off'].includes(setting.attributes.val ?? '');
}

export function sameLooks(a: Looks, b: Looks): boolean {
  return a.emphasis === b.emphasis && a.strong === b.strong && a.position === b.position && a.link === b.link;
}
