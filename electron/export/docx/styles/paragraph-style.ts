import type { TextStyle, Theme } from '../../../templates/theme.ts';
import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { eighths, hex, twips } from '../units.ts';
import { type ParagraphStyleId, paragraphStyleNames } from './style-names.ts';
import { runProperties, type ThemeColour, themeColours } from './text-properties.ts';

/** What a paragraph style says. Lengths are points. Everything left out is taken from the style it is based on. */
export interface ParagraphStyle {
  readonly text: TextStyle;
  readonly basedOn?: ParagraphStyleId;
  /** The style of the paragraph that a writer begins after this one; itself when left out. */
  readonly next?: ParagraphStyleId;
  readonly align?: 'start' | 'both' | 'end';
  readonly indent?: { readonly start?: number; readonly end?: number; readonly hanging?: number };
  readonly borders?: readonly ParagraphBorder[];
  readonly fill?: ThemeColour;
  readonly tabs?: readonly TabStop[];
  readonly numbering?: { readonly list: number; readonly level: number };
  /** 0 for the highest heading. */
  readonly outline?: number;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** Whether a page may begin or end with a single line of it; it may not when left out. */
  readonly singleLines?: boolean;
  /** Headings, labels and numbers are never hyphenated. */
  readonly hyphenate?: boolean;
  /** Not offered in the gallery: written by the program, of no use to a person. */
  readonly hidden?: boolean;
}

export interface ParagraphBorder {
  readonly side: 'top' | 'left' | 'bottom' | 'right';
  readonly width: number;
  /** Between the rule and the text. Word allows up to 31 points. */
  readonly space: number;
  readonly colour: ThemeColour;
}

export interface TabStop {
  readonly position: number;
  readonly align: 'left' | 'right';
  readonly leader: 'none' | 'dot' | 'underscore';
}

/** The definition of one paragraph style. `parent` is the style it is based on; only what differs from it is said. */
export function paragraphStyleElement(
  id: ParagraphStyleId,
  style: ParagraphStyle,
  parent: ParagraphStyle | null,
  theme: Theme,
): XmlElement {
  const builtIn = id === 'Normal' ? { 'w:default': '1' } : isBuiltIn(id) ? {} : { 'w:customStyle': '1' };
  const properties = paragraphProperties(style, parent, theme);
  const run = runProperties(style.text, parent?.text ?? null, theme);
  return element('w:style', { 'w:type': 'paragraph', ...builtIn, 'w:styleId': id }, [
    valued('w:name', paragraphStyleNames[id]),
    ...(style.basedOn ? [valued('w:basedOn', style.basedOn)] : []),
    ...(style.next && style.next !== id ? [valued('w:next', style.next)] : []),
    ...(style.hidden ? [element('w:semiHidden')] : [element('w:qFormat')]),
    ...(properties.length > 0 ? [element('w:pPr', {}, properties)] : []),
    ...(run.length > 0 ? [element('w:rPr', {}, run)] : []),
  ]);
}

// In the order of the schema's CT_PPrBase.
function paragraphProperties(style: ParagraphStyle, parent: ParagraphStyle | null, theme: Theme): XmlElement[] {
  const { text, borders = [], tabs = [], numbering, indent } = style;
  const keepNext = text.keepWithNext;
  const out: XmlElement[] = [];
  if (keepNext !== (parent?.text.keepWithNext ?? false)) out.push(toggle('w:keepNext', keepNext));
  if (style.keepLines) out.push(element('w:keepLines'));
  if (style.pageBreakBefore) out.push(element('w:pageBreakBefore'));
  if (style.singleLines) out.push(toggle('w:widowControl', false));
  if (numbering) {
    const level = numbering.level > 0 ? [valued('w:ilvl', numbering.level)] : [];
    out.push(element('w:numPr', {}, [...level, valued('w:numId', numbering.list)]));
  }
  if (borders.length > 0)
    out.push(
      element(
        'w:pBdr',
        {},
        inSchemaOrder(borders).map((border) => rule(border, theme)),
      ),
    );
  if (style.fill) {
    const { hex: fill, name } = themeColours(theme)[style.fill];
    out.push(
      element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill), 'w:themeFill': name ?? undefined }),
    );
  }
  if (tabs.length > 0) out.push(element('w:tabs', {}, tabs.map(tabStop)));
  if (style.hyphenate === false) out.push(element('w:suppressAutoHyphens'));
  if (!parent || !sameSpacing(text, parent.text)) out.push(spacing(text));
  if (indent) {
    const { start, end, hanging } = indent;
    out.push(
      element('w:ind', {
        'w:left': start === undefined ? undefined : twips(start),
        'w:right': end === undefined ? undefined : twips(end),
        'w:hanging': hanging === undefined ? undefined : twips(hanging),
      }),
    );
  }
  if (style.align)
    out.push(valued('w:jc', style.align === 'start' ? 'left' : style.align === 'end' ? 'right' : 'both'));
  if (style.outline !== undefined) out.push(valued('w:outlineLvl', style.outline));
  return out;
}

/**
 * Baselines keep the theme's distance. Tight leading has to be exact, for fonts bring more of their own; loose leading
 * is a minimum, so tall scripts are not cut.
 */
function spacing(text: TextStyle): XmlElement {
  return element('w:spacing', {
    'w:before': twips(text.before),
    'w:after': twips(text.after),
    'w:line': twips(text.leading),
    'w:lineRule': text.leading < text.size * 1.37 ? 'exact' : 'atLeast',
  });
}

function sameSpacing(one: TextStyle, other: TextStyle): boolean {
  return (
    one.before === other.before && one.after === other.after && one.leading === other.leading && one.size === other.size
  );
}

const sides = ['top', 'left', 'bottom', 'right'] as const;

function inSchemaOrder(borders: readonly ParagraphBorder[]): readonly ParagraphBorder[] {
  return sides.flatMap((side) => borders.filter((border) => border.side === side));
}

function rule(border: ParagraphBorder, theme: Theme): XmlElement {
  const { hex: colour, name } = themeColours(theme)[border.colour];
  return element(`w:${border.side}`, {
    'w:val': 'single',
    'w:sz': eighths(border.width),
    'w:space': Math.min(31, Math.round(border.space)),
    'w:color': hex(colour),
    'w:themeColor': name ?? undefined,
  });
}

function tabStop(stop: TabStop): XmlElement {
  return element('w:tab', { 'w:val': stop.align, 'w:leader': stop.leader, 'w:pos': twips(stop.position) });
}

function toggle(name: string, on: boolean): XmlElement {
  return on ? element(name) : valued(name, 0);
}

function isBuiltIn(id: ParagraphStyleId): boolean {
  return /^(?:Normal|Body Text|Title|heading \d|Quote|List (?:Bullet|Number|Continue)(?: \d)?|caption|Bibliography|TOC Heading|toc \d|header|footer|footnote text)$/.test(
    paragraphStyleNames[id],
  );
}
