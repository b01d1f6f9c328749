import { isHexColour, readableColour } from '../base/contrast.ts';
import type { WordFileLook, WordXml } from '../library/word-file/word-file-look.ts';
import { childrenOf, elementAt, settingOf } from '../library/word-file/word-xml.ts';
import { type HouseStyle, houseLook, lookOf, type PageSize } from './house-style.ts';
import { paper, readColours, textContrast } from './house-style-colours.ts';
import { houseStyleRanges } from './house-style-shape.ts';

/** What of a Word file's look a house style has fields for, so that PDF, web page and preview can follow it. */
export type OfferedLook = Pick<HouseStyle, 'families' | 'text' | 'colours' | 'spacing' | 'pageSize'>;

/**
 * Fonts, size of text, colours and page as the Word file states them. What it does not state, or what no page could be
 * printed with, is left out; a colour that would not read is made darker.
 */
export function lookOfWordFile(file: WordFileLook): OfferedLook {
  const families = familiesOf(file);
  const size = sizeOf(file);
  const colours = coloursOf(file);
  const margins = marginsOf(file);
  const pageSize = pageSizeOf(file);
  return {
    ...(Object.keys(families).length > 0 && { families }),
    ...(size !== null && { text: { size } }),
    ...(Object.keys(colours).length > 0 && { colours }),
    ...(Object.keys(margins).length > 0 && { spacing: { margins } }),
    ...(pageSize !== null && { pageSize }),
  };
}

/** The style with all that the Word file offers in place of its own, so that every format follows the file. */
export function followingWordFile(style: HouseStyle, file: WordFileLook): HouseStyle {
  const offered = lookOfWordFile(file);
  return readableColours({
    ...style,
    ...offered,
    ...(offered.families && { families: { ...style.families, ...offered.families } }),
    ...(offered.text && { text: { ...style.text, ...offered.text } }),
    ...(offered.colours && { colours: { ...style.colours, ...offered.colours } }),
    ...(offered.spacing && {
      spacing: { ...style.spacing, margins: { ...style.spacing?.margins, ...offered.spacing.margins } },
    }),
  });
}

/** Colours of two hands may not read on each other: those that do not are made darker. */
function readableColours(style: HouseStyle): HouseStyle {
  const darker = readColours(lookOf(style).colours).flatMap(({ colour, reads, nearest }) =>
    reads || nearest === null ? [] : [[colour, nearest] as const],
  );
  return darker.length === 0 ? style : { ...style, colours: { ...style.colours, ...Object.fromEntries(darker) } };
}

function styleNamed(file: WordFileLook, wanted: (style: WordXml) => boolean): WordXml | null {
  return childrenOf(file.styles).find((style) => style[0] === 'w:style' && wanted(style)) ?? null;
}

function normalOf(file: WordFileLook): WordXml | null {
  return styleNamed(file, ([, attributes]) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1');
}

function headingOf(file: WordFileLook): WordXml | null {
  return styleNamed(file, (style) => settingOf(style, 'w:name')?.toLowerCase() === 'heading 1');
}

function familiesOf(file: WordFileLook): NonNullable<HouseStyle['families']> {
  const defaults = elementAt(file.styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts');
  const normal = normalOf(file);
  const heading = headingOf(file);
  const text = familyIn(normal && elementAt(normal, 'w:rPr', 'w:rFonts'), file) ?? familyIn(defaults, file);
  const headings = familyIn(heading && elementAt(heading, 'w:rPr', 'w:rFonts'), file) ?? text;
  return { ...(text !== null && { text }), ...(headings !== null && { headings }) };
}

function familyIn(fonts: WordXml | null, file: WordFileLook): string | null {
  if (fonts === null) return null;
  const slot = fonts[1]['w:asciiTheme'] ?? fonts[1]['w:hAnsiTheme'];
  const kind = slot?.startsWith('major') ? 'a:majorFont' : 'a:minorFont';
  const byTheme = file.theme && elementAt(file.theme, 'a:themeElements', 'a:fontScheme', kind, 'a:latin');
  const name = slot === undefined ? fonts[1]['w:ascii'] : byTheme?.[1].typeface;
  return name !== undefined && name.length <= 80 && /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*)$/u.test(name) ? name : null;
}

/** Word counts in half points. */
function sizeOf(file: WordFileLook): number | null {
  const normal = normalOf(file);
  const defaults = elementAt(file.styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr');
  const stated = [normal && elementAt(normal, 'w:rPr'), defaults].flatMap(
    (run) => (run && settingOf(run, 'w:sz')) ?? [],
  )[0];
  return inRange(Number(stated) / 2, houseStyleRanges.size);
}

function coloursOf(file: WordFileLook): NonNullable<HouseStyle['colours']> {
  const scheme = file.theme && elementAt(file.theme, 'a:themeElements', 'a:clrScheme');
  const slot = (name: string): string | null => {
    const [colour] = scheme ? childrenOf(elementAt(scheme, `a:${name}`) ?? ['a:none', {}]) : [];
    return hexOf(colour?.[1][colour[0] === 'a:sysClr' ? 'lastClr' : 'val']);
  };
  const heading = headingOf(file);
  const accent = hexOf((heading && elementAt(heading, 'w:rPr', 'w:color'))?.[1]['w:val']) ?? slot('accent1');
  const light = slot('lt2');
  // A tint is a ground for words: one that is too dark for them is none.
  const tint = light !== null && readableColour('#000000', [light], 12) === '#000000' ? light : null;
  const grounds = [paper, tint ?? houseLook.colours.tint];
  const reads = (colour: string | null) => (colour === null ? null : readableColour(colour, grounds, textContrast));
  const found = { text: reads(slot('dk1')), muted: reads(slot('dk2')), accent: reads(accent), tint };
  return Object.fromEntries(Object.entries(found).filter(([, colour]) => colour !== null));
}

function hexOf(digits: string | undefined): string | null {
  const colour = `#${digits ?? ''}`.toUpperCase();
  return isHexColour(colour) ? colour : null;
}

const perMillimetre = 1440 / 25.4;

function marginsOf(file: WordFileLook): Readonly<Record<string, number>> {
  const edges = file.page.find(([name]) => name === 'w:pgMar')?.[1] ?? {};
  const sides = { top: edges['w:top'], right: edges['w:right'], bottom: edges['w:bottom'], left: edges['w:left'] };
  const found = Object.entries(sides).flatMap(([side, twips]) => {
    const margin = inRange(Math.round(Math.abs(Number(twips)) / perMillimetre), houseStyleRanges.margin);
    return margin === null ? [] : [[side, margin] as const];
  });
  return Object.fromEntries(found);
}

const sheets: Readonly<Record<PageSize, readonly [number, number]>> = {
  A4: [11906, 16838],
  Letter: [12240, 15840],
  A5: [8391, 11906],
};

function pageSizeOf(file: WordFileLook): PageSize | null {
  const size = file.page.find(([name]) => name === 'w:pgSz')?.[1];
  const near = (value: string | undefined, twips: number) => Math.abs(Number(value) - twips) <= 20;
  const found = Object.entries(sheets).find(
    ([, [width, height]]) => near(size?.['w:w'], width) && near(size?.['w:h'], height),
  );
  return (found?.[0] as PageSize | undefined) ?? null;
}

function inRange(value: number, { least, most }: { readonly least: number; readonly most: number }): number | null {
  return value >= least && value <= most ? value : null;
}
