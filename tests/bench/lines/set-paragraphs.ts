import type { FontSet } from '../../../electron/layout/fonts.ts';
import { itemsOf } from '../../../electron/layout/text/items.ts';
import { letterCaseOf } from '../../../electron/layout/text/lettering.ts';
import { assembleLine, type Line } from '../../../electron/layout/text/lines.ts';
import { compositorOf } from '../../../electron/layout/text/paragraph.ts';
import { styledRuns } from '../../../electron/layout/text/runs.ts';
import { houseTheme } from '../../../electron/templates/theme.ts';
import { firstFit } from './first-fit.ts';
import { type LineQuality, qualityOf, together } from './line-quality.ts';

/** Ours, and what word processors and browsers do. */
export const breakers = ['ours', 'first fit, hyphens', 'first fit, no hyphens'] as const;
export type LineBreaker = (typeof breakers)[number];

export interface ParagraphSet {
  readonly texts: readonly string[];
  /** BCP 47 tag. */
  readonly language: string;
  /** Ems. */
  readonly measure: number;
}

const style = houseTheme.text.body;

/** The quality of all lines when one breaker sets the paragraphs, justified, in the body's type. */
export function qualityOfAll(set: ParagraphSet, breaker: LineBreaker, fonts: FontSet): LineQuality {
  const measure = set.measure * style.size;
  const all = set.texts.map((text) =>
    breaker === 'ours' ? ourLines(text, set, fonts) : firstFitLines(text, set, fonts, breaker === 'first fit, hyphens'),
  );
  return together(all.map((lines) => qualityOf(lines, measure, style.size)));
}

function ourLines(text: string, { language, measure }: ParagraphSet, fonts: FontSet): readonly Line[] {
  return compositorOf(fonts, houseTheme).setLines([{ type: 'text', text }], {
    style,
    measure: measure * style.size,
    outdent: 0,
    justify: true,
    hyphenate: true,
    opticalMargins: true,
    language,
  });
}

function firstFitLines(text: string, set: ParagraphSet, fonts: FontSet, hyphenate: boolean): readonly Line[] {
  const measure = set.measure * style.size;
  const letters = letterCaseOf(fonts);
  const runs = styledRuns([{ type: 'text', text }], { theme: houseTheme, style, letters, language: set.language });
  const items = itemsOf(runs, { fonts, measure, hyphenate, opticalMargins: false });
  const settings = { runs, fonts, measure, justify: true, expansion: 0, rightToLeft: false };
  return firstFit(items, measure).map((line) => assembleLine(items, line, settings));
}
