import type { Flow } from './flow.ts';

/** Where the text of a group goes. */
export type Destination =
  | 'body'
  | 'skip'
  | 'fonts'
  | 'styles'
  | 'lists'
  | 'overrides'
  /** The mark that a list item shows, written out for readers that know no lists. */
  | 'list-mark'
  | `info/${string}`;

/** What holds inside one group and ends with it. Replaced, never changed, so that groups share it until they differ. */
export interface GroupState {
  readonly destination: Destination;
  /** The destination that a Unicode twin inside this group goes to. */
  readonly twin: Destination;
  readonly flow: Flow;
  readonly bold: boolean;
  readonly raised: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly font: number;
  readonly language: number | null;
  /** How many characters of fallback follow each `\u`. */
  readonly fallback: number;
  readonly style: number;
  readonly outline: number | null;
  readonly list: number | null;
  readonly level: number;
  readonly inTable: boolean;
}

export function firstState(flow: Flow): GroupState {
  return {
    destination: 'body',
    twin: 'body',
    flow,
    ...plainText,
    deleted: false,
    inserted: false,
    font: -1,
    language: null,
    fallback: 1,
    ...plainParagraph,
  };
}

/** The same state when nothing differs: writers repeat their settings before every word. */
export function changed(state: GroupState, change: Partial<GroupState>): GroupState {
  for (const key of Object.keys(change) as (keyof GroupState)[]) {
    if (state[key] !== change[key]) return { ...state, ...change };
  }
  return state;
}

export const plainText = { bold: false, raised: false, hidden: false } as const;

export const plainParagraph = { style: 0, outline: null, list: null, level: 0, inTable: false } as const;

/** Groups whose text is no text of the document. Every other group marked as optional is left out as well. */
export const unreadGroups: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore pgptbl ' +
    'header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'pntxta pntxtb pnseclvl fldinst datafield bkmkstart bkmkend atnid atnauthor atntime atndate atnref atnparent atnicn ' +
    'tc tcn xe rxe nonshppict sp shprslt objdata objclass objname listpicture template keycode mmathPict nesttableprops ' +
    'nonesttables private userprops mailmerge formfield leveltext levelnumbers listname liststylename panose falt ' +
    'creatim revtim printim buptim stylerestrictions docvar wgrffmtfilter fontemb'
  ).split(' '),
);

/**
 * Groups of raw data and of settings. By their definition nothing stands in them that is read or counted, so that they are
 * passed over without looking inside.
 */
export const passedOverGroups: ReadonlySet<string> = new Set(
  (
    'colortbl filetbl revtbl rsidtbl generator xmlnstbl themedata colorschememapping latentstyles datastore pgptbl ' +
    'pict objdata objclass objname fontemb panose falt leveltext levelnumbers listname liststylename bkmkstart bkmkend ' +
    'atnid atntime atndate datafield keycode stylerestrictions wgrffmtfilter creatim revtim printim buptim docvar'
  ).split(' '),
);

/** Groups marked as optional that hold text all the same. */
export const readOptionalGroups: ReadonlySet<string> = new Set(
  'shpinst shppict footnote do moMath moMathPara mr pn ud listtable listoverridetable cs ts ds'.split(' '),
);

/** What a control word with this value sets. */
export type StateWord = (value: number | null) => Partial<GroupState>;

/** Control words that set how text looks, and nothing else. */
export const lookWords: ReadonlyMap<string, StateWord> = new Map<string, StateWord>([
  ['plain', () => plainText],
  ['b', (value) => ({ bold: value !== 0 })],
  ['super', (value) => ({ raised: value !== 0 })],
  ['up', (value) => ({ raised: value !== 0 })],
  ['nosupersub', () => ({ raised: false })],
  ['sub', () => ({ raised: false })],
  ['v', (value) => ({ hidden: value !== 0 })],
  ['deleted', (value) => ({ deleted: value !== 0 })],
  ['revised', (value) => ({ inserted: value !== 0 })],
  ['lang', (value) => ({ language: value })],
]);

/** Control words that stand for a character. */
export const characterWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: ' ',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    zwj: '\u200d',
    zwnj: '\u200c',
    ltrmark: '\u200e',
    rtlmark: '\u200f',
    nestcell: ' ',
    nestrow: ' ',
    page: ' ',
    column: ' ',
  }),
);

/** The fields of the information group that say something about the document itself. */
export const infoFields: ReadonlySet<string> = new Set(['title', 'author', 'keywords', 'doccomm', 'subject']);
