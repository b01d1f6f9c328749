import type { HouseStyle } from '../brief/house-style.ts';

/** The look of a person's own Word file, as a house style carries it. */
export type WordFileLook = NonNullable<HouseStyle['wordFile']>;

/** An element of it: name, attributes, then what is in it. */
export type WordXml = WordFileLook['styles'];
