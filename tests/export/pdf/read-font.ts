import { type PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import { listOf } from './read-pdf.ts';

/** A font as a reader meets it: what each character says, which glyph it draws, and how wide it is. */
export interface ReadFont {
  /** Null for a character without a text. */
  textOf(cid: number): string | null;
  /** Null without a map from characters to glyphs. */
  glyphOf(cid: number): number | null;
  /** Thousandths of the type size, as the file states it; null where it states none. */
  widthOf(cid: number): number | null;
  /** The embedded font; null when there is none. */
  readonly program: FontFile | null;
}

/** A TrueType font. Method: the OpenType specification's tables head, hhea, hmtx, maxp and loca. */
export interface FontFile {
  readonly glyphs: number;
  /** Thousandths of the type size. */
  advance(glyph: number): number;
  hasOutline(glyph: number): boolean;
}

interface Lookup {
  resolve(object: PDFObject | undefined): PDFObject | undefined;
  dict(object: PDFObject | undefined): PDFDict;
  stream(object: PDFObject | undefined): string;
}

export function readFont(font: PDFDict, { resolve, dict, stream }: Lookup): ReadFont {
  const descendant = dict(listOf(resolve(font.get(PDFName.of('DescendantFonts'))))[0]);
  const optional = (from: PDFDict, key: string): string | null => {
    const found = resolve(from.get(PDFName.of(key)));
    return found === undefined || found instanceof PDFName ? null : stream(found);
  };
  const texts = textsOf(optional(font, 'ToUnicode') ?? '');
  const map = optional(descendant, 'CIDToGIDMap');
  const glyphs = map === null ? null : Buffer.from(map, 'latin1');
  const widths = widthsOf(listOf(resolve(descendant.get(PDFName.of('W')))), resolve);
  const file = optional(dict(descendant.get(PDFName.of('FontDescriptor'))), 'FontFile2');
  return {
    textOf: (cid) => texts.get(cid) ?? null,
    glyphOf: (cid) => (glyphs === null || cid * 2 + 1 >= glyphs.length ? null : glyphs.readUInt16BE(cid * 2)),
    widthOf: (cid) => widths.get(cid) ?? null,
    program: file === null ? null : readFontFile(Buffer.from(file, 'latin1')),
  };
}

function textsOf(map: string): ReadonlyMap<number, string> {
  const entries = [...map.matchAll(/^<(\w{4})> <(\w*)>$/gm)];
  return new Map(
    entries.map(([, cid = '', text = '']) => [
      Number.parseInt(cid, 16),
      String.fromCharCode(...(text.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 16))),
    ]),
  );
}

/** `[first [width width …] first [width …] …]`. */
function widthsOf(parts: readonly PDFObject[], resolve: Lookup['resolve']): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const first = Number(String(parts[index]));
    listOf(resolve(parts[index + 1])).forEach((width, offset) => {
      if (width instanceof PDFNumber) widths.set(first + offset, width.asNumber());
    });
  }
  return widths;
}

function readFontFile(bytes: Buffer): FontFile | null {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    const start = bytes.readUInt32BE(entry + 8);
    const tag = bytes.toString('latin1', entry, entry + 4);
    tables.set(tag, bytes.subarray(start, start + bytes.readUInt32BE(entry + 12)));
  }
  const [head, hhea, hmtx, maxp, loca] = ['head', 'hhea', 'hmtx', 'maxp', 'loca'].map((tag) => tables.get(tag));
  if (!head || !hhea || !hmtx || !maxp || !loca) return null;
  const unitsPerEm = head.readUInt16BE(18);
  const longOffsets = head.readUInt16BE(50) === 1;
  const measured = hhea.readUInt16BE(34);
  const offset = (glyph: number) => (longOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  return {
    glyphs: maxp.readUInt16BE(4),
    advance: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4) * 1000) / unitsPerEm,
    hasOutline: (glyph) => offset(glyph + 1) > offset(glyph),
  };
}

/** The fonts of a page by their names in its resources. */
export function fontsOf(page: PDFDict, lookup: Lookup): ReadonlyMap<string, ReadFont> {
  const resources = lookup.dict(page.get(PDFName.of('Resources')));
  const fonts = resources.get(PDFName.of('Font'));
  if (fonts === undefined) return new Map();
  const entries = lookup.dict(fonts).entries();
  return new Map(entries.map(([key, font]) => [key.asString().slice(1), readFont(lookup.dict(font), lookup)]));
}
