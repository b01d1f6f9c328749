import type { Theme } from '../../templates/theme.ts';
import type { FontSet } from '../fonts.ts';
import { breakLines } from './break-lines.ts';
import { directedRuns } from './direction.ts';
import { evenLines } from './even-lines.ts';
import { box, forced, glue, ItemList, type Items, never, penalty } from './item-list.ts';
import { itemsOf } from './items.ts';
import { letterCaseOf } from './lettering.ts';
import { createLineMemory } from './line-memory.ts';
import { assembleLine, type Line } from './lines.ts';
import type { ParagraphSettings } from './paragraph-settings.ts';
import { type LaidInline, type StyledRun, styledRuns } from './runs.ts';

/** Breaks text into lines. Text set before under the same conditions comes back as it was, without new work. */
export interface Compositor {
  readonly fonts: FontSet;
  readonly theme: Theme;
  setLines(content: readonly LaidInline[], settings: ParagraphSettings): readonly Line[];
  /** Width of the text on one line, and of its widest part that cannot be broken, in points. */
  measure(
    content: readonly LaidInline[],
    settings: ParagraphSettings,
  ): { readonly whole: number; readonly widestPart: number };
  /** Forgets the paragraphs that the last document did not need. */
  startDocument(): void;
}

/**
 * Share by which letters of a justified line are widened or narrowed at most, along with its spaces. Nobody sees it in a
 * letter, and a line of 80 letters gains or loses more than one (Hàn Thế Thành, "Micro-typographic extensions", 2000).
 */
export const letterExpansion = 0.015;
/** Scripts whose letters join, or fill a square, keep their width. */
const rigidScripts = /[\u0590-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\uffef]/;

const mayExpand = (run: StyledRun): boolean => run.level === 0 && !rigidScripts.test(run.text);

const compositors = new WeakMap<FontSet, WeakMap<Theme, Compositor>>();

export function compositorOf(fonts: FontSet, theme: Theme): Compositor {
  const ofFonts = compositors.get(fonts) ?? new WeakMap<Theme, Compositor>();
  compositors.set(fonts, ofFonts);
  const known = ofFonts.get(theme);
  if (known !== undefined) return known;
  const made = createCompositor(fonts, theme);
  ofFonts.set(theme, made);
  return made;
}

function createCompositor(fonts: FontSet, theme: Theme): Compositor {
  const letters = letterCaseOf(fonts);
  const list = new ItemList();
  const remembered = createLineMemory();
  const set = (content: readonly LaidInline[], settings: ParagraphSettings): readonly Line[] => {
    const { style, language, measure, outdent, justify, hyphenate } = settings;
    const { runs, rightToLeft } = directedRuns(
      styledRuns(content, { theme, style, letters, language }),
      letters,
      language,
    );
    if (runs.length === 0) return [];
    const opticalMargins = settings.opticalMargins && !rightToLeft;
    const items = itemsOf(runs, { fonts, measure, hyphenate, opticalMargins }, list);
    const expansion = justify && runs.every(mayExpand) ? letterExpansion : 0;
    const shortLastLine = Math.min(measure / 8, style.size * 4);
    const rules = { measure, outdent, justify, expansion, shortLastLine };
    const breaks = settings.even === true ? evenLines(items, rules) : breakLines(items, rules);
    return breaks.map((line, index) => {
      const first = index === 0 ? outdent : 0;
      return assembleLine(items, line, { runs, fonts, measure: measure + first, justify, expansion, rightToLeft });
    });
  };
  return {
    fonts,
    theme,
    setLines(content, settings) {
      return remembered.recall(content, settings, () => set(content, settings));
    },
    measure(content, settings) {
      const { style, language, hyphenate, opticalMargins } = settings;
      const { runs } = directedRuns(styledRuns(content, { theme, style, letters, language }), letters, language);
      return measureItems(itemsOf(runs, { fonts, measure: Number.POSITIVE_INFINITY, hyphenate, opticalMargins }, list));
    },
    startDocument() {
      remembered.startDocument();
    },
  };
}

function measureItems(items: Items): { whole: number; widestPart: number } {
  let whole = 0;
  let longest = 0;
  let part = 0;
  let widestPart = 0;
  for (let i = 0; i < items.count; i += 1) {
    const kind = items.kind[i];
    const width = items.width[i] ?? 0;
    const price = items.penalty[i] ?? 0;
    if (kind === penalty && price < never) {
      widestPart = Math.max(widestPart, part + width);
      part = 0;
      if (price <= forced) whole = 0;
    } else if (kind === glue && items.kind[i - 1] === box) {
      widestPart = Math.max(widestPart, part);
      part = 0;
      whole += width;
    } else if (kind !== penalty) {
      part += width;
      whole += width;
    }
    longest = Math.max(longest, whole);
  }
  return { whole: longest, widestPart: Math.max(widestPart, part) };
}
