import type { WordFileLook } from '../library/word-file/word-file-look.ts';
import type { Picture } from './pictures/picture.ts';
import type { PageLine } from './template-copy.ts';

/**
 * How an organisation's documents look, as a file that a person can hand on. It says only what differs from the house
 * look, `houseLook`; whatever is absent follows that. A brief carries a copy, so that it looks the same on every
 * computer and after every change of the style. Fields that nobody knows survive.
 */
export interface HouseStyle {
  /** Version of this format, 1. */
  readonly format: number;
  /** Lower-case letters, digits and single hyphens: the name of its file. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Printed where a running line says `{organisation}`. */
  readonly organisation?: string;
  /** What a new brief is printed on. */
  readonly pageSize?: PageSize;
  readonly families?: Partial<HouseLook['families']>;
  readonly text?: Partial<HouseLook['text']> & {
    /** Without it the template decides. */
    readonly alignment?: 'justified' | 'ragged';
  };
  readonly colours?: Partial<HouseLook['colours']>;
  readonly spacing?: Partial<Omit<HouseLook['spacing'], 'margins'>> & {
    readonly margins?: Partial<HouseLook['spacing']['margins']>;
  };
  readonly table?: Partial<HouseLook['table']>;
  readonly callout?: Partial<HouseLook['callout']>;
  /** Running lines, in place of the template's, with fields in braces: see `runningFields`. */
  readonly header?: PageLine;
  readonly footer?: PageLine;
  readonly logo?: Logo;
  /** What Word files take from a file of the organisation's own, in place of all the rest. */
  readonly wordFile?: WordFileLook;
}

export const pageSizes = ['A4', 'Letter', 'A5'] as const;
export type PageSize = (typeof pageSizes)[number];

/** What a running line can name. The section is the one that the page begins or continues with. */
export const runningFields = [
  ...['title', 'section', 'marking', 'page', 'pages', 'date', 'asOf', 'edition', 'organisation'],
  ...['audience', 'preparedBy', 'template'],
] as const;

export const logoPlaces = ['cover', 'front', 'header'] as const;
export type LogoPlace = (typeof logoPlaces)[number];

/** A picture inside the style itself. */
export interface Logo {
  readonly picture: Picture;
  /** What a reader hears who does not see it. */
  readonly alt: string;
  /** On the cover page, above the title, or in the header of every page but the first. */
  readonly place: LogoPlace;
  /** In points; the width follows. */
  readonly height: number;
}

/** What a house style can set, with every value there. Lengths are points unless they say otherwise. */
export interface HouseLook {
  readonly families: {
    /** Running text. */
    readonly text: string;
    /** Headings, labels and tables. */
    readonly headings: string;
  };
  readonly text: {
    readonly size: number;
    /** Distance between baselines as a multiple of the size. */
    readonly lineSpacing: number;
    /** How far larger sizes stand out from the text: 1 as in the house look, 0 all of one size. */
    readonly headings: number;
    /** Nothing is printed smaller. */
    readonly smallest: number;
    /** No italics, small capitals or old-style figures; words are stressed by weight. */
    readonly plainLetters: boolean;
  };
  /** `#rrggbb`, on white paper. */
  readonly colours: {
    readonly text: string;
    readonly muted: string;
    readonly accent: string;
    readonly rule: string;
    readonly tint: string;
  };
  readonly spacing: {
    /** Space around paragraphs, headings and boxes: a multiple of that of the house look. */
    readonly blocks: number;
    /** Of an A4 or Letter page, in millimetres; smaller pages have them smaller in proportion. */
    readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  };
  readonly table: {
    /** Above and below the text of a cell. */
    readonly padding: number;
    readonly ruleWidth: number;
  };
  readonly callout: { readonly barWidth: number; readonly padding: number };
}

export const houseStyleFormat = 1;

/** The id of the style that differs in nothing from the house look: what a brief without a style of its own has. */
export const houseStyleId = 'house';

/** Calm, editorial, printed-matter quality: the look without any house style. */
export const houseLook: HouseLook = {
  families: { text: 'Source Serif 4', headings: 'Source Sans 3' },
  text: { size: 10.5, lineSpacing: 1.38, headings: 1, smallest: 6, plainLetters: false },
  colours: { text: '#1C1F23', muted: '#565B61', accent: '#1F5B8F', rule: '#C9C6BC', tint: '#F1F4F7' },
  spacing: { blocks: 1, margins: { top: 24, right: 25, bottom: 26, left: 25 } },
  table: { padding: 3, ruleWidth: 0.5 },
  callout: { barWidth: 2, padding: 9 },
};

/** Every value of the style, the house look's where it says nothing. */
export function lookOf(style: HouseStyle | undefined): HouseLook {
  const { margins } = houseLook.spacing;
  return {
    families: { ...houseLook.families, ...style?.families },
    text: { ...houseLook.text, ...style?.text },
    colours: { ...houseLook.colours, ...style?.colours },
    spacing: { ...houseLook.spacing, ...style?.spacing, margins: { ...margins, ...style?.spacing?.margins } },
    table: { ...houseLook.table, ...style?.table },
    callout: { ...houseLook.callout, ...style?.callout },
  };
}
