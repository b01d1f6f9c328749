import type { IThemeOptions } from 'docx';
import type { FontFamily, Theme } from '../../../templates/theme.ts';
import { element, valued, type XmlElement } from '../package/xml-tree.ts';
import { hex } from '../units.ts';

/** Word's font and colour theme: a reader who picks another one restyles the whole document. */
export function wordTheme(theme: Theme): IThemeOptions {
  const { colours, families } = theme;
  const accent = hex(colours.accent);
  return {
    name: 'Briefwright',
    fonts: { headings: families.sans.name, body: families.serif.name },
    colors: {
      dark1: hex(colours.text),
      light1: 'FFFFFF',
      dark2: hex(colours.muted),
      light2: hex(colours.tint),
      accent1: accent,
      accent2: hex(colours.muted),
      accent3: hex(colours.rule),
      hyperlink: accent,
      followedHyperlink: accent,
    },
  };
}

/** The families and what to take where one is not installed (word/fontTable.xml). */
export function fontTable(theme: Theme): XmlElement {
  const { serif, sans } = theme.families;
  return element('w:fonts', {}, [...fontsOf(serif), ...(sans.name === serif.name ? [] : fontsOf(sans))]);
}

function fontsOf(family: FontFamily): readonly XmlElement[] {
  const font = (name: string, fallback: string | null) =>
    element('w:font', { 'w:name': name }, [
      ...(fallback === null ? [] : [valued('w:altName', fallback)]),
      valued('w:charset', '00'),
      valued('w:family', family.kind === 'serif' ? 'roman' : 'swiss'),
      valued('w:pitch', 'variable'),
    ]);
  return family.name === family.fallback
    ? [font(family.name, null)]
    : [font(family.name, family.fallback), font(family.fallback, null)];
}
