import { houseLook } from '../brief/house-style.ts';

/**
 * The look of a document: one theme drives PDF, DOCX and HTML. Lengths are points (1/72 inch), colours `#rrggbb`.
 * Every text colour has a contrast of at least 4.5:1 on its ground (WCAG 2.2, 1.4.3).
 */
export interface Theme {
  /** Of an A4 or Letter page; `sheetOf` gives those of any page. */
  readonly page: {
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
    /** Distance of the running lines' baselines from the page's edges. */
    readonly headerBaseline: number;
    readonly footerBaseline: number;
  };
  readonly families: { readonly serif: FontFamily; readonly sans: FontFamily };
  readonly colours: {
    readonly text: string;
    readonly muted: string;
    readonly accent: string;
    readonly rule: string;
    readonly tint: string;
  };
  readonly text: { readonly [S in TextStyleName]: TextStyle };
  /** Stressed words are italic in one theme and semibold in another. */
  readonly emphasis: 'italic' | 'weight';
  /** Whether the document may print small capitals where the text asks for them, as in names. */
  readonly smallCaps: boolean;
  /** Words are divided at line ends; where they are not, a word wider than its line still is. */
  readonly hyphenate: boolean;
  /** Nothing is set smaller than this but raised and lowered signs. */
  readonly smallest: number;
  readonly note: {
    readonly ruleLength: number;
    readonly ruleAbove: number;
    readonly ruleBelow: number;
    readonly hang: number;
  };
  readonly table: { readonly padding: number; readonly ruleWidth: number };
  readonly callout: { readonly barWidth: number; readonly padding: number };
  /** `number` is the room that the number of a judgement or of a piece of evidence has. */
  readonly list: { readonly indent: number; readonly number: number };
  /** Ruled lines to write on: room for a line of handwriting, and what follows the last of them. */
  readonly writing: { readonly line: number; readonly after: number };
}

export interface FontFamily {
  readonly name: string;
  readonly kind: 'serif' | 'sans';
  /** What a program without the font should take instead. */
  readonly fallback: string;
}

export type TextStyleName =
  | 'body'
  | 'bottomLine'
  | 'judgement'
  | 'tagLine'
  | 'small'
  | 'marking'
  | 'title'
  | 'facts'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'heading5'
  | 'heading6'
  | 'quote'
  | 'calloutTitle'
  | 'question'
  | 'term'
  | 'tableHead'
  | 'tableCell'
  | 'caption'
  | 'sourceLine'
  | 'note'
  | 'reference'
  | 'evidence'
  | 'contents'
  | 'running';

export interface TextStyle {
  readonly family: 'serif' | 'sans';
  readonly weight: 400 | 600;
  readonly italic: boolean;
  readonly size: number;
  /** Distance between baselines. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly colour: 'text' | 'muted' | 'accent';
  readonly figures: 'oldstyle' | 'lining' | 'tabular';
  readonly smallCaps: boolean;
  /** Never separated from the block that follows. */
  readonly keepWithNext: boolean;
}

/** In points. */
export const millimetre = 72 / 25.4;

const { families, text, colours, spacing, table, callout } = houseLook;
const { margins } = spacing;

function style(family: 'serif' | 'sans', size: number, leading: number, rest: Partial<TextStyle> = {}): TextStyle {
  return {
    family,
    weight: 400,
    italic: false,
    size,
    leading,
    before: 0,
    after: 0,
    colour: 'text',
    figures: family === 'serif' ? 'oldstyle' : 'lining',
    smallCaps: false,
    keepWithNext: false,
    ...rest,
  };
}

/** The house theme: `houseLook` worked out for every style of text. */
export const houseTheme: Theme = {
  page: {
    margins: {
      top: margins.top * millimetre,
      right: margins.right * millimetre,
      bottom: margins.bottom * millimetre,
      left: margins.left * millimetre,
    },
    headerBaseline: 14 * millimetre,
    footerBaseline: 14 * millimetre,
  },
  families: {
    serif: { name: families.text, kind: 'serif', fallback: 'Cambria' },
    sans: { name: families.headings, kind: 'sans', fallback: 'Calibri' },
  },
  colours,
  text: {
    body: style('serif', text.size, 14.5, { after: 6 }),
    bottomLine: style('serif', 11.5, 16, { after: 4 }),
    judgement: style('serif', 10.5, 14.5, { after: 1 }),
    tagLine: style('sans', 8.5, 12, { after: 7, colour: 'muted' }),
    small: style('sans', 8.5, 12, { after: 4, colour: 'muted' }),
    marking: style('sans', 8.5, 12, { weight: 600, smallCaps: true, after: 8, colour: 'muted' }),
    title: style('sans', 22, 26, { weight: 600, after: 6 }),
    facts: style('sans', 8.5, 12, { after: 8, colour: 'muted' }),
    heading1: style('sans', 14, 18, { weight: 600, before: 18, after: 6, keepWithNext: true }),
    heading2: style('sans', 11.5, 15, { weight: 600, before: 14, after: 4, keepWithNext: true }),
    heading3: style('serif', 10.5, 14.5, { italic: true, before: 10, after: 3, keepWithNext: true }),
    heading4: style('sans', 10, 14, { weight: 600, before: 9, after: 2, keepWithNext: true }),
    heading5: style('sans', 10, 14, { before: 8, after: 2, colour: 'muted', keepWithNext: true }),
    heading6: style('serif', 10, 14, { italic: true, before: 7, after: 1, colour: 'muted', keepWithNext: true }),
    quote: style('serif', 10.5, 14.5, { italic: true, before: 2, after: 8 }),
    calloutTitle: style('sans', 9.5, 13, { weight: 600, after: 3, keepWithNext: true }),
    question: style('sans', 10.5, 14, { weight: 600, before: 11, after: 2, keepWithNext: true }),
    term: style('sans', 10, 14, { weight: 600 }),
    tableHead: style('sans', 8.5, 11.5, { weight: 600, figures: 'tabular' }),
    tableCell: style('sans', 9, 12, { figures: 'tabular' }),
    caption: style('sans', 9.5, 13, { weight: 600, before: 8, after: 4, keepWithNext: true }),
    sourceLine: style('sans', 8, 11, { colour: 'muted', before: 3, after: 8 }),
    note: style('serif', 8.5, 11.5),
    reference: style('serif', 9.5, 13, { after: 4 }),
    evidence: style('serif', 8.5, 11.5, { after: 5 }),
    contents: style('sans', 9.5, 14),
    running: style('sans', 8, 11, { colour: 'muted' }),
  },
  emphasis: 'italic',
  smallCaps: true,
  hyphenate: true,
  smallest: text.smallest,
  note: { ruleLength: 40 * millimetre, ruleAbove: 8, ruleBelow: 5, hang: 12 },
  table,
  callout,
  list: { indent: 16, number: 20 },
  // More below the lines than a new task has above its words, so that the lines go with their own task.
  writing: { line: 25, after: 20 },
};
