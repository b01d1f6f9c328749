import { houseTheme, type TextStyle, type Theme } from '../../electron/templates/theme.ts';

const plain: TextStyle = {
  family: 'serif',
  weight: 400,
  italic: false,
  size: 10,
  leading: 12,
  before: 0,
  after: 0,
  colour: 'text',
  figures: 'lining',
  smallCaps: false,
  keepWithNext: false,
};
const heading: TextStyle = { ...plain, keepWithNext: true, before: 12, after: 6 };

/** Ten-point type on twelve points everywhere, so that lines and pages can be counted by hand. */
export const plainTheme: Theme = {
  ...houseTheme,
  text: {
    ...Object.fromEntries(Object.keys(houseTheme.text).map((name) => [name, plain])),
    heading1: heading,
    heading2: heading,
    heading3: heading,
    heading4: heading,
    heading5: heading,
    heading6: heading,
    caption: { ...plain, keepWithNext: true },
    question: { ...plain, keepWithNext: true },
    calloutTitle: { ...plain, keepWithNext: true },
  } as Theme['text'],
};
