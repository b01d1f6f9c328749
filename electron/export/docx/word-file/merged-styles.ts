import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { languageElement } from '../styles/style-sheet.ts';
import type { MergedNumbering } from './merged-numbering.ts';
import type { SlotColours } from './slot-colours.ts';
import { isOn, type StyleMatches } from './style-matches.ts';
import { elementAt, elementsIn, mapped, valueAt } from './word-tree.ts';

export interface StylesToMerge {
  readonly theirs: XmlElement;
  readonly ours: XmlElement;
  readonly matches: StyleMatches;
  readonly numbering: MergedNumbering;
  readonly colours: SlotColours;
  /** Without a theme in the file, fonts by theme would be ours: what is added then speaks the file's own. */
  readonly hasTheme: boolean;
  readonly language: string;
  readonly rightToLeft: boolean;
}

/** The style sheet of the Word file with those of our styles that it lacks. The language is the document's. */
export function mergedStyles(given: StylesToMerge): XmlElement {
  const { theirs, ours, matches } = given;
  const latent = elementsIn(theirs, 'w:latentStyles')[0] ?? elementsIn(ours, 'w:latentStyles')[0];
  const isNew = (style: XmlElement) => !matches.taken.has(style.attributes['w:styleId'] ?? '');
  return element('w:styles', {}, [
    defaults(given),
    ...(latent ? [latent] : []),
    ...[...matches.theirs.values()].map((style) => kept(style, given)),
    ...elementsIn(ours, 'w:style')
      .filter(isNew)
      .map((style) => added(style, given)),
  ]);
}

function defaults({ theirs, language, rightToLeft }: StylesToMerge): XmlElement {
  const run = elementAt(theirs, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const paragraph = elementAt(theirs, 'w:docDefaults', 'w:pPrDefault', 'w:pPr');
  const lang = languageElement('w:lang', language);
  const runs = run?.children ?? [];
  // The language stands behind all but three properties, which no defaults have, and before additions of later versions.
  const late = runs.findIndex((child) => typeof child !== 'string' && child.name.startsWith('w14:'));
  const at = late < 0 ? runs.length : late;
  const direction = rightToLeft && !(paragraph && elementAt(paragraph, 'w:bidi')) ? [element('w:bidi')] : [];
  const before = (paragraph?.children ?? []).filter(
    (child) => typeof child !== 'string' && precedesDirection(child.name),
  );
  const after = (paragraph?.children ?? []).filter((child) => !before.includes(child));
  const inside = [...before, ...direction, ...after];
  return element('w:docDefaults', {}, [
    element('w:rPrDefault', {}, [element('w:rPr', {}, [...runs.slice(0, at), lang, ...runs.slice(at)])]),
    element('w:pPrDefault', {}, inside.length > 0 ? [element('w:pPr', {}, inside)] : []),
  ]);
}

function precedesDirection(name: string): boolean {
  return !/^w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|text\w+|outlineLvl)$/.test(
    name,
  );
}

/** A style of the file, without what leads nowhere. */
function kept(style: XmlElement, { matches, numbering }: StylesToMerge): XmlElement {
  const ours = [...matches.taken].find((id) => matches.ids.get(id) === style.attributes['w:styleId']);
  const sound = mapped(style, (made) => {
    if (/^w:(?:basedOn|next|link)$/.test(made.name))
      return matches.theirs.has(made.attributes['w:val'] ?? '') ? made : null;
    if (made.name !== 'w:numPr') return made;
    const id = valueAt(made, 'w:numId');
    return id === null || id === '0' || numbering.known.has(id) ? made : null;
  });
  const level = /^Heading([1-6])$/.exec(ours ?? '')?.[1];
  return level === undefined ? sound : withOutline(sound, Number(level) - 1);
}

/** Contents and outline go by the rank of a heading's style, which some programs leave out. */
function withOutline(style: XmlElement, level: number): XmlElement {
  const properties = elementAt(style, 'w:pPr');
  if (properties && elementAt(properties, 'w:outlineLvl')) return style;
  const ranked = element('w:pPr', {}, [...(properties?.children ?? []), valued('w:outlineLvl', level)]);
  if (properties) {
    return { ...style, children: style.children.map((child) => (child === properties ? ranked : child)) };
  }
  const at = style.children.findIndex(
    (child) => typeof child !== 'string' && /^w:(?:rPr|tblPr|trPr|tcPr|tblStylePr)$/.test(child.name),
  );
  const cut = at < 0 ? style.children.length : at;
  return { ...style, children: [...style.children.slice(0, cut), ranked, ...style.children.slice(cut)] };
}

/** One of ours, at home in the file: its relatives, lists, fonts and colours are the file's. */
function added(style: XmlElement, { matches, numbering, colours, hasTheme }: StylesToMerge): XmlElement {
  const id = matches.ids.get(style.attributes['w:styleId'] ?? '') ?? '';
  const made = mapped(style, (part) => {
    switch (part.name) {
      case 'w:basedOn':
      case 'w:next':
        return valued(part.name, matches.ids.get(part.attributes['w:val'] ?? '') ?? '');
      case 'w:numPr':
        return inList(part, numbering);
      case 'w:rFonts':
        return hasTheme ? part : null;
      case 'w:jc':
        // Text runs from edge to edge where the file's own does.
        return part.attributes['w:val'] === 'both' ? null : part;
      case 'w:spacing':
        return part.attributes['w:lineRule'] === 'exact' ? withoutLines(part) : part;
      default:
        return recoloured(part, colours);
    }
  });
  const { 'w:default': _default, ...attributes } = made.attributes;
  const isDefault = isOn(style.attributes['w:default']) && !hasDefault(style, matches);
  return { ...made, attributes: { ...(isDefault ? made.attributes : attributes), 'w:styleId': id } };
}

function hasDefault(style: XmlElement, { theirs }: StyleMatches): boolean {
  const type = style.attributes['w:type'];
  return [...theirs.values()].some(
    (other) => other.attributes['w:type'] === type && isOn(other.attributes['w:default']),
  );
}

function inList(numPr: XmlElement, { places }: MergedNumbering): XmlElement {
  const place = places.get(valueAt(numPr, 'w:numId') ?? '');
  const level = place?.level ?? Number(valueAt(numPr, 'w:ilvl') ?? 0);
  return element('w:numPr', {}, [
    ...(level > 0 ? [valued('w:ilvl', level)] : []),
    valued('w:numId', place?.numId ?? '0'),
  ]);
}

/** An exact distance between lines suits our font and no other. Where it is more than a few points it goes. */
function withoutLines(spacing: XmlElement): XmlElement {
  const { 'w:line': line, 'w:lineRule': rule, ...others } = spacing.attributes;
  return Number(line) < 120 ? spacing : { ...spacing, attributes: others };
}

export function recoloured(part: XmlElement, colours: SlotColours): XmlElement {
  const { 'w:themeColor': slot, 'w:themeFill': fillSlot } = part.attributes;
  const known = slot ?? fillSlot;
  if (known === undefined) return part;
  const colour = colours.get(known) ?? null;
  const { 'w:themeColor': _slot, 'w:themeFill': _fill, ...others } = part.attributes;
  if (colour === null) return { ...part, attributes: others };
  const where =
    fillSlot === undefined
      ? part.attributes['w:val'] !== undefined && part.name === 'w:color'
        ? 'w:val'
        : 'w:color'
      : 'w:fill';
  return { ...part, attributes: { ...part.attributes, [where]: colour } };
}
