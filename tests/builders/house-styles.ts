import { readdirSync, readFileSync } from 'node:fs';
import type { HouseStyle, Logo } from '../../electron/brief/house-style.ts';
import { parseHouseStyle } from '../../electron/templates/parse-house-style.ts';
import { bands, pictures } from './pictures.ts';

const folder = new URL('../../assets/house-styles/', import.meta.url);

/** Ids of the house styles that come with the program, found by listing. */
export const bundledStyleNames: readonly string[] = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

export function bundledStyle(name: string): HouseStyle {
  const result = parseHouseStyle(readFileSync(new URL(`${name}.json`, folder), 'utf8'), name);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const [picture] = Object.values(pictures(bands(40, 20, '#0B5563', '#FFFFFF')));
if (picture === undefined) throw new Error('no picture');

/** Twice as wide as high, printed above the title. */
export const logo: Logo = { picture, alt: 'Harbour office', place: 'front', height: 24 };
