import type { Inline, LinkInline, NoteMarkInline, TextInline } from '../../document/nodes.ts';
import type { TextStyle, Theme } from '../../templates/theme.ts';
import type { FaceName } from '../face.ts';
import { coversAll } from './characters.ts';
import type { LetterCase, Lettering } from './lettering.ts';
import { isWithoutItalics, wantsLiningFigures } from './scripts.ts';

/** Text of a document, or text with a tone that only the layout knows: quiet context, or words marked as cited. */
export type LaidInline = Inline | ToneInline;

export interface ToneInline {
  readonly type: 'tone';
  readonly text: string;
  readonly tone: 'quiet' | 'cited' | 'accent';
}

/** Text of one look, before it is broken into lines. Sizes and lengths are points. */
export interface StyledRun {
  readonly text: string;
  readonly lettering: Lettering;
  readonly size: number;
  readonly colour: string;
  /** Height above the baseline. */
  readonly rise: number;
  /** A forced line end stands in place of text. */
  readonly lineBreak: boolean;
  readonly link: LinkInline | null;
  readonly mark: NoteMarkInline | null;
  readonly cited: boolean;
  /** Set where the language differs from the document's. */
  readonly language: string | null;
  /** Depth of embedding: odd for text that reads from right to left. */
  readonly level: number;
}

const raisedScale = 0.62;
const raisedBy = 0.36;
const loweredBy = 0.14;

export interface RunSettings {
  readonly theme: Theme;
  readonly style: TextStyle;
  readonly letters: LetterCase;
  readonly language: string;
}

export function styledRuns(content: readonly LaidInline[], settings: RunSettings): readonly StyledRun[] {
  const runs: StyledRun[] = [];
  let last: LaidInline | undefined;
  for (const inline of content) {
    if (inline.type === 'note-mark') {
      // Two marks in a row would read as one number.
      if (last?.type === 'note-mark')
        runs.push(textRun({ type: 'text', text: ',', position: 'superscript' }, settings));
      runs.push(markRun(inline, settings));
    } else if (inline.type === 'link') {
      for (const part of inline.content)
        runs.push({ ...textRun(part, settings), link: inline, colour: settings.theme.colours.accent });
    } else if (inline.type === 'line-break') {
      runs.push({ ...textRun({ type: 'text', text: '' }, settings), lineBreak: true });
    } else if (inline.type === 'tone') {
      runs.push(toneRun(inline, settings));
    } else {
      runs.push(textRun(inline, settings));
    }
    last = inline;
  }
  return runs;
}

function textRun(inline: TextInline, settings: RunSettings): StyledRun {
  const { style, theme } = settings;
  const lettering = letteringFor(inline, settings);
  const moved = inline.position !== undefined && !lettering.features.includes(ownShapes[inline.position]);
  return {
    text: inline.text,
    lettering,
    size: moved ? style.size * raisedScale : style.size,
    colour: theme.colours[style.colour],
    rise: moved ? style.size * (inline.position === 'superscript' ? raisedBy : -loweredBy) : 0,
    lineBreak: false,
    link: null,
    mark: null,
    cited: false,
    language: inline.language !== undefined && inline.language !== settings.language ? inline.language : null,
    level: 0,
  };
}

function markRun(mark: NoteMarkInline, settings: RunSettings): StyledRun {
  const run = textRun({ type: 'text', text: String(mark.number), position: 'superscript' }, settings);
  return { ...run, mark, colour: settings.theme.colours.accent };
}

function toneRun(inline: ToneInline, settings: RunSettings): StyledRun {
  const run = textRun({ type: 'text', text: inline.text }, settings);
  const { colours } = settings.theme;
  const colour = { quiet: colours.muted, cited: colours.text, accent: colours.accent }[inline.tone];
  return { ...run, colour, cited: inline.tone === 'cited' };
}

function letteringFor(inline: TextInline, settings: RunSettings): Lettering {
  const { style, theme, letters } = settings;
  const language = inline.language ?? settings.language;
  if (inline.position !== undefined) return movedLettering(inline, inline.position, language, settings);
  const known = usualLetterings(letters, theme, style, language);
  const look = lookOf(inline, style, theme);
  const lettering = known[look] ?? letters.lettering(...cutOf(inline, language, settings), language, 'ltr');
  known[look] = lettering;
  return lettering;
}

/** OpenType features of what a font draws raised or lowered: as strong as the text around it, not made small. */
const ownShapes = { superscript: 'sups', subscript: 'subs' } as const;

/** Raised and lowered signs have shapes of their own where the font has them for the very text; else digits of one height. */
function movedLettering(
  inline: TextInline,
  position: keyof typeof ownShapes,
  language: string,
  settings: RunSettings,
): Lettering {
  const { letters, style } = settings;
  const figures = style.figures === 'oldstyle' ? 'lining' : style.figures;
  const [face, features] = cutOf(inline, language, { ...settings, style: { ...style, figures } });
  const own = ownShapes[position];
  const isDrawn = coversAll(inline.text, face, letters.fonts) && letters.fonts.substitutes(face, own, inline.text);
  return letters.lettering(face, isDrawn ? [own] : features, language, 'ltr');
}

function cutOf(inline: TextInline, language: string, { style, theme }: RunSettings): [FaceName, readonly string[]] {
  const face = sharedFace(theme, style, inline);
  const figures = style.figures === 'oldstyle' && wantsLiningFigures(language) ? 'lining' : style.figures;
  const features: string[] = [...figureFeatures[figures]];
  if (style.smallCaps) features.push('smcp', 'c2sc');
  else if (inline.smallCaps === true && theme.smallCaps) features.push('smcp');
  return [face, features];
}

/** Everything about a text that decides its cut, beside its language, as a small number. */
function lookOf(inline: TextInline, style: TextStyle, theme: Theme): number {
  const upright = isSlanted(inline, style, theme) && isWithoutItalics(inline.text);
  return (
    (inline.emphasis === true ? 1 : 0) +
    (inline.strong === true ? 2 : 0) +
    (inline.smallCaps === true ? 4 : 0) +
    (upright ? 8 : 0)
  );
}

type LetteringsByLook = (Lettering | undefined)[];
type LetteringsOfStyles = WeakMap<TextStyle, Map<string, LetteringsByLook>>;
const usual = new WeakMap<LetterCase, WeakMap<Theme, LetteringsOfStyles>>();

/** The letterings that texts of a style had before: a document has some ten thousand texts of a few looks. */
function usualLetterings(letters: LetterCase, theme: Theme, style: TextStyle, language: string): LetteringsByLook {
  const ofCase = usual.get(letters) ?? new WeakMap<Theme, LetteringsOfStyles>();
  const ofTheme: LetteringsOfStyles = ofCase.get(theme) ?? new WeakMap();
  const ofStyle = ofTheme.get(style) ?? new Map<string, LetteringsByLook>();
  const known = ofStyle.get(language);
  if (known !== undefined) return known;
  const made: LetteringsByLook = new Array<Lettering | undefined>(16).fill(undefined);
  ofStyle.set(language, made);
  ofTheme.set(style, ofStyle);
  ofCase.set(theme, ofTheme);
  usual.set(letters, ofCase);
  return made;
}

const figureFeatures = {
  oldstyle: ['onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  tabular: ['lnum', 'tnum'],
} as const;

const faces = new WeakMap<Theme, Map<string, FaceName>>();

function sharedFace(theme: Theme, style: TextStyle, inline: TextInline): FaceName {
  const emphasis = inline.emphasis === true;
  const slanted = isSlanted(inline, style, theme);
  // Without italics, emphasis and a heading that is set apart by them alone are said by weight.
  const italic = slanted && !isWithoutItalics(inline.text);
  const byWeight = emphasis
    ? theme.emphasis === 'weight' || slanted !== italic
    : slanted !== italic && style.keepWithNext;
  const weight = inline.strong === true || byWeight ? 600 : style.weight;
  const ofTheme = faces.get(theme) ?? new Map<string, FaceName>();
  faces.set(theme, ofTheme);
  const key = `${style.family}${weight}${italic}`;
  const face = ofTheme.get(key) ?? { family: theme.families[style.family].name, weight, italic };
  ofTheme.set(key, face);
  return face;
}

function isSlanted(inline: TextInline, style: TextStyle, theme: Theme): boolean {
  return inline.emphasis === true && theme.emphasis === 'italic' ? !style.italic : style.italic;
}
