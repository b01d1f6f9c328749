import { type PDFContext, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import { characterMap } from './character-map.ts';
import type { CidFont } from './cid-font.ts';
import { readCompactFont } from './compact-font.ts';
import { hex4 } from './numbers.ts';

/** How a PDF holds the outlines of one font and finds a glyph by the code in a text. */
export interface EmbeddedOutlines {
  /** Key of the file in the font descriptor. */
  readonly key: 'FontFile2' | 'FontFile3';
  readonly file: PDFRef;
  readonly subtype: 'CIDFontType2' | 'CIDFontType0';
  /** From the code in a text to the CID. */
  readonly encoding: PDFObject;
  /** From the CID to the glyph, where the font does not say it itself. */
  readonly glyphMap: PDFRef | null;
  /** CID of each character, in the order of the font's characters. */
  readonly cids: readonly number[];
}

/** TrueType outlines: a code is a CID, and a map leads from there to the glyph. */
export function embedTrueType(context: PDFContext, { characters }: CidFont, file: Uint8Array): EmbeddedOutlines {
  const map = new Uint8Array(characters.length * 2);
  characters.forEach(({ glyph }, cid) => {
    map[cid * 2] = glyph >> 8;
    map[cid * 2 + 1] = glyph & 255;
  });
  return {
    key: 'FontFile2',
    file: context.register(context.flateStream(file, { Length1: file.length })),
    subtype: 'CIDFontType2',
    encoding: PDFName.of('Identity-H'),
    glyphMap: context.register(context.flateStream(map)),
    cids: characters.map((_, cid) => cid),
  };
}

/**
 * PostScript outlines: the font itself says which glyph a CID is, so codes are led to CIDs by a character map of our own.
 * A file that must stay whole is embedded as OpenType, others as the outlines alone, which older readers know too.
 */
export function embedPostScript(
  context: PDFContext,
  { characters, program }: CidFont,
  file: Uint8Array,
  name: string,
): EmbeddedOutlines {
  const { table, cidOf } = readCompactFont(file);
  const cids = characters.map(({ glyph }) => cidOf(glyph));
  const [bytes, Subtype] = program.whole === true ? [file, 'OpenType'] : [table, 'CIDFontType0C'];
  const mapName = `${name}-H`;
  const encoding = context.flateStream(codesToCids(mapName, cids), {
    Type: 'CMap',
    CMapName: PDFName.of(mapName),
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    WMode: 0,
  });
  return {
    key: 'FontFile3',
    file: context.register(context.flateStream(bytes, { Subtype })),
    subtype: 'CIDFontType0',
    encoding: context.register(encoding),
    glyphMap: null,
    cids,
  };
}

function codesToCids(name: string, cids: readonly number[]): string {
  const system = '/Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def';
  return characterMap(
    [`/CIDSystemInfo 3 dict dup begin ${system} end def`, `/CMapName /${name} def`, '/CMapType 1 def', '/WMode 0 def'],
    'cidchar',
    cids.slice(1).map((cid, index) => `<${hex4(index + 1)}> ${cid}`),
  );
}
