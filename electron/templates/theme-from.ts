import { readableColour } from '../base/contrast.ts';
import { type HouseLook, type HouseStyle, houseLook, lookOf } from '../brief/house-style.ts';
import { paper, textColours, textContrast } from '../brief/house-style-colours.ts';
import { type FontFamily, houseTheme, millimetre, type TextStyle, type TextStyleName, type Theme } from './theme.ts';

/**
 * The theme of a house style: what the style says, worked out for every kind of text; what it does not say is as in
 * `base`. A colour that would not read is made darker, which a checked style never needs.
 */
export function themeFrom(style: HouseStyle | undefined, base: Theme = houseTheme): Theme {
  if (style === undefined) return base;
  const look = lookOf(style);
  const scale = look.text.size / houseLook.text.size;
  const { margins } = look.spacing;
  const text = Object.entries(base.text).map(([name, given]) => [name, textFrom(given, look, base)]);
  const made = Object.fromEntries(text) as Record<TextStyleName, TextStyle>;
  const noteScale = made.note.size / base.text.note.size;
  return {
    page: pageFrom(base, margins, made.running),
    families: {
      serif: familyOf(look.families.text, base, 'serif'),
      sans: familyOf(look.families.headings, base, 'sans'),
    },
    colours: readable(look.colours),
    text: made,
    emphasis: look.text.plainLetters ? 'weight' : base.emphasis,
    smallCaps: base.smallCaps && !look.text.plainLetters,
    hyphenate: base.hyphenate && !look.text.plainLetters,
    smallest: look.text.smallest,
    note: { ...base.note, hang: tenth(base.note.hang * noteScale) },
    table: look.table,
    callout: look.callout,
    list: { indent: tenth(base.list.indent * scale), number: tenth(base.list.number * scale) },
    writing: writingFrom(base, scale),
  };
}

function textFrom(given: TextStyle, look: HouseLook, base: Theme): TextStyle {
  const { size: bodySize, headings, lineSpacing, smallest, plainLetters } = look.text;
  const ratio = given.size / base.text.body.size;
  const stands = ratio > 1 ? 1 + (ratio - 1) * headings : ratio;
  const size = Math.max(half(stands * bodySize), smallest);
  const wider = lineSpacing / houseLook.text.lineSpacing;
  // Large lines hold together with less between them.
  const stretch = ratio > 1.2 ? 1 + (wider - 1) / 2 : wider;
  const space = (bodySize / houseLook.text.size) * look.spacing.blocks;
  const sameLines = size === given.size && stretch === 1;
  return {
    ...given,
    ...(givenFamily(given, look, base) === 'sans' && given.figures === 'oldstyle' && { figures: 'lining' }),
    ...(plainLetters && plain(given)),
    size,
    leading: sameLines ? given.leading : tenth((given.leading / given.size) * size * stretch),
    before: half(given.before * space),
    after: half(given.after * space),
  };
}

/** Digits of different heights belong to a serif; a style may set the text in a sans. */
function givenFamily(style: TextStyle, look: HouseLook, base: Theme): FontFamily['kind'] {
  return style.family === 'sans' ? 'sans' : familyOf(look.families.text, base, 'serif').kind;
}

/** Upright, in full letters, digits of one height; what italics set apart is set apart by weight in a heading. */
function plain(style: TextStyle): Partial<TextStyle> {
  return {
    italic: false,
    smallCaps: false,
    figures: style.figures === 'oldstyle' ? 'lining' : style.figures,
    ...(style.italic && style.keepWithNext && { weight: 600 }),
  };
}

/** Running lines stand midway in a narrow margin, and further in where their letters are large. */
function pageFrom(base: Theme, margins: HouseLook['spacing']['margins'], running: TextStyle): Theme['page'] {
  const { headerBaseline, footerBaseline } = base.page;
  const top = margins.top * millimetre;
  const bottom = margins.bottom * millimetre;
  return {
    margins: { top, right: margins.right * millimetre, bottom, left: margins.left * millimetre },
    headerBaseline: Math.min(headerBaseline, top - running.leading),
    footerBaseline: Math.min(footerBaseline, (bottom + running.size) / 2),
  };
}

/** A family that is not one of the house's own stands in for itself: no other program knows better. */
function familyOf(name: string, base: Theme, kind: FontFamily['kind']): FontFamily {
  const known = [base.families.serif, base.families.sans].find((family) => family.name === name);
  return known ?? { name, kind, fallback: name };
}

function readable(colours: HouseLook['colours']): HouseLook['colours'] {
  const grounds = [paper, colours.tint];
  const read = textColours.map((name) => [name, readableColour(colours[name], grounds, textContrast) ?? '#000000']);
  return { ...colours, ...Object.fromEntries(read) };
}

/** Who needs large letters writes large ones; small type makes nobody's hand smaller. */
function writingFrom({ writing }: Theme, scale: number): Theme['writing'] {
  const wider = Math.max(1, scale);
  return { line: half(writing.line * wider), after: half(writing.after * wider) };
}

// Word measures type in half points.
function half(value: number): number {
  return Math.round(value * 2) / 2;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
