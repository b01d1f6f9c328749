import { type PDFContext, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import type { CidFont } from './cid-font.ts';
import { hex4, utf16Hex } from './numbers.ts';

const symbolic = 4;
const serif = 2;
const italic = 64;
const entriesPerBlock = 100;

/**
 * Writes a font with the glyphs in use: Type 0 over CIDFontType2, widths and Unicode text for every character.
 * `listsCharacters` adds the set of its characters, which PDF/A-1 demands and later parts discourage.
 */
export function embedFont(context: PDFContext, font: CidFont, order: number, listsCharacters: boolean): PDFRef {
  const { program, characters } = font;
  const glyphs = [...new Set(characters.map((character) => character.glyph))].sort((a, b) => a - b);
  const file = program.subset(glyphs);
  const name = PDFName.of(
    program.whole === true ? program.postScriptName : `${subsetTag(order)}+${program.postScriptName}`,
  );
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
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
      ...(listsCharacters ? { CIDSet: context.register(context.flateStream(characterSet(characters.length))) } : {}),
    }),
  );
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: context.register(context.flateStream(glyphMap(font))),
      DW: 0,
      W: [1, characters.slice(1).map((character) => rounded(program.advance(character.glyph)))],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(font))),
    }),
  );
}

/** Six capitals that set the subset apart from the whole font. */
function subsetTag(order: number): string {
  const letter = (value: number): string => String.fromCharCode(65 + (value % 26));
  return `BRIE${letter(Math.floor(order / 26))}${letter(order)}`;
}

/** One bit for each character number; all but the first are in use. */
function characterSet(count: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil(count / 8));
  for (let cid = 0; cid < count; cid += 1) bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (128 >> (cid & 7));
  return bits;
}

function glyphMap(font: CidFont): Uint8Array {
  const map = new Uint8Array(font.characters.length * 2);
  font.characters.forEach(({ glyph }, cid) => {
    map[cid * 2] = glyph >> 8;
    map[cid * 2 + 1] = glyph & 255;
  });
  return map;
}

function unicodeMap(font: CidFont): string {
  const entries = font.characters.slice(1).map(({ text }, index) => `<${hex4(index + 1)}> <${utf16Hex(text)}>`);
  const blocks: string[] = [];
  for (let start = 0; start < entries.length; start += entriesPerBlock) {
    const block = entries.slice(start, start + entriesPerBlock);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
