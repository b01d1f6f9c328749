import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { numberingIds } from '../styles/numbering-ids.ts';
import type { MergedNumbering } from './merged-numbering.ts';
import type { StyleMatches } from './style-matches.ts';
import { elementAt, mapped, valueAt } from './word-tree.ts';

const bullets: ReadonlySet<string> = new Set([String(numberingIds.bullets), String(numberingIds.panelBullets)]);

/** A part whose styles go by the ids that they have in the merged file. */
export function withFileStyles(root: XmlElement, { ids }: StyleMatches): XmlElement {
  return mapped(root, (made) => {
    if (!/^w:(?:pStyle|rStyle|tblStyle)$/.test(made.name)) return made;
    const id = made.attributes['w:val'] ?? '';
    return valued(made.name, ids.get(id) ?? id);
  });
}

/** A part of the text whose styles and lists go by the names that they have in the merged file. */
export function restyled(root: XmlElement, matches: StyleMatches, numbering: MergedNumbering): XmlElement {
  return mapped(withFileStyles(root, matches), (made) =>
    made.name === 'w:pPr' ? inTheirList(made, matches.ids, numbering) : made,
  );
}

function inTheirList(properties: XmlElement, ids: StyleMatches['ids'], numbering: MergedNumbering): XmlElement {
  const written = elementAt(properties, 'w:numPr');
  if (written === null) return properties;
  const own = valueAt(written, 'w:numId') ?? '';
  const style = valueAt(properties, 'w:pStyle') ?? '';
  // The style of the file has its own bullet, at its own depth.
  const isListed = bullets.has(own) && [...numbering.listed].some((id) => ids.get(id) === style);
  const place = numbering.places.get(own);
  const level = place?.level ?? Number(valueAt(written, 'w:ilvl') ?? 0);
  const list = isListed
    ? []
    : [element('w:numPr', {}, [valued('w:ilvl', level), valued('w:numId', place?.numId ?? own)])];
  return {
    ...properties,
    children: properties.children.flatMap((child) => (child === written ? list : [child])),
  };
}
