import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { characterMap } from './character-map.ts';
import type { CidFont } from './cid-font.ts';
import { embedPostScript, embedTrueType } from './embed-outlines.ts';
import { hex4, utf16Hex } from './numbers.ts';

const symbolic = 4;
const serif = 2;
const italic = 64;

/**
 * Writes a font with the glyphs in use: Type 0, widths and Unicode text for every character. `listsCharacters` adds the
 * set of its characters, which PDF/A-1 demands and later parts discourage.
 */
export function embedFont(context: PDFContext, font: CidFont, order: number, listsCharacters: boolean): PDFRef {
  const { program, characters } = font;
  const glyphs = [...new Set(characters.map((character) => character.glyph))].sort((a, b) => a - b);
  const base = program.whole === true ? program.postScriptName : `${subsetTag(order)}+${program.postScriptName}`;
  const name = PDFName.of(base);
  const file = program.subset(glyphs);
  const outlines =
    program.outlines === 'postscript' ? embedPostScript(context, font, file, base) : embedTrueType(context, font, file);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: symbolic + (program.serif ? serif : 0) + (program.italicAngle !== 0 ? italic : 0),
      FontBBox: [...program.bounds],
      ItalicAngle: program.italicAngle,
      Ascent: Math.round(program.ascent),
      Descent: Math.round(program.descent),
      CapHeight: Math.round(program.capHeight),
      StemV: Math.round(10 + (220 * (program.weight - 50)) / 900),
      [outlines.key]: outlines.file,
      ...(listsCharacters ? { CIDSet: context.register(context.flateStream(characterSet(outlines.cids))) } : {}),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: outlines.subtype,
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      ...(outlines.glyphMap === null ? {} : { CIDToGIDMap: outlines.glyphMap }),
      DW: 0,
      W: widths(font, outlines.cids),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: outlines.encoding,
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(font))),
    }),
  );
}

/** Widths by CID: runs of numbers that follow each other, each after its first. The missing glyph is never drawn. */
function widths({ program, characters }: CidFont, cids: readonly number[]): (number | number[])[] {
  const byCid = new Map(cids.slice(1).map((cid, index) => [cid, characters[index + 1]?.glyph ?? 0]));
  const written: (number | number[])[] = [];
  let run: number[] = [];
  let next = -1;
  for (const [cid, glyph] of [...byCid].sort(([a], [b]) => a - b)) {
    if (cid !== next) {
      run = [];
      written.push(cid, run);
    }
    run.push(rounded(program.advance(glyph)));
    next = cid + 1;
  }
  return written;
}

/** Six capitals that set the subset apart from the whole font. */
function subsetTag(order: number): string {
  const letter = (value: number): string => String.fromCharCode(65 + (value % 26));
  return `BRIE${letter(Math.floor(order / 26))}${letter(order)}`;
}

/** One bit for each character number that is in use. */
function characterSet(cids: readonly number[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((Math.max(0, ...cids) + 1) / 8));
  for (const cid of cids) bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (128 >> (cid & 7));
  return bits;
}

function unicodeMap(font: CidFont): string {
  return characterMap(
    [
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
    ],
    'bfchar',
    font.characters.slice(1).map(({ text }, index) => `<${hex4(index + 1)}> <${utf16Hex(text)}>`),
  );
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
