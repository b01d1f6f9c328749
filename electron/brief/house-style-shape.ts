import { isHexColour } from '../base/contrast.ts';
import { fail, ok, type Result } from '../base/result.ts';
import {
  checked,
  type FieldProblem,
  filledText,
  flag,
  objectOf,
  oneOf,
  type Shape,
  shapeOf,
  text,
  wholeNumber,
} from '../base/shape.ts';
import {
  type HouseLook,
  type HouseStyle,
  houseStyleFormat,
  type Logo,
  logoPlaces,
  lookOf,
  pageSizes,
  runningFields,
} from './house-style.ts';
import { contrastFigure, readColours, textContrast } from './house-style-colours.ts';
import { largestLogo } from './logo.ts';
import { pictureBytes } from './pictures/picture.ts';
import { pictureShape } from './pictures/picture-shape.ts';
import type { PageLine } from './template-copy.ts';
import { wordFileShape } from './word-file-shape.ts';

/** The range of every number: what still gives a page that can be read. */
export const houseStyleRanges = {
  size: { least: 8, most: 24 },
  lineSpacing: { least: 1.1, most: 2 },
  headings: { least: 0, most: 2 },
  smallest: { least: 6, most: 24 },
  blocks: { least: 0.5, most: 2 },
  margin: { least: 10, most: 60 },
  padding: { least: 0, most: 12 },
  ruleWidth: { least: 0.25, most: 3 },
  barWidth: { least: 0, most: 8 },
  boxPadding: { least: 3, most: 24 },
  logoHeight: { least: 8, most: 120 },
} as const satisfies Readonly<Record<string, { readonly least: number; readonly most: number }>>;

type RangeName = keyof typeof houseStyleRanges;

function within(name: RangeName): Shape<number> {
  const { least, most } = houseStyleRanges[name];
  return shapeOf(
    `a number from ${least} to ${most}`,
    (value) => typeof value === 'number' && value >= least && value <= most,
  );
}

const colour: Shape<string> = shapeOf('a colour such as #1F5B8F', isHexColour);
const id: Shape<string> = shapeOf(
  'lower-case letters, digits and single hyphens',
  (value) => typeof value === 'string' && value.length <= 60 && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value),
);
const family: Shape<string> = shapeOf(
  'the name of a font family',
  (value) => typeof value === 'string' && value.length <= 80 && /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*)$/u.test(value),
);
const isLine = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300 && !/[\r\n]/.test(value);
const line: Shape<string> = shapeOf('text of one line', isLine);
const runningLine: Shape<string> = shapeOf(
  `text of one line with no other fields than ${runningFields.map((field) => `{${field}}`).join(' ')}`,
  (value) =>
    isLine(value) &&
    [...value.matchAll(/\{(\w+)\}/g)].every(([, name]) => runningFields.some((field) => field === name)),
);
const pageLine: Shape<PageLine> = objectOf<PageLine>({ left: runningLine, right: runningLine });

type Optional<T> = { readonly [K in keyof T]?: T[K] };
type Margins = HouseLook['spacing']['margins'];

const shape: Shape<HouseStyle> = objectOf<HouseStyle>(
  { format: wholeNumber(1), id, title: filledText, description: text },
  {
    organisation: line,
    pageSize: oneOf(pageSizes),
    families: objectOf<Optional<HouseLook['families']>>({}, { text: family, headings: family }),
    text: objectOf<NonNullable<HouseStyle['text']>>(
      {},
      {
        size: within('size'),
        lineSpacing: within('lineSpacing'),
        headings: within('headings'),
        smallest: within('smallest'),
        plainLetters: flag,
        alignment: oneOf(['justified', 'ragged']),
      },
    ),
    colours: objectOf<Optional<HouseLook['colours']>>(
      {},
      { text: colour, muted: colour, accent: colour, rule: colour, tint: colour },
    ),
    spacing: objectOf<NonNullable<HouseStyle['spacing']>>(
      {},
      {
        blocks: within('blocks'),
        margins: objectOf<Optional<Margins>>(
          {},
          { top: within('margin'), right: within('margin'), bottom: within('margin'), left: within('margin') },
        ),
      },
    ),
    table: objectOf<Optional<HouseLook['table']>>({}, { padding: within('padding'), ruleWidth: within('ruleWidth') }),
    callout: objectOf<Optional<HouseLook['callout']>>(
      {},
      { barWidth: within('barWidth'), padding: within('boxPadding') },
    ),
    header: pageLine,
    footer: pageLine,
    logo: objectOf<Logo>({
      picture: pictureShape,
      alt: filledText,
      place: oneOf(logoPlaces),
      height: within('logoHeight'),
    }),
    wordFile: wordFileShape,
  },
);

/** A house style from a file, a message or a brief: every field, its colours against their grounds, its logo's bytes. */
export function checkHouseStyle(value: unknown): Result<HouseStyle, FieldProblem> {
  const result = checked(shape, value);
  if (!result.ok) return result;
  const style = result.value;
  if (style.format > houseStyleFormat) {
    return fail({ field: 'format', expected: `${houseStyleFormat}: this style was made by a newer Briefwright` });
  }
  const pale = colourProblem(style);
  if (pale) return fail(pale);
  const { logo } = style;
  const large = logo !== undefined && pictureBytes(logo.picture).length > largestLogo;
  return large ? fail({ field: 'logo.picture.data', expected: 'at most 1 MB' }) : ok(style);
}

function colourProblem(style: HouseStyle): FieldProblem | null {
  const { colours } = lookOf(style);
  const pale = readColours(colours).find(({ reads }) => !reads);
  if (!pale) return null;
  const [figure, ground] =
    pale.onTint < pale.onPaper ? [pale.onTint, `the tint ${colours.tint}`] : [pale.onPaper, 'paper'];
  const instead = pale.nearest === null ? 'the tint must be lighter' : `${pale.nearest} would do`;
  const expected = `readable: ${colours[pale.colour]} on ${ground} has a contrast of ${contrastFigure(figure)}, and text needs ${textContrast}:1; ${instead}`;
  return { field: `colours.${pale.colour}`, expected };
}
