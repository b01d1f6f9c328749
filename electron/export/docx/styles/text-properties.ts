import type { TextStyle, Theme } from '../../../templates/theme.ts';
import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { halfPoints, hex } from '../units.ts';

export type ThemeColour = 'text' | 'muted' | 'accent' | 'rule' | 'tint';

/**
 * The theme's colours with the slot each has in Word's colour theme, so that another colour theme recolours the
 * document. Rules have no slot of their own.
 */
export function themeColours(theme: Theme): {
  readonly [C in ThemeColour]: { readonly hex: string; readonly name: string | null };
} {
  const { colours } = theme;
  return {
    text: { hex: colours.text, name: 'text1' },
    muted: { hex: colours.muted, name: 'text2' },
    accent: { hex: colours.accent, name: 'accent1' },
    tint: { hex: colours.tint, name: 'background2' },
    rule: { hex: colours.rule, name: null },
  };
}

/** Both themes' fonts: the sans family is Word's heading font, the serif family its body font. */
export function fontElement(family: TextStyle['family']): XmlElement {
  const slot = family === 'sans' ? 'major' : 'minor';
  return element('w:rFonts', {
    'w:asciiTheme': `${slot}HAnsi`,
    'w:eastAsiaTheme': `${slot}EastAsia`,
    'w:hAnsiTheme': `${slot}HAnsi`,
    'w:cstheme': `${slot}Bidi`,
  });
}

export function colourElement(colour: ThemeColour, theme: Theme): XmlElement {
  const { hex: value, name } = themeColours(theme)[colour];
  return element('w:color', { 'w:val': hex(value), 'w:themeColor': name ?? undefined });
}

/** What this text style says beyond `parent`, for latin, Asian and right-to-left letters alike. */
export function runProperties(text: TextStyle, parent: TextStyle | null, theme: Theme): XmlElement[] {
  const out: XmlElement[] = [];
  const bold = text.weight >= 600;
  if (!parent || text.family !== parent.family) out.push(fontElement(text.family));
  if (bold !== (parent ? parent.weight >= 600 : false)) out.push(...toggles(['w:b', 'w:bCs'], bold));
  if (text.italic !== (parent?.italic ?? false)) out.push(...toggles(['w:i', 'w:iCs'], text.italic));
  if (text.smallCaps !== (parent?.smallCaps ?? false)) out.push(...toggles(['w:smallCaps'], text.smallCaps));
  if (!parent || text.colour !== parent.colour) out.push(colourElement(text.colour, theme));
  if (text.smallCaps && !parent?.smallCaps) out.push(valued('w:spacing', 8));
  if (!parent || text.size !== parent.size) {
    out.push(valued('w:sz', halfPoints(text.size)), valued('w:szCs', halfPoints(text.size)));
  }
  if (!parent || text.figures !== parent.figures) out.push(...figures(text.figures));
  return out;
}

/** The shape and spacing of digits: an addition of Word 2010 that other programs skip. */
export function figures(kind: TextStyle['figures']): XmlElement[] {
  const form = kind === 'oldstyle' ? 'oldStyle' : 'lining';
  const spacing = kind === 'tabular' ? 'tabular' : 'proportional';
  return [element('w14:numForm', { 'w14:val': form }), element('w14:numSpacing', { 'w14:val': spacing })];
}

function toggles(names: readonly string[], on: boolean): XmlElement[] {
  return names.map((name) => (on ? element(name) : valued(name, 0)));
}
