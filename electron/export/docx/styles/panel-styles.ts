import type { Theme } from '../../../templates/theme.ts';
import { numberingIds } from './numbering-ids.ts';
import type { ParagraphBorder, ParagraphStyle } from './paragraph-style.ts';
import { type PanelName, type PanelPart, type ParagraphStyleId, panelStyle } from './style-names.ts';
import type { ThemeColour } from './text-properties.ts';

/** How far a panel's text stands from the edges of the measure, in points: bar and padding on the left. */
export function panelInset(theme: Theme): { readonly start: number; readonly end: number } {
  return { start: theme.callout.barWidth + theme.callout.padding + 2, end: theme.callout.padding };
}

/**
 * The styles of panels: tint and bar on the paragraphs themselves, so a panel can be restyled, reads as text and breaks
 * over pages. Programs join neighbouring paragraphs to one panel when borders and outer edges are the same, so every
 * part of a panel shares both; list items hang inside the common edge.
 */
export function panelStyles(theme: Theme, rightToLeft: boolean): Record<PanelStyleId, ParagraphStyle> {
  const made: Partial<Record<PanelStyleId, ParagraphStyle>> = {};
  for (const panel of panels) {
    const { start, end } = panelInset(theme);
    const body = panel.name === 'BottomLine' ? theme.text.bottomLine : theme.text.body;
    const frame = { borders: frameOf(theme, panel.bar, rightToLeft), fill: 'tint', indent: { start, end } } as const;
    const text: ParagraphStyle = { ...frame, text: { ...body, after: 6 }, basedOn: 'Normal' };
    const hang = theme.list.indent;
    const item = { ...text, text: { ...body, after: 4 }, indent: { start: start + hang, end, hanging: hang } };
    const parts: { readonly [P in PanelPart]: ParagraphStyle } = {
      Title: {
        ...frame,
        text: { ...theme.text.calloutTitle, before: 4 },
        basedOn: 'Normal',
        next: panel.name,
        hyphenate: false,
      },
      Quote: { ...text, text: { ...body, italic: theme.text.quote.italic, after: 6 } },
      Bullet: { ...item, numbering: { list: numberingIds.panelBullets, level: 0 } },
      Number: { ...item, numbering: { list: numberingIds.panelNumbers, level: 0 } },
      // The first line begins at the outer edge, where the list's tab takes it to its place.
      Continue: item,
    };
    made[panel.name] = text;
    for (const part of Object.keys(parts) as PanelPart[])
      made[panelStyle(panel.name, part) as PanelStyleId] = parts[part];
  }
  return made as Record<PanelStyleId, ParagraphStyle>;
}

/** The answer of an exercise: a panel of one paragraph. */
export function answerStyle(theme: Theme, rightToLeft: boolean): ParagraphStyle {
  return {
    text: { ...theme.text.body, before: 4 },
    basedOn: 'Normal',
    borders: frameOf(theme, 'accent', rightToLeft),
    fill: 'tint',
    indent: panelInset(theme),
  };
}

type PanelStyleId = Extract<ParagraphStyleId, `${PanelName}${PanelPart | ''}`>;

const panels: readonly { readonly name: PanelName; readonly bar: ThemeColour }[] = [
  { name: 'BottomLine', bar: 'accent' },
  { name: 'Callout', bar: 'rule' },
  { name: 'Disagreement', bar: 'accent' },
];

// The three other sides are rules in the colour of the tint: they give the panel its padding and are never seen. The bar
// stands where lines begin.
function frameOf(theme: Theme, bar: ThemeColour, rightToLeft: boolean): readonly ParagraphBorder[] {
  const { barWidth, padding } = theme.callout;
  const unseen = { width: 0.5, colour: 'tint' } as const;
  return [
    { side: 'top', space: padding * 0.6, ...unseen },
    { side: rightToLeft ? 'right' : 'left', space: padding + 2, width: barWidth, colour: bar },
    { side: 'bottom', space: padding * 0.6, ...unseen },
    { side: rightToLeft ? 'left' : 'right', space: padding, ...unseen },
  ];
}
